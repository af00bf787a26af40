// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

/// What the close button does (ux.md UX-82, UX-83, UX-90). Pure.
enum class OnClose { Ask, Hide, Minimise, Quit };

/// `setting` is app.closeButton. Without a tray the window is never hidden for good: it is minimised, or the
/// program quits when the tray icon was turned off by hand.
inline OnClose onClose(const QString& setting, bool trayVisible, bool trayWanted)
{
    if (setting == u"quit" || !trayWanted)
        return OnClose::Quit;
    if (!trayVisible)
        return OnClose::Minimise;
    return setting == u"tray" ? OnClose::Hide : OnClose::Ask;
}
