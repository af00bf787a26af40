// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QDateTime>
#include <QList>
#include <QString>

class Roster;

/// What the tray shows of the program, without any tray (ux.md UX-79, UX-80). Pure.
struct TrayView
{
    enum class Icon { Idle, Recording, Attention, Paused };
    struct Entry
    {
        StreamerId streamer = 0;
        QString name;
        double seconds = 0; ///< since the recording began
    };
    Icon icon = Icon::Idle;
    QList<Entry> recordings; ///< longest first
    int uploads = 0;
    int problems = 0;

    /// `uploads`: how many run.
    static TrayView of(const Roster& roster, int uploads, bool pausedAll, const QDateTime& now);
    QString iconName() const; ///< for colourIcon()
    QString statusLine() const;
    QString toolTip() const; ///< plain text, at most five lines
    QString entryText(const Entry& entry) const;
};
