// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QList>
#include <QStringList>

class Events;
class Stop;
struct Store;

/// What became of files that should go to the trash.
struct TrashReport
{
    int moved = 0;
    qint64 bytes = 0;
    QStringList kept; ///< paths the system refused to move; they are still there
};

/// Moves recordings to the desktop's trash; each one is written to the ledger, told as FileDeleted and
/// forgotten. A file that is gone already is only forgotten; one that is being written is kept. Thread: a
/// worker; blocks on the disk.
TrashReport trashVideos(Store& store, Events& events, const QList<VideoRow>& videos, const QString& reason,
                        Stop& stop);
/// The sizes of what is still on the disk, for a question before it goes. Thread: a worker.
struct FilesOnDisk
{
    int files = 0;
    qint64 bytes = 0;
};
FilesOnDisk filesOnDisk(const QList<VideoRow>& videos);
/// Every video of a streamer, however many. Thread: a worker.
QList<VideoRow> allVideosOf(Store& store, StreamerId streamer);
