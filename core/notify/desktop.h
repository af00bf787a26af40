// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/notice.h"
#include <QPair>
#include <functional>
#include <memory>

namespace notify {

/// The pixels of a picture: R, G, B, A, row after row without gaps.
struct Picture
{
    int width = 0;
    int height = 0;
    QByteArray rgba;
    bool isEmpty() const { return width <= 0 || height <= 0 || rgba.size() != qsizetype(width) * height * 4; }
};
/// Gives the first of these pictures that can be had, or an empty one; always answers, and soon. Core decodes
/// no pictures: the window does.
using Pictures = std::function<void(const QList<QUrl>& wanted, std::function<void(const Picture&)> done)>;

/// One message for the desktop.
struct DesktopMessage
{
    qint64 id = 0; ///< of the notice; comes back with a click
    Text text;
    QList<QPair<Action, QString>> actions; ///< with their labels; the first is the click on the message
    bool sound = false;
    bool urgent = false;  ///< a problem: stays until it is seen, where the desktop can
    Picture picture = {}; ///< of whom it is about
};

/// What the desktop shows. Thread: main; never waits. Owner: Notifier.
class Desktop
{
public:
    virtual ~Desktop() = default;
    /// `done(false)` when there is nobody to show it: it is then told in the window (UX-78).
    virtual void show(const DesktopMessage& message, std::function<void(bool shown)> done) = 0;
    /// A person clicked; `token` lets a Wayland window come to the front.
    std::function<void(qint64 id, Action action, const QString& token)> onAction = [](qint64, Action,
                                                                                      const QString&) {};
};

/// The system's own; null where there is none without a window (Windows, macOS: the tray's messages).
std::unique_ptr<Desktop> makeDesktop();
/// org.freedesktop.Notifications on the session bus (ux.md C-49): its abilities are asked first, and a
/// service that does not answer is not waited for.
std::unique_ptr<Desktop> makeDbusDesktop(std::chrono::milliseconds patience = std::chrono::seconds(3));
} // namespace notify
