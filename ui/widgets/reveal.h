// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <functional>

class QObject;

/// Called with a sentence when it could not be done.
using RevealProblem = std::function<void(const QString& sentence)>;

/// Shows a file selected in the desktop's file manager (ux.md UX-30), or its folder when that cannot select.
/// Thread: main; disk and D-Bus are asked without waiting. `context` gone: nothing happens.
void revealFile(QObject* context, const QString& path, RevealProblem problem);
/// Opens a finished or growing file (ux.md UX-29) with `player` (a value of app.player), or, when that is
/// empty, with what the system opens videos with. `noPlayer` is called when there is no such program.
void playFile(QObject* context, const QString& player, const QString& path, RevealProblem problem,
              RevealProblem noPlayer);
/// Program and arguments that play `file`: `player` is a program's path, or a command line in which %f stands
/// for the file. Pure.
QStringList playerCommand(const QString& player, const QString& file);
/// Opens a folder, creating it when it is not there yet.
void openFolderOf(QObject* context, const QString& folder, RevealProblem problem);
