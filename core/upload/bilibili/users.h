// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"
#include <QJsonArray>
#include <QList>
#include <QString>

namespace bilibili {

/// A user as the search for mentions knows one.
struct FoundUser
{
    QString name;
    QString uid; ///< digits
    qint64 fans = 0;
};
/// `answer` is its `data.groups`; each user once; what is no user is left out.
QList<FoundUser> readUsers(const QJsonArray& answer);
/// Users whose name is like `keyword`, the site's best guess first (bilibili-upload.md C.6). Thread: workers.
/// Needs cookies. Errors: by class, as apiData().
Result<QList<FoundUser>> searchUsers(Http& http, const Credentials& who, const QString& keyword, Stop& stop);

} // namespace bilibili
