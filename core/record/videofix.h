// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include "core/store/rows.h"
#include <QList>
#include <atomic>

struct Store;

/// Repairs listed recordings with the pipeline that records, each by itself or all of them into one. The
/// originals stay, new files stand beside them under names of their own and are listed with the same
/// broadcast; the ledger says where they come from. Thread: workers.
struct VideoFix
{
    QStringList files; ///< written
    qint64 repairs = 0;
};
/// `bytesRead` counts while it runs. Errors: Refused (no FLV file among them), NotFound, Disk, Protocol (no
/// media), Database; Cancelled, and then what was written is removed again.
Result<VideoFix> fixVideos(Store& store, const QList<VideoRow>& videos, bool join, const QDateTime& now,
                           std::atomic<qint64>& bytesRead, Stop& stop);
/// Whether it can be repaired: a finished FLV file. Pure.
bool isFixable(const VideoRow& video);
