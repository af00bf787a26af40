// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/ledger.h"
#include <QStringList>

struct Store;

/// Moves a file to the desktop's trash (freedesktop.org's on Linux, with or without a window) and writes that
/// into the ledger. Thread: workers; blocks on the disk. Errors: NotFound when there is no such file, Disk
/// when the system does not move it: then it is still there.
Result<> moveToTrash(LedgerTable& ledger, const QString& path, const QString& reason, const QDateTime& now);

/// The same for a recording, whose row is forgotten once the file is gone. Thread: workers. Errors: as
/// moveToTrash.
Result<> trashVideo(Store& store, const VideoRow& video, const QString& reason, const QDateTime& now);
/// What belongs to a recording that is gone (filing::companions), unless another video of that name stands
/// there still. Returns what went; what the system does not move stays, and is only logged. Thread: workers.
QStringList trashCompanions(Store& store, const QString& path, const QString& reason, const QDateTime& now);
