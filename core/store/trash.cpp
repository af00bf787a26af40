// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trash.h"

#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

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
