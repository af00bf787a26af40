// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/staticfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
QByteArray typeOf(const QString& suffix)
{
    static const QHash<QString, QByteArray> types{
        {u"html"_s, "text/html; charset=utf-8"},
        {u"css"_s, "text/css; charset=utf-8"},
        {u"js"_s, "text/javascript; charset=utf-8"},
        {u"mjs"_s, "text/javascript; charset=utf-8"},
        {u"json"_s, "application/json"},
        {u"webmanifest"_s, "application/manifest+json"},
        {u"svg"_s, "image/svg+xml"},
        {u"png"_s, "image/png"},
        {u"ico"_s, "image/x-icon"},
        {u"woff2"_s, "font/woff2"},
    };
    return types.value(suffix.toLower(), "application/octet-stream");
}
} // namespace

StaticFiles::StaticFiles(const QString& folder)
{
    const QDir root(folder);
    QDirIterator names(folder, QDir::Files, QDirIterator::Subdirectories);
    while (names.hasNext()) {
        QFile file(names.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        const QByteArray etag =
            '"' + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(32) + '"';
        const QString path = u'/' + root.relativeFilePath(file.fileName());
        m_files.insert(path, {typeOf(QFileInfo(path).suffix()), content, etag});
    }
    if (m_files.contains(u"/index.html"_s))
        m_files.insert(u"/"_s, m_files.value(u"/index.html"_s));
}

Response StaticFiles::get(const QString& path, const QByteArray& knownETag) const
{
    const auto file = m_files.constFind(path);
    if (file == m_files.constEnd())
        return error(404, u"notFound"_s, u"there is nothing at this address"_s);
    Response response;
    response.type = file->type;
    response.headers = {{"ETag", file->etag}, {"Cache-Control", "no-cache"}};
    if (knownETag == file->etag)
        response.status = 304;
    else
        response.body = file->content;
    return response;
}
} // namespace remote
