// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/eventsmodel.h"
#include "core/events/events.h"
#include "core/roster.h"
#include "ui/theme/icons.h"
#include <QLocale>

EventsModel::EventsModel(Events& events, const Roster& roster, QObject* parent)
    : QAbstractListModel(parent)
    , m_nameOf([&roster](StreamerId id) {
        const StreamerView* view = roster.find(id);
        return view ? view->row.name : QString();
    })
{
    for (const PostedEvent& posted : events.recent())
        take(posted);
    connect(&events, &Events::posted, this, &EventsModel::take);
}

void EventsModel::setMuted(const QSet<QString>& muted)
{
    m_muted = muted;
    for (int row = rowCount() - 1; row >= 0; --row)
        if (muted.contains(line(row).mute)) {
            beginRemoveRows({}, row, row);
            m_lines.erase(m_lines.begin() + row);
            endRemoveRows();
        }
}

void EventsModel::take(const PostedEvent& posted)
{
    const std::optional<EventLine> line = eventLine(posted, m_nameOf);
    if (!line || m_muted.contains(line->mute))
        return;
    beginInsertRows({}, 0, 0);
    m_lines.push_front(*line);
    endInsertRows();
    dropOld(posted.at);
    emit arrived(*line);
}

void EventsModel::dropOld(const QDateTime& now)
{
    const QDateTime oldest = now.addDays(-keepDays);
    int keep = std::min(rowCount(), limit);
    while (keep > 0 && line(keep - 1).at < oldest)
        --keep;
    if (keep == rowCount())
        return;
    beginRemoveRows({}, keep, rowCount() - 1);
    m_lines.erase(m_lines.begin() + keep, m_lines.end());
    endRemoveRows();
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventLine& line = this->line(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return line.text;
    case Qt::DecorationRole:
        return themeIcon(line.icon, line.tone);
    case Qt::AccessibleTextRole:
        return QStringList{QLocale().toString(line.at.toLocalTime(), QLocale::ShortFormat), line.who,
                           line.text}
            .join(QStringLiteral(", "));
    case WhoRole:
        return line.who;
    case AtRole:
        return line.at;
    case IconRole:
        return line.icon;
    case ToneRole:
        return static_cast<int>(line.tone);
    case KindRole:
        return static_cast<int>(line.kind);
    case StreamerRole:
        return line.streamer;
    case PathRole:
        return line.path;
    case MuteRole:
        return line.mute;
    default:
        return {};
    }
}
