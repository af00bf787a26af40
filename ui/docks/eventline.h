// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include "ui/theme/tokens.h"
#include <functional>
#include <optional>

/// Events as a person reads them (ux.md UX-17). Pure.
enum class EventKind { Broadcast, File, Problem, Program };

struct EventLine
{
    qint64 id = 0;
    QDateTime at;
    EventKind kind = EventKind::Program;
    QString mute; ///< eventName(): what "mute this kind" means
    StreamerId streamer = 0;
    QString who; ///< its name as it was then
    QString icon;
    Tone tone = Tone::Muted;
    QString text;
    QString path; ///< the file it is about; may be empty
};

/// The name of a platform for people, from its id.
using PlatformName = std::function<QString(const QString& id)>;
/// Nothing for what cannot be read.
std::optional<EventLine> eventLine(const EventRow& row, const PlatformName& platformName);
QString eventKindText(EventKind kind);
