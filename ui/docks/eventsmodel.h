// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/docks/eventline.h"
#include <QAbstractListModel>
#include <deque>

class News;
struct Store;

/// The news of 30 days, newest first: older ones come in pages as they are scrolled to. Thread: main; pages
/// are read in the background. Owner: EventsDock. Text is the sentence, other roles are for delegate and
/// filter.
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
    static constexpr int limit = 20000;

    EventsModel(const News& news, Store& store, PlatformName platformName, QObject* parent);
    const EventLine& line(int row) const { return m_lines.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    void arrived(const EventLine& line);
    void pageLoaded();

private:
    void take(const EventRow& row);
    void append(const QList<EventRow>& older);
    void dropOld(const QDateTime& now);
    Store& m_store;
    const PlatformName m_platformName;
    std::deque<EventLine> m_lines;
    qint64 m_oldest = 0; ///< id of the last row that was read
    bool m_loading = false;
    bool m_complete = false; ///< there are no older ones
};
