// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/eventsmodel.h"
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/news.h"
#include "core/store/store.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include <QLocale>

EventsModel::EventsModel(const News& news, Store& store, PlatformName platformName, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_platformName(std::move(platformName))
{
    append({news.recent().begin(), news.recent().end()});
    connect(&news, &News::added, this, &EventsModel::take);
}

void EventsModel::take(const EventRow& row)
{
    const std::optional<EventLine> line = eventLine(row, m_platformName);
    if (!line)
        return;
    beginInsertRows({}, 0, 0);
    m_lines.push_front(*line);
    endInsertRows();
    dropOld(row.time);
    emit arrived(*line);
}

void EventsModel::append(const QList<EventRow>& older)
{
    QList<EventLine> lines;
    for (const EventRow& row : older) {
        m_oldest = row.id;
        if (const std::optional<EventLine> line = eventLine(row, m_platformName))
            lines << *line;
    }
    if (lines.isEmpty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(lines.size()) - 1);
    m_lines.insert(m_lines.end(), lines.begin(), lines.end());
    endInsertRows();
}

bool EventsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_loading && m_oldest > 1 && rowCount() < limit;
}

void EventsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_loading = true;
    inBackground(
        this, [&store = m_store, before = m_oldest] { return store.events.page(before, News::pageSize); },
        [this](const Result<QList<EventRow>>& page) {
            m_loading = false;
            m_complete = !page || page->size() < News::pageSize;
            if (page)
                append(*page);
            else
                qCWarning(lcUi, "older events are not there: %ls", qUtf16Printable(page.error().detail));
            emit pageLoaded();
        });
}

void EventsModel::dropOld(const QDateTime& now)
{
    const QDateTime oldest = now.addDays(-News::keepDays);
    int keep = std::min(rowCount(), limit);
    while (keep > 0 && line(keep - 1).at < oldest)
        --keep;
    if (keep == rowCount())
        return;
    m_complete = true; // what was dropped must not come back
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
        return line.text;
    case Qt::ToolTipRole: // titles come from sites: a tag in one must not be taken for one (UX-115)
        return toolTipText(line.text);
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
