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

QString damageSentence(const Db::Opened& opened)
{
    const auto native = [](const QString& path) { return QDir::toNativeSeparators(path); };
    const QString kept = u"the database was damaged and is kept as %1; an empty one was begun"_s.arg(
        native(opened.corruptMovedTo));
    if (opened.newestBackup.isEmpty())
        return kept + u"; there is no backup of it"_s;
    const QString date = QFileInfo(opened.newestBackup).lastModified().toString(u"yyyy-MM-dd hh:mm"_s);
    return u"%1; to take back the copy of %2: biliup-qt config restore \"%3\", with the --profile of this command"_s
        .arg(kept, date, native(opened.newestBackup));
}
