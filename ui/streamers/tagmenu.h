// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QList>

class Navigator;
class QMenu;
class QWidget;
struct Core;

/// The submenu that gives tags to streamers and takes them away: all tags that are in use, and a new one
/// (ux.md UX-27). Thread: main; the menu owns it. `window` is the parent of the question for a name.
QMenu* makeTagMenu(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, QMenu* parent,
                   QWidget* window);
