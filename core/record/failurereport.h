// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/log.h"
#include "core/record/recording.h"
#include "core/store/rows.h"
#include <QVariantMap>

/// What is kept of a recording that failed, to find out why: one JSON file in Paths::reports(), without
/// secrets, the newest twenty. Thread: make() any; save() workers.
namespace failurereport {
struct Facts
{
    StreamerRow streamer;
    TaskId task = 0;
    QDateTime at;
    RecordingResult result;
    QString quality;
    QString cdn;
    QString folder;
    qint64 freeBytes = -1; ///< on its disk; -1 = unknown
    qint64 videoFrames = 0;
    qint64 audioFrames = 0;
    qint64 dropped = 0;
    QVariantMap settings; ///< effective ones
    QList<LogLine> lines; ///< those of this task are taken
};
QByteArray make(const Facts& facts); ///< pure
/// Errors: Disk.
Result<> save(const QString& folder, const Facts& facts);
} // namespace failurereport
