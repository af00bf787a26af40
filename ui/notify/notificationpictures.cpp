// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/notificationpictures.h"
#include "core/base/clock.h"
#include "core/notify/notifier.h"
#include "ui/widgets/imagecache.h"
#include <QTimer>
#include <algorithm>

namespace {
constexpr int longestSide = 192; ///< sharp at 200 %, and few bytes for the bus
} // namespace

NotificationPictures::NotificationPictures(Notifier& notifier, ImageCache& images, QObject* parent,
                                           std::chrono::milliseconds patience)
    : QObject(parent)
    , m_notifier(notifier)
    , m_images(images)
    , m_patience(patience)
{
    connect(&images, &ImageCache::loaded, this, &NotificationPictures::look);
    connect(&images, &ImageCache::failed, this, &NotificationPictures::look);
    notifier.setPictures([this](const QList<QUrl>& wanted, std::function<void(const notify::Picture&)> done) {
        get(wanted, std::move(done));
    });
}

NotificationPictures::~NotificationPictures()
{
    m_notifier.setPictures({});
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        waiting.done({});
}

void NotificationPictures::get(const QList<QUrl>& wanted, std::function<void(const notify::Picture&)> done)
{
    Waiting waiting{wanted, std::move(done), ++m_number};
    if (answer(waiting))
        return;
    QTimer::singleShot(scaled(m_patience), this, [this, number = waiting.number] { giveUp(number); });
    m_waiting.push_back(std::move(waiting));
}

/// The first that is there; nothing yet while an earlier one may still come.
bool NotificationPictures::answer(const Waiting& waiting)
{
    for (const QUrl& url : waiting.wanted) {
        if (const QImage image = m_images.get(url); !image.isNull()) {
            waiting.done(pictureOf(image));
            return true;
        }
        if (!m_images.failedLately(url))
            return false;
    }
    waiting.done({});
    return true;
}

void NotificationPictures::look()
{
    for (Waiting& waiting : std::exchange(m_waiting, {})) {
        if (!answer(waiting))
            m_waiting.push_back(std::move(waiting));
    }
}

void NotificationPictures::giveUp(qint64 number)
{
    const auto late = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [number](const Waiting& waiting) { return waiting.number == number; });
    if (late == m_waiting.end())
        return;
    const Waiting waiting = std::move(*late);
    m_waiting.erase(late);
    for (const QUrl& url : waiting.wanted) { // the second choice is better than none
        if (const QImage image = m_images.get(url); !image.isNull())
            return waiting.done(pictureOf(image));
    }
    waiting.done({});
}

notify::Picture NotificationPictures::pictureOf(const QImage& image)
{
    if (image.isNull())
        return {};
    QImage small = image;
    if (std::max(image.width(), image.height()) > longestSide)
        small = image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    small = small.convertToFormat(QImage::Format_RGBA8888);
    notify::Picture picture{small.width(), small.height(), {}};
    for (int y = 0; y < small.height(); ++y)
        picture.rgba.append(reinterpret_cast<const char*>(small.constScanLine(y)), small.width() * 4);
    return picture;
}
