// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
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
    QString who; ///< its name, kept as it was then
    QString icon;
    Tone tone = Tone::Muted;
    QString text;
    QString path; ///< the file it is about; may be empty
};

/// The name of a streamer; empty when it is unknown.
using NameOf = std::function<QString(StreamerId)>;
/// Nothing for events that are no news (progress, checks, repairs, settings).
std::optional<EventLine> eventLine(const PostedEvent& posted, const NameOf& nameOf);
QString eventKindText(EventKind kind);
