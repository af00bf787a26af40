// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>

/// Zip files, by libarchive: diagnostics, backups. Thread: workers. What is read may come from a stranger:
/// sizes that a zip claims are never believed, names never lead out of the folder they are unpacked to.
namespace zip {
struct Entry
{
    QString name;         ///< "logs/biliup-qt.log": relative, slashes, no ".."
    QByteArray data;      ///< its content...
    QString file{};       ///< ... or, when not empty, where it is read from while the zip is written
    QDateTime modified{}; ///< invalid: now
};
/// What a zip that is read may hold at most; more is a Protocol error.
struct Limits
{
    int entries = 1000;
    qint64 bytes = 256 * 1024 * 1024; ///< of all entries together, unpacked
};

/// Replaces `path` when all is written, readable by its owner only; with a `password`, entries are encrypted
/// (AES-256; their names are not). Errors: Disk, Refused (a name that is no relative path), Cancelled.
Result<> write(const QString& path, const QList<Entry>& entries, const QString& password, Stop& stop);
/// The files of a zip with their data; folders are left out. Errors: Disk, Protocol (broken, or over the
/// limits), LoginNeeded (encrypted, and `password` is empty or wrong), Cancelled.
Result<QList<Entry>> read(const QString& path, const Limits& limits, const QString& password, Stop& stop);
/// A relative path with slashes that stays below its folder on every system.
bool isSafeName(const QString& name);
} // namespace zip
