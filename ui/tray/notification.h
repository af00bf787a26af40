// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

/// Shows a desktop notification and forgets it (org.freedesktop.Notifications; Qt's own has neither our icon
/// nor our name, ux.md C-49). Thread: main; never waits. Without a service nothing happens.
void notifyDesktop(const QString& title, const QString& text);
