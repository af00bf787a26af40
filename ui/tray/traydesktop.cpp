// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/traydesktop.h"
#include <QPixmap>
#include <QSystemTrayIcon>

TrayDesktop::TrayDesktop(std::function<QSystemTrayIcon*()> icon)
    : m_icon(std::move(icon))
{
}

void TrayDesktop::show(const notify::DesktopMessage& message, std::function<void(bool)> done)
{
    QSystemTrayIcon* icon = m_icon();
    if (!icon || !icon->isVisible() || !QSystemTrayIcon::supportsMessages())
        return done(false);
    if (m_heard != icon) {
        m_heard = icon;
        connect(icon, &QSystemTrayIcon::messageClicked, this,
                [this] { onAction(m_last, notify::Action::Open, {}); });
    }
    m_last = message.id;
    if (const QIcon picture = pictureOf(message); picture.isNull())
        icon->showMessage(message.text.title, message.text.body,
                          message.urgent ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
    else
        icon->showMessage(message.text.title, message.text.body, picture);
    done(true);
}

QIcon TrayDesktop::pictureOf(const notify::DesktopMessage& message)
{
    const notify::Picture& picture = message.picture;
    if (message.urgent || picture.isEmpty())
        return {};
    const QImage image(reinterpret_cast<const uchar*>(picture.rgba.constData()), picture.width,
                       picture.height, picture.width * 4, QImage::Format_RGBA8888);
    return QIcon(QPixmap::fromImage(image.copy()));
}
