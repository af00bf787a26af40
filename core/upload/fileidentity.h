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
    bool operator==(const FileIdentity&) const = default;

    /// Errors: NotFound, Disk.
    static Result<FileIdentity> of(const QString& path);
};
