// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "ui/theme/tokens.h"
#include <QAbstractListModel>
#include <optional>

/// One line of a broadcast's story.
struct TimelineEntry
{
    QDateTime at;
    QString icon;
    Tone tone = Tone::Muted;
    QString text;
    QString file; ///< finished file; empty for other entries
};
/// What an event says in the story of its streamer; nothing for those that are no news. Pure.
std::optional<TimelineEntry> timelineEntry(const PostedEvent& posted);

/// What happened to one streamer since the program started, newest first (ux.md UX-26). Thread: main. Owner:
/// StreamerDetails.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { FileRole = Qt::UserRole };
    explicit TimelineModel(const Events& events, QObject* parent = nullptr);
    void setStreamer(StreamerId id);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void take(const PostedEvent& posted);
    const Events& m_events;
    StreamerId m_streamer = 0;
    QList<TimelineEntry> m_entries;
};
