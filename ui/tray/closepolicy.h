// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

// What becomes of the window (ux.md UX-82, UX-83, UX-90). Pure.

/// What the close button does.
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

/// Whether a program that was started hidden hides its window now that there is a tray: not any more one that
/// a person has opened meanwhile, which took up to 30 s.
inline bool hidesAtLast(bool startedHidden, bool trayVisible, bool windowOpened)
{
    return startedHidden && trayVisible && !windowOpened;
}
