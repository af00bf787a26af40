// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/imagecache.h"
#include "core/base/background.h"
#include "core/net/http.h"
#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QImageReader>
#include <QSaveFile>

namespace {
constexpr int maxKiB = 64 * 1024;
constexpr int atATime = 2;
constexpr QSize maxSize(640, 640);
constexpr qint64 maxFileBytes = 8 * 1024 * 1024;
constexpr qint64 retryMs = 10 * 60 * 1000;
constexpr int keepDays = 30;

bool tooLarge(const QSize& size)
{
    return size.width() > maxSize.width() || size.height() > maxSize.height();
}

/// Both sides count: what is larger than the whole memory would be decoded again for each look.
QSize within(const QSize& size)
{
    return size.scaled(maxSize, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QImage decode(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (tooLarge(size))
        reader.setScaledSize(within(size));
    const QImage image = reader.read();
    if (tooLarge(image.size())) // a format that does not tell its size before
        return image.scaled(within(image.size()), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return image;
}

QImage readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxFileBytes)
        return {};
    return decode(file.readAll());
}

QImage fetch(HttpFactory& http, const QUrl& url, const QString& path, Stop& stop)
{
    HttpRequest request;
    request.url = url;
    request.maxBody = maxFileBytes;
    const auto response = http.make()->send(request, stop);
    if (!response || !response->ok())
        return {};
    const QImage image = decode(response->body);
    QSaveFile file(path);
    if (!image.isNull() && file.open(QIODevice::WriteOnly)) {
        file.write(response->body);
        file.commit();
    }
    return image;
}

void removeOld(const QString& folder)
{
    const QDateTime limit = QDateTime::currentDateTime().addDays(-keepDays);
    for (const QFileInfo& file : QDir(folder).entryInfoList({QStringLiteral("*.img")}, QDir::Files)) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}
} // namespace

ImageCache::ImageCache(HttpFactory& http, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_http(http)
    , m_folder(folder)
    , m_images(maxKiB)
{
    background::post([folder](Stop&) {
        QDir().mkpath(folder);
        removeOld(folder);
    });
}

QImage ImageCache::get(const QUrl& url)
{
    if (url.isEmpty())
        return {};
    if (const QImage* image = m_images.object(url))
        return *image;
    if (!failedLately(url) && !m_waiting.contains(url) && !m_running.contains(url)) {
        m_waiting.prepend(url); // what was asked for last is on the screen now
        startNext();
    }
    return {};
}

bool ImageCache::failedLately(const QUrl& url) const
{
    return url.isEmpty() || m_failed.value(url) > QDateTime::currentMSecsSinceEpoch();
}

void ImageCache::renew(const QUrl& url)
{
    m_failed.remove(url);
    if (!m_images.contains(url) || m_waiting.contains(url))
        return;
    m_waiting.prepend(url);
    startNext();
}

void ImageCache::startNext()
{
    if (m_waiting.isEmpty() || m_running.size() >= atATime)
        return;
    const QUrl url = m_waiting.takeFirst();
    m_running << url;
    const QByteArray name = QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha1).toHex();
    const QString path = url.isLocalFile() ? url.toLocalFile()
                                           : QStringLiteral("%1/%2.img").arg(m_folder, QLatin1String(name));
    inBackground(
        this,
        [&http = m_http, url, path](Stop& stop) {
            QImage image = readFile(path);
            if (image.isNull() && !url.isLocalFile())
                image = fetch(http, url, path, stop);
            return image;
        },
        [this, url](const QImage& image) { take(url, image); });
}

void ImageCache::take(const QUrl& url, const QImage& image)
{
    m_running.removeAll(url);
    if (image.isNull()) {
        m_failed.insert(url, QDateTime::currentMSecsSinceEpoch() + retryMs);
        emit failed(url);
    } else {
        m_images.insert(url, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
        emit loaded(url);
    }
    startNext();
}
