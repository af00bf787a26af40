// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uploadfiles.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace {
QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}
} // namespace

QString uploadfiles::make(const QTemporaryDir& folder, const QString& name, qint64 size)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    QByteArray block(qsizetype(std::min<qint64>(size, 1 << 20)), '\0');
    for (qint64 at = 0; at < size; at += block.size()) {
        for (qsizetype i = 0; i < block.size(); ++i)
            block[i] = char((at + i) * 2654435761u >> 13 ^ name.size());
        file.write(block.left(qsizetype(std::min<qint64>(block.size(), size - at))));
    }
    return path;
}

QByteArray uploadfiles::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool uploadfiles::holds(FakeArchives& site, const QJsonObject& archive, const QStringList& files)
{
    const QJsonArray videos = archive.value(u"videos").toArray();
    if (videos.size() != files.size())
        return false;
    const auto objects = site.objects();
    for (int i = 0; i < videos.size(); ++i) {
        const auto object = objects.value(videos[i].toObject().value(u"filename").toString());
        if (!object.complete || sha256(object.bytes) != sha256(read(files[i])))
            return false;
    }
    return true;
}
