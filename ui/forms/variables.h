// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include <functional>

class QToolButton;
class QWidget;

// The variables of file names and of texts of an archive (ux.md UX-43), for people. Thread: main.

/// A button with a menu of all variables; `insert` gets the chosen one as it is written.
QToolButton* makeVariableButton(const QString& objectName, QWidget* parent,
                                std::function<void(const QString& token)> insert);
/// The broadcast that previews show while there is no real one.
PathFields exampleBroadcast();
