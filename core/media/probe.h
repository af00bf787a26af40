// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QList>
#include <QString>

namespace media {

/// What libavformat finds in a file.
struct Probed
{
    double seconds = 0;
    int width = 0;
    int height = 0;
    QString videoCodec; ///< "h264", "hevc", ... or empty
    QString audioCodec;
    QList<qint64> packets; ///< in each stream; only when counted
};

/// `countPackets` reads the whole file. Thread: workers. Errors: Protocol (no media), Cancelled.
Result<Probed> probe(const QString& file, Stop& stop, bool countPackets = false);

} // namespace media
