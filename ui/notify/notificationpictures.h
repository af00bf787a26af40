// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/desktop.h"
#include <QImage>
#include <QObject>
#include <chrono>
#include <memory>
#include <vector>

class ImageCache;
class Notifier;

/// Gives notifications the avatar or the cover of whom they are about (ux.md UX-77). Thread: main. Owner:
/// Shell. A picture that is not there within a moment is left out: the message does not wait for it.
class NotificationPictures : public QObject
{
    Q_OBJECT
public:
    NotificationPictures(Notifier& notifier, ImageCache& images, QObject* parent = nullptr,
                         std::chrono::milliseconds patience = std::chrono::seconds(3));
    ~NotificationPictures() override; ///< messages that still wait go out as they are

    void get(const QList<QUrl>& wanted, std::function<void(const notify::Picture&)> done);
    /// At most as large as a notification shows it.
    static notify::Picture pictureOf(const QImage& image);

private:
    struct Waiting
    {
        QList<QUrl> wanted;
        std::function<void(const notify::Picture&)> done;
        qint64 number = 0;
    };
    bool answer(const Waiting& waiting);
    void look();
    void giveUp(qint64 number);

    Notifier& m_notifier;
    ImageCache& m_images;
    const std::chrono::milliseconds m_patience;
    std::vector<Waiting> m_waiting;
    qint64 m_number = 0;
};
