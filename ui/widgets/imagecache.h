// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QUrl>

class HttpFactory;

/// Avatars, covers and thumbnails: memory, then a folder, then the network; all but memory in the background,
/// few at a time. Thread: main. Owner: Shell. A picture that cannot be had is an empty one, never an error.
class ImageCache : public QObject
{
    Q_OBJECT
public:
    /// `folder` keeps what came from the network for 30 days.
    ImageCache(HttpFactory& http, const QString& folder, QObject* parent = nullptr);
    /// The picture, at most 640 pixels wide and high; null while it is being fetched (loaded() follows) or
    /// when there is none.
    QImage get(const QUrl& url);
    /// The file has new content: it is read again when it is in use, and shown as it was until then.
    void renew(const QUrl& url);
    /// It could not be had, and is not tried again for a while.
    bool failedLately(const QUrl& url) const;

signals:
    void loaded(const QUrl& url);
    void failed(const QUrl& url);

private:
    void startNext();
    void take(const QUrl& url, const QImage& image);
    HttpFactory& m_http;
    const QString m_folder;
    QCache<QUrl, QImage> m_images;
    QHash<QUrl, qint64> m_failed; ///< not tried again before (ms since the epoch)
    QList<QUrl> m_waiting;
    QList<QUrl> m_running;
};
