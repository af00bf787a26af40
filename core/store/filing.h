// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include "core/store/db.h"
#include <QDateTime>

struct Store;

/// What is done to finished recordings on the disk. Thread: workers. Each act is written to the ledger before
/// it happens, never goes over another file, and the rows of videos and of parts to upload follow the file.
namespace filing {

/// Why, for the ledger, and when.
struct Cause
{
    QString reason;
    QDateTime now;
};
/// Moves `path` into `folder` (made when needed), with what belongs to it (chat, cover, subtitles of the same
/// name), and returns where it is now. To another disk it is copied, checked and only then removed. Errors:
/// NotFound, Disk, Database, Cancelled; the file is where it was then.
Result<QString> move(Store& store, const QString& path, const QString& folder, const Cause& cause,
                     Stop& stop);
/// Another name in the same folder, with what belongs to it: `name` without an extension, made fit for every
/// file system. Returns where it is now. Errors: Refused (nothing is left of the name, or a file has it),
/// NotFound, Disk, Database.
Result<QString> rename(Store& store, const QString& path, const QString& name, const Cause& cause);
/// `copy` takes the place of `path`, which is deleted. Errors: Disk, Database.
Result<> replace(Store& store, const QString& path, const QString& copy, const Cause& cause);

/// What recorders put beside a video under its name (chat, cover, subtitles), as far as it is there.
QStringList companions(const QString& path);

} // namespace filing
