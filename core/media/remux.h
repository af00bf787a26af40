// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QString>

namespace media {

/// A finished and verified copy.
struct Remuxed
{
    QString path;
    qint64 bytes = 0;
    double seconds = 0;
};

/// Copies a recording to MP4 beside it ("a.flv" -> "a.mp4", never over another file) without encoding: the
/// index in front, HEVC tagged hvc1. It has its final name only when it is verified (stream-repair.md L16):
/// read back, it has the same number of packets in each stream and a duration within 1 s. Errors: Protocol
/// (cannot be read, does not match), Disk, Cancelled; no half file is left. Thread: workers.
Result<Remuxed> remuxToMp4(const QString& source, Stop& stop);

} // namespace media
