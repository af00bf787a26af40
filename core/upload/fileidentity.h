// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QDateTime>
#include <QString>

/// Is it still the file whose parts were sent (bilibili-upload.md B.8)? Thread: any (a value).
struct FileIdentity
{
    qint64 size = 0;
    QDateTime modifiedAt;   ///< to the millisecond
    QByteArray fingerprint; ///< SHA-256 over size, first and last 64 KiB
    /// Refused, naming the file, for what lies beside recordings and is no video, by its name: danmaku,
    /// covers, subtitles. One of them as a page makes the site refuse the whole archive (C.3).
    static Result<> checkIsVideo(const QString& path);
    bool operator==(const FileIdentity&) const = default;

    /// Errors: NotFound, Disk.
    static Result<FileIdentity> of(const QString& path);
    /// Disk with ENODATA, naming the file, when there is not a byte in it: the site takes no such part.
    Result<> checkNotEmpty(const QString& path) const;
    /// True for an error of this very file, that is gone, unreadable or changed: it names the path. What a
    /// secret store reports is of the same kinds and no fault of the file.
    static bool isAbout(const Error& error, const QString& path);
};
