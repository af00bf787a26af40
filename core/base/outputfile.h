// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/filefollower.h"
#include "core/base/result.h"
#include <QString>
#include <chrono>
#include <memory>
#include <span>

/// A file being recorded: written as `path.part`, given its name when it is finished, never over another
/// file. Thread: one at a time. Owner: a pipeline. Writes are not buffered here: give it 256 KiB at a time
/// (stream-repair.md 6.3). Without finish() or discard() the `.part` file stays as it is (that is what a
/// crash leaves, too).
class OutputFile
{
public:
    OutputFile() = default;
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    /// Creates `path.part` (must not exist) beside the final `path`; `follower` hears what is written from
    /// now on. Errors: Disk with errno.
    Result<> open(const QString& path, std::shared_ptr<FileFollower> follower = {});
    /// Goes on with a `path.part` that a crash left. Errors: Disk with errno.
    Result<> resume(const QString& path);
    bool isOpen() const { return m_fd >= 0; }
    QString path() const { return m_path; }
    /// After finish(): somebody has deleted it while it was written.
    bool deleted() const { return m_deleted; }
    qint64 size() const { return m_size; }

    /// Adds the pieces at the end, in one system call where there is one. Room is reserved ahead of a growing
    /// file (up to 64 MiB, given back by finish()): files that grow side by side stay in one piece each, and
    /// the kernel has less to do. Errors: Disk (ENOSPC, EIO, ...;
    /// ENOENT within a second after the file or its folder was deleted);
    /// what was written before the error counts in size(), so that the caller can cut back to a whole tag
    /// with truncate().
    Result<> append(std::span<const std::span<const char>> pieces);
    Result<> append(std::span<const char> bytes);
    /// Overwrites bytes that are already there.
    Result<> patch(qint64 offset, std::span<const char> bytes);
    Result<> truncate(qint64 size);
    /// Adds `count` zero bytes, which take no place on the disk where its file system knows holes.
    Result<> appendZeros(qint64 count);
    /// fdatasync, then tells the kernel that the pages need not stay cached: for files that grow for hours.
    Result<> sync();

    /// Whether a file that is finished survives a power cut at once, or (a copy whose source stays) as soon
    /// as the kernel has written it by itself, which costs the caller neither time nor CPU.
    enum class Durable { AtOnce, Soon };
    /// fdatasync, close, rename to path(); when a file of that name has appeared meanwhile, "name (1).ext" is
    /// taken and returned. Errors: Disk; when only sync or close failed the file has its name all the same,
    /// and path() tells it.
    Result<QString> finish(Durable durable = Durable::AtOnce);
    /// Closes and deletes the `.part` file (for files without media).
    void discard();

    /// Renames `part` to `path` or, when that is taken, to "name (1).ext", ...: never over another file.
    static Result<QString> giveFinalName(const QString& part, const QString& path);

private:
    Result<> openPart(const QString& path, int flags, const char* what);
    Result<> writePieces(std::span<const std::span<const char>> pieces);
    void reserve(qint64 end);
    Result<> writeBack();
    void closeFollower();

    Result<> stillThere();
    bool hasNoName() const;

    int m_fd = -1;
    std::chrono::steady_clock::time_point m_lookedAt; ///< whether the file still has a name
    bool m_deleted = false;
    qint64 m_size = 0;
    qint64 m_dropped = 0;
    qint64 m_reserved = 0; ///< up to here the file system was asked for room; -1: it was not to be had
    QString m_path;
    std::shared_ptr<FileFollower> m_follower;
};
