// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/upload/fileidentity.h"
#include <QList>
#include <QVariantMap>

/// Which recordings the automatic cleanup would move to the trash (ux.md UX-69): pure, tested as a table.
/// Thread: any (values).
namespace retention {

/// What a person chose: the rows retention.*.
struct Rules
{
    bool enabled = false;
    int days = 0;   ///< 0 = no limit
    int maxGiB = 0; ///< 0 = no limit
    bool onlyUploaded = true;
    bool operator==(const Rules&) const = default;
    /// Without a limit nothing ever goes, enabled or not.
    bool limits() const { return days > 0 || maxGiB > 0; }
};
/// From effective values by key (Settings::effective).
Rules rulesFrom(const QVariantMap& values);

/// Who needs a file still.
enum class Use {
    None,
    Recording,  ///< it, or its broadcast, is not finished
    Upload,     ///< an archive that it belongs to is not open on Bilibili yet
    Processing, ///< a hook or a conversion
};

/// A recording that is in the database and on the disk.
struct Candidate
{
    VideoId video = 0;
    StreamerId streamer = 0; ///< 0: removed
    QString path;
    qint64 bytes = 0;    ///< on the disk
    QDateTime at;        ///< the end of its broadcast
    QDateTime changedAt; ///< the file's own time
    Use use = Use::None;
    bool open = false; ///< posted in an archive that Bilibili reported open, and as it was then
    FileIdentity posted = {};
};

enum class Why { Age, Size };
struct Item
{
    Candidate file;
    Why why = Why::Age;
};
struct Plan
{
    QList<Item> items; ///< oldest first
    qint64 bytes = 0;
};

/// What would go: what is older than `days`, then the oldest until the rest fits into `maxGiB`. Never what is
/// in use, what ended or changed within the last hour (its hooks and its upload may still be on their way),
/// or, with onlyUploaded, what is not open on Bilibili.
Plan retentionPlan(QList<Candidate> files, const Rules& rules, const QDateTime& now);

} // namespace retention
