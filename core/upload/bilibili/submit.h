// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/apicode.h"
#include "core/account/credentials.h"
#include "core/net/http.h"
#include "core/upload/postfields.h"
#include <QJsonObject>

namespace bilibili {

/// A page of an archive as submit wants it (C.3). Thread: any (a value); what takes an Http waits and runs on
/// workers.
struct Page
{
    QString filename; ///< UposSession::filename()
    QString title;    ///< shortened to 80 here
    QString description;
    qint64 cid = 0;
};

struct Posted
{
    qint64 aid = 0; ///< exact, also beyond what a BV id can be made of
    QString bvid;
};

/// The submit object (C.2) of fields whose texts are rendered; `now` turns a delay into a time (C.8).
QJsonObject submitBody(const PostFields& fields, const QList<Page>& pages, const QString& coverUrl,
                       const QDateTime& now);
/// `title` in one line, cut to 80 UTF-16 units, "..." at the end, no character split.
QString pageTitle(const QString& title);

/// Which interface to use: what was asked for when the account can, else the one it can (web first).
Result<PostFields::Api> chooseApi(PostFields::Api wanted, const Credentials& who);

/// Posts a new archive. NOT idempotent: on Network, Timeout, Protocol or a 5xx the outcome is unknown
/// (FailureClass::Unknown by submitClass), and listing must tell before anything is sent again (C.1). Without
/// aid and bvid it went well, and only the list tells which archive it is.
Result<Posted> submit(Http& http, const Credentials& who, PostFields::Api api, const QJsonObject& body,
                      const QDateTime& now, Stop& stop);
/// Replaces an archive by `body`, which must be complete and hold `aid` (C.10).
Result<> edit(Http& http, const Credentials& who, PostFields::Api api, const QJsonObject& body,
              const QDateTime& now, Stop& stop);
/// D.1 for submit and edit.
FailureClass submitClass(const Error& error);

/// Uploads a JPEG as cover (C.5): its URL.
Result<QString> uploadCover(Http& http, const Credentials& who, const QByteArray& jpeg, Stop& stop);

} // namespace bilibili
