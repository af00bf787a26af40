// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/statsmodel.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/text/format.h"
#include <QLocale>

StatsModel::StatsModel(Core& core, QObject* parent)
    : QAbstractTableModel(parent)
    , m_core(core)
{
}

void StatsModel::setDays(int days)
{
    m_days = days;
    reload();
}

void StatsModel::reload()
{
    const QDate today = m_core.clock.now().toLocalTime().date();
    inBackground(
        this,
        [&table = m_core.store.counters, today, days = m_days]() -> Result<Read> {
            auto rows = table.byStreamer(today.addDays(1 - days), today);
            if (!rows)
                return fail(rows.error());
            auto ofToday = table.byStreamer(today, today);
            if (!ofToday)
                return fail(ofToday.error());
            return Read{std::move(*rows), std::move(*ofToday)};
        },
        [this, asked = ++m_asked](const Result<Read>& read) {
            if (read && asked == m_asked)
                take(*read);
            else if (!read)
                qCWarning(lcApp).noquote() << "the counters cannot be read:" << read.error().detail;
        });
}

void StatsModel::take(const Read& read)
{
    const QList<CounterRow> unfinished = m_core.statistics.unfinished();
    beginResetModel();
    m_rows = withMore(read.rows, unfinished);
    m_today = sumOf(withMore(read.today, unfinished));
    endResetModel();
    emit loaded();
}

int StatsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StatsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString StatsModel::nameOf(StreamerId id) const
{
    if (id == 0)
        return tr("Uploaded by hand");
    const StreamerView* view = m_core.roster.find(id);
    return view ? view->row.name : tr("Removed streamer %1").arg(id);
}

QVariant StatsModel::data(const QModelIndex& index, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == Streamer ? Qt::AlignLeft | Qt::AlignVCenter
                                              : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    const CounterRow& row = m_rows[index.row()];
    const bool shown = role == Qt::DisplayRole;
    const auto count = [shown](qint64 value) {
        return shown ? QVariant(QLocale().toString(value)) : QVariant(value);
    };
    switch (index.column()) {
    case Streamer:
        return nameOf(row.streamer);
    case Hours:
        return shown ? QVariant(clockText(row.seconds)) : QVariant(row.seconds);
    case Size:
        return shown ? QVariant(sizeText(row.bytes)) : QVariant(row.bytes);
    case Broadcasts:
        return count(row.broadcasts);
    case Files:
        return count(row.files);
    case Archives:
        return count(row.archives);
    case Drops:
        return count(row.reconnects);
    default:
        return {};
    }
}

QVariant StatsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Streamer ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Streamer:
        return tr("Streamer");
    case Hours:
        return tr("Recorded");
    case Size:
        return tr("Size");
    case Broadcasts:
        return tr("Broadcasts");
    case Files:
        return tr("Files");
    case Archives:
        return tr("Archives");
    case Drops:
        return tr("Drops");
    default:
        return {};
    }
}
