// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <functional>

class QObject;

/// Called with a sentence when it could not be done.
using RevealProblem = std::function<void(const QString& sentence)>;

/// Shows a file selected in the desktop's file manager (ux.md UX-30), or its folder when that cannot select.
/// Thread: main; disk and D-Bus are asked without waiting. `context` gone: nothing happens.
void revealFile(QObject* context, const QString& path, RevealProblem problem);
/// Opens a finished or growing file in the system's player (ux.md UX-29).
void playFile(QObject* context, const QString& path, RevealProblem problem);
/// Opens a folder, creating it when it is not there yet.
void openFolderOf(QObject* context, const QString& folder, RevealProblem problem);
