// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/fileidentity.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

Result<FileIdentity> FileIdentity::of(const QString& path)
{
    constexpr qint64 sample = 64 * 1024;
    QFile file(path);
    const QFileInfo info(file);
    if (!info.exists())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    FileIdentity identity{file.size(), info.lastModified().toUTC(), {}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(identity.size));
    hash.addData(file.read(sample));
    if (identity.size > sample && file.seek(std::max(sample, identity.size - sample)))
        hash.addData(file.read(sample));
    if (file.error() != QFileDevice::NoError)
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    identity.fingerprint = hash.result();
    return identity;
}
