// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"
#include "core/upload/bilibili/submit.h"
#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace bilibili {

/// One archive as the list shows it (bilibili-upload.md C.11). Thread: any (a value); what takes an Http
/// waits and runs on workers.
struct ArchiveInfo
{
    qint64 aid = 0;
    QString bvid;
    QString title;
    QString cover;
    int state = 0; ///< 0 public, -2 rejected, -30 in review, ... (C.10)
    QString stateText;
    QString rejectReason;
    QDateTime createdAt;
    QDateTime publishedAt;
    QDateTime publishAt; ///< of a scheduled one (C.8)
    qint64 seconds = 0;
    qint64 views = -1; ///< how often it was played; -1: the answer did not say
};
struct ArchivePage
{
    QList<ArchiveInfo> archives;
    int page = 1;
    int pages = 1;
    int count = 0;
};
/// Page `page` (1...) of the account's archives, newest first; `keyword` may be empty. Needs cookies.
Result<ArchivePage> listArchives(Http& http, const Credentials& who, int page, const QString& keyword,
                                 Stop& stop);

/// A page of an archive as it is on the site.
struct ArchivePart
{
    qint64 cid = 0;
    QString filename;
    QString title;
    QString description;
    int status = 0; ///< 0 transcoded, -30 in progress, other = failed
    QString statusText;
};
/// An archive with everything that an edit must send back (C.10).
struct ArchiveView
{
    ArchiveInfo info;
    QJsonObject archive; ///< as it came, unknown members included
    QList<ArchivePart> parts;
};
/// Which archive: the BV id that the site gave it, or one made of a usual aid (isAid). Thread: any (a value).
struct ArchiveName
{
    qint64 aid = 0;
    QString bvid = {};
    QString text() const; ///< the BV id; empty when there is none
};
/// By cookies when the account has them, else by token. NotFound when `name` names none.
Result<ArchiveView> viewArchive(Http& http, const Credentials& who, const ArchiveName& name, Stop& stop);
inline Result<ArchiveView> viewArchive(Http& http, const Credentials& who, qint64 aid, Stop& stop)
{
    return viewArchive(http, who, ArchiveName{aid}, stop);
}

/// The complete body of an edit: the archive as it is, with these pages (C.10: a page left out is deleted).
QJsonObject editBody(const ArchiveView& view, const QList<Page>& pages);
/// The pages that an archive has now.
QList<Page> pagesOf(const ArchiveView& view);

/// Looks whether a submit whose outcome is unknown has arrived: an archive that holds one of `filenames`.
/// NotFound when none of the newest 60 does (C.1).
Result<Posted> findPosted(Http& http, const Credentials& who, const QString& title,
                          const QStringList& filenames, Stop& stop);

} // namespace bilibili
