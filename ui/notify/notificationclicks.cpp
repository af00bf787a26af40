// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notify/notificationclicks.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include <QApplication>
#include <QDesktopServices>

using notify::Action;
using notify::Kind;
using notify::Notice;

NotificationClicks::NotificationClicks(UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    Notifier& notifier = context.core.notifier;
    connect(&notifier, &Notifier::soundWanted, this, [] { QApplication::beep(); });
    connect(&notifier, &Notifier::activated, this,
            [this](const Notice& notice, Action action, const QString& token) {
                if (!token.isEmpty())
                    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // lets Wayland bring it to the front
                open(notice, action);
            });
    connect(&notifier, &Notifier::toldInWindow, this, [this](const Notice& notice, const notify::Text& text) {
        const QString line =
            text.body.isEmpty() ? text.title : text.title + QStringLiteral(" – ") + text.body;
        if (notice.items.isEmpty())
            return m_context.navigator.toast(line);
        m_context.navigator.toast(line, m_context.core.notifier.texts()->action(Action::Open),
                                  [this, notice] { showObject(notice); });
    });
}

void NotificationClicks::open(const Notice& notice, Action action)
{
    switch (action) {
    case Action::OpenRoom:
        if (!notice.items.isEmpty())
            QDesktopServices::openUrl(notice.items.first().room);
        return;
    case Action::RecordNow:
        return; // Core does it
    case Action::LogIn:
        emit raiseRequested();
        m_context.navigator.showPage(QStringLiteral("Accounts"));
        return m_context.navigator.login();
    case Action::Open:
        emit raiseRequested();
        return showObject(notice);
    }
}

void NotificationClicks::showObject(const Notice& notice)
{
    Navigator& navigator = m_context.navigator;
    if (notice.items.isEmpty())
        return;
    const notify::Happening& first = notice.items.first();
    switch (notice.kind) {
    case Kind::Published:
    case Kind::Rejected:
        return first.upload != 0 ? navigator.showUpload(first.upload)
                                 : navigator.showPage(QStringLiteral("Uploads"));
    case Kind::Login:
        return navigator.showPage(QStringLiteral("Accounts"));
    case Kind::Update:
        QDesktopServices::openUrl(first.room);
        return;
    case Kind::Disk:
        return navigator.showPage(QStringLiteral("Recordings"));
    default:
        return first.streamer != 0 ? navigator.showStreamer(first.streamer)
                                   : navigator.showPage(QStringLiteral("Recordings"));
    }
}
