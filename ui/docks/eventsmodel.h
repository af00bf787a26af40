// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/docks/eventline.h"
#include <QAbstractListModel>
#include <QSet>
#include <deque>

class Events;
class Roster;

/// The news, newest first: at most 1000 lines and 30 days. Thread: main. Owner: EventsDock. Text is the
/// sentence; the other roles are for the delegate and the filter.
class EventsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        WhoRole = Qt::UserRole,
        AtRole,
        IconRole,
        ToneRole,
        KindRole,
        StreamerRole,
        PathRole,
        MuteRole
    };
    static constexpr int limit = 1000;
    static constexpr int keepDays = 30;

    EventsModel(Events& events, const Roster& roster, QObject* parent);
    /// Kinds (eventName) that are not listed any more.
    void setMuted(const QSet<QString>& muted);
    const EventLine& line(int row) const { return m_lines.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

signals:
    void arrived(const EventLine& line);

private:
    void take(const PostedEvent& posted);
    void dropOld(const QDateTime& now);
    NameOf m_nameOf;
    QSet<QString> m_muted;
    std::deque<EventLine> m_lines;
};
