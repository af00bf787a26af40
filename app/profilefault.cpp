// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilefault.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

Error profileError(Error error)
{
    if (error.kind == Error::Kind::Refused)
        error.kind = Error::Kind::Database;
    return error;
}

QString damageSentence(const Db::Opened& opened, const QString& database)
{
    const auto native = [](const QString& path) { return QDir::toNativeSeparators(path); };
    const QString kept = u"the database was damaged and is kept as %1; an empty one was begun"_s.arg(
        native(opened.corruptMovedTo));
    if (opened.newestBackup.isEmpty())
        return kept + u"; there is no backup of it"_s;
    const QString date = QFileInfo(opened.newestBackup).lastModified().toString(u"yyyy-MM-dd hh:mm"_s);
    return u"%1; to take the backup of %2, let the program quit, delete %3 with its -wal and -shm and copy "
           u"%4 "
           "to that name"_s.arg(kept, date, native(database), native(opened.newestBackup));
}
