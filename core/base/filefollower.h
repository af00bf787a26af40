// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QString>
#include <functional>
#include <memory>

/// Hears what happens to a file while it is written, so that somebody can read behind the writer. Thread: the
/// writer's; each call returns at once, whatever the reader does. Owner: shared by the writer and the reader.
class FileFollower
{
public:
    virtual ~FileFollower() = default;
    /// The file has so many bytes now.
    virtual void grown(qint64 size) = 0;
    /// Bytes `from` to `to` (exclusive) are not what they were.
    virtual void changed(qint64 from, qint64 to) = 0;
    /// The last word: nothing is written any more, and the file has its name.
    virtual void closed() = 0;
};

/// A file that is about to be written. Thread: any (a value).
struct FileBegun
{
    StreamerId streamer = 0;
    TaskId task = 0;
    VideoId video = 0;
    int part = 0;
    QString path;          ///< final name; it is written as `path`.part
    qint64 exactBytes = 0; ///< SplitLimits::bytes: its size when it is cut for that
};
/// Gives a file its follower, or none. Thread: the writer's; returns at once.
using FollowFile = std::function<std::shared_ptr<FileFollower>(const FileBegun&)>;
