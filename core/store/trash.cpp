// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trash.h"

#include "core/base/log.h"
#include "core/store/filing.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <array>

namespace {
/// Whether another recording of the same name needs them still: its MP4, or one that is being written.
bool hasOtherVideo(const QString& path)
{
    static const std::array<const char*, 9> videos{"flv", "mp4",  "mkv", "ts", "m4s",
                                                   "mov", "webm", "m4a", "aac"};
    const QFileInfo gone(path);
    const QString base = gone.dir().filePath(gone.completeBaseName() + u'.');
    return std::any_of(videos.begin(), videos.end(), [&](const char* suffix) {
        const QString other = base + QLatin1String(suffix);
        return QFileInfo::exists(other) || QFileInfo::exists(other + QLatin1String(".part"));
    });
}
} // namespace

Result<> moveToTrash(LedgerTable& ledger, const QString& path, const QString& reason, const QDateTime& now)
{
    const QFileInfo file(path);
    if (!file.exists())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    LedgerRow row;
    row.time = now;
    row.action = QStringLiteral("trash");
    row.path = path;
    row.reason = reason;
    row.size = file.size();
    // Where this folder is missing (a server on which nobody ever signed in), Qt takes the current folder for
    // the trash.
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    if (!QDir().mkpath(home))
        return fail(Error::Kind::Disk,
                    QStringLiteral("the folder %1 for the trash cannot be made").arg(home));
    if (!QFile::moveToTrash(path, &row.target))
        return fail(Error::Kind::Disk, QStringLiteral("%1 cannot be moved to the trash").arg(path));
    if (const auto noted = ledger.add(row); !noted)
        qCWarning(lcStore) << path << "is in the trash, but not in the ledger:" << noted.error().detail;
    return {};
}

Result<> trashVideo(Store& store, const VideoRow& video, const QString& reason, const QDateTime& now)
{
    if (const auto moved = moveToTrash(store.ledger, video.path, reason, now); !moved)
        return moved;
    if (const auto removed = store.videos.remove(video.id); !removed)
        qCWarning(lcStore, "the row of %ls was not removed: %ls", qUtf16Printable(video.path),
                  qUtf16Printable(removed.error().detail));
    return {};
}

QStringList trashCompanions(Store& store, const QString& path, const QString& reason, const QDateTime& now)
{
    QStringList gone;
    if (hasOtherVideo(path))
        return gone;
    for (const QString& other : filing::companions(path)) {
        if (const auto moved = moveToTrash(store.ledger, other, reason, now); moved)
            gone << other;
        else
            qCWarning(lcStore, "%ls stays: %ls", qUtf16Printable(other),
                      qUtf16Printable(moved.error().detail));
    }
    return gone;
}
