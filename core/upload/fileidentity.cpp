// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/fileidentity.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>

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

Result<> FileIdentity::checkIsVideo(const QString& path)
{
    static constexpr const char* companions[] = {"xml", "ass", "srt",  "jsonl", "json",
                                                 "txt", "jpg", "jpeg", "png",   "webp"};
    const QString suffix = QFileInfo(path).suffix();
    const auto is = [&](const char* known) {
        return suffix.compare(QLatin1String(known), Qt::CaseInsensitive) == 0;
    };
    if (std::none_of(std::begin(companions), std::end(companions), is))
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("%1 is no video, and with it Bilibili refuses the whole archive; leave it out")
                    .arg(path));
}

Result<> FileIdentity::checkNotEmpty(const QString& path) const
{
    if (size > 0)
        return {};
    return fail(Error::Kind::Disk,
                QStringLiteral("%1 is empty (0 bytes); record or export it again, or leave it out").arg(path),
                ENODATA);
}

bool FileIdentity::isAbout(const Error& error, const QString& path)
{
    return !path.isEmpty() && error.detail.contains(path);
}
