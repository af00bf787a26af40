// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/notice.h"
#include <QObject>
#include <functional>
#include <memory>

class Clock;
class Events;
class HttpFactory;
class SecretStore;
class Settings;

namespace notify {
class Desktop;
class Push;
struct Picture;
struct Sources;
} // namespace notify

/// Tells people what happens while they do not look: one more subscriber of the events (ux.md UX-75 to
/// UX-78). What is told, when and how often is decided in rules.h. Thread: main. Owner: Core. It tells
/// nothing before it has sentences.
class Notifier : public QObject
{
    Q_OBJECT
public:
    Notifier(Events& events, Settings& settings, SecretStore& secrets, HttpFactory& http, Clock& clock,
             notify::Sources sources);
    ~Notifier() override;

    void setTexts(std::shared_ptr<const notify::Texts> texts);
    /// Without one, messages for the desktop are told in the window.
    void setDesktop(std::unique_ptr<notify::Desktop> desktop);
    /// With them a message about one streamer carries the avatar or the cover; it waits for the picture.
    void setPictures(
        std::function<void(const QList<QUrl>& wanted, std::function<void(const notify::Picture&)> done)>
            pictures);
    notify::Push& push();
    const notify::Texts* texts() const;
    /// Says something of our own on the desktop, whatever the rules say: "goes on in the tray".
    void say(const notify::Text& text);

signals:
    /// Nobody else could show it: a toast in the window.
    void toldInWindow(const notify::Notice& notice, const notify::Text& text);
    /// The desktop makes no sound by itself.
    void soundWanted();
    void activated(const notify::Notice& notice, notify::Action action, const QString& activationToken);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
