// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include "core/base/stop.h"
#include <QStringList>
#include <atomic>

namespace flv {

struct FixOptions
{
    SplitLimits limits;
    bool join = false; ///< the files are consecutive connections of one broadcast
    bool stripFiller = false;
    bool keepGaps = false;
    QString outputFolder;                     ///< empty: beside each input, as "name.fixed.flv"
    std::atomic<qint64>* bytesRead = nullptr; ///< counts what has been read, for a progress bar; not owned
};

struct FixReport
{
    int files = 0; ///< written
    qint64 bytes = 0;
    qint64 repairs = 0;
};

/// Repairs FLV files with the pipeline that records; the inputs are only read, nothing is overwritten.
/// `progress` is told about files and repairs; its nextPath() is not asked. Thread: any; it blocks. Errors:
/// NotFound, Disk, Cancelled, Refused (another container), Protocol with the name of the file that is no FLV
/// or holds nothing to keep. An input that cannot be used does not keep the others from being repaired; the
/// first error is returned.
Result<FixReport> fixFiles(const QStringList& files, const FixOptions& options, SegmentSink& progress,
                           Stop& stop);

} // namespace flv
