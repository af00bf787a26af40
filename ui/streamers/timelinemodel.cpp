// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/timelinemodel.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/theme/icons.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace {
constexpr int maxEntries = 200;

class Timeline
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

using Entry = std::optional<TimelineEntry>;

struct Describe
{
    QDateTime at;

    Entry operator()(const event::StreamStarted& e) const
    {
        return TimelineEntry{at,
                             QStringLiteral("state-live"),
                             Tone::Live,
                             e.alreadyLive ? Timeline::tr("Was live already: %1").arg(e.title)
                                           : Timeline::tr("Went live: %1").arg(e.title),
                             {}};
    }
    Entry operator()(const event::StreamEnded& e) const
    {
        const QString text = e.byHand ? Timeline::tr("Stopped by hand after %1, %2")
                                      : Timeline::tr("Broadcast ended after %1, %2");
        return TimelineEntry{
            at, QStringLiteral("stop"), Tone::Muted, text.arg(clockText(e.seconds), sizeText(e.bytes)), {}};
    }
    Entry operator()(const event::SegmentOpened& e) const
    {
        return TimelineEntry{at,
                             e.why == SplitReason::Start ? QStringLiteral("record") : QStringLiteral("split"),
                             e.why == SplitReason::Start ? Tone::Recording : Tone::Accent,
                             splitReasonText(e.why),
                             {}};
    }
    Entry operator()(const event::SegmentClosed& e) const
    {
        return TimelineEntry{at, QStringLiteral("ok"), Tone::Ok,
                             //: %1 is a number, %2 a duration, %3 a size
                             Timeline::tr("File %1 finished: %2, %3")
                                 .arg(e.part)
                                 .arg(clockText(e.segment.seconds), sizeText(e.segment.bytes)),
                             e.segment.path};
    }
    Entry operator()(const event::Reconnecting& e) const
    {
        return TimelineEntry{at,
                             QStringLiteral("state-reconnecting"),
                             Tone::Checking,
                             Timeline::tr("Connection lost (%1/%2). %3")
                                 .arg(e.attempt)
                                 .arg(e.limit)
                                 .arg(errorSentence(e.error)),
                             {}};
    }
    Entry operator()(const event::RecordingFailed& e) const
    {
        return TimelineEntry{at, QStringLiteral("state-error"), Tone::Error, errorSentence(e.error), {}};
    }
    template <typename Other>
    Entry operator()(const Other&) const
    {
        return {}; // no news in a broadcast's story
    }
};
} // namespace

std::optional<TimelineEntry> timelineEntry(const PostedEvent& posted)
{
    return std::visit(Describe{posted.at}, posted.event);
}

TimelineModel::TimelineModel(const Events& events, QObject* parent)
    : QAbstractListModel(parent)
    , m_events(events)
{
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (m_streamer != 0 && streamerOf(posted.event) == m_streamer)
            take(posted);
    });
}

void TimelineModel::setStreamer(StreamerId id)
{
    if (m_streamer == id)
        return;
    beginResetModel();
    m_streamer = id;
    m_entries.clear();
    for (const PostedEvent& posted : m_events.recent()) {
        if (id == 0 || streamerOf(posted.event) != id)
            continue;
        if (const auto entry = timelineEntry(posted))
            m_entries.prepend(*entry);
    }
    endResetModel();
}

void TimelineModel::take(const PostedEvent& posted)
{
    const auto entry = timelineEntry(posted);
    if (!entry)
        return;
    beginInsertRows({}, 0, 0);
    m_entries.prepend(*entry);
    endInsertRows();
    if (m_entries.size() > maxEntries) {
        beginRemoveRows({}, maxEntries, maxEntries);
        m_entries.removeLast();
        endRemoveRows();
    }
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEntry& entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        //: a line of the timeline: %1 is a time of day, %2 what happened
        return Timeline::tr("%1  %2").arg(
            QLocale().toString(entry.at.toLocalTime().time(), QLocale::ShortFormat), entry.text);
    case Qt::DecorationRole:
        return themeIcon(entry.icon, entry.tone);
    case Qt::ToolTipRole:
        return entry.file.isEmpty() ? entry.text : QFileInfo(entry.file).fileName();
    case FileRole:
        return entry.file;
    default:
        return {};
    }
}
