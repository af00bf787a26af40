// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QList>

class Navigator;
class QMenu;
struct Core;

/// The submenu that says whether and how the recordings of streamers are published (ux.md UX-27). Thread:
/// main; `parent` owns it. The templates arrive while it is opened.
QMenu* makeUploadMenu(Core& core, Navigator& navigator, const QList<StreamerId>& streamers, QMenu* parent);
