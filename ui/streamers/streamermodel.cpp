// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamermodel.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include <QCoreApplication>
#include <QDataStream>
#include <QFileInfo>
#include <QIODevice>
#include <QList>
#include <QMimeData>

namespace {
const QString rowsMime = QStringLiteral("application/x-biliup-qt-streamers");

QString speedNote(const StreamerView& view, const QString& nextSplit)
{
    QString note = StreamerModel::tr("Received %1 of broadcast at %2 of its own speed; 100% keeps up with "
                                     "it.\nFile: %3\nSize so far: %4")
                       .arg(clockText(view.seconds), ratioText(view.speedRatio),
                            QFileInfo(view.file).fileName(), sizeText(view.bytes));
    if (!nextSplit.isEmpty())
        //: %1 = "in 12:30 or after 1.2 GiB more"
        note += u'\n' + StreamerModel::tr("Next file: %1").arg(nextSplit);
    return note;
}
} // namespace

StreamerModel::StreamerModel(const Roster& roster, const Clock& clock, PlatformNames platformName,
                             QObject* parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
    , m_clock(clock)
    , m_platformName(std::move(platformName))
    , m_order(roster.ids())
{
    renumber();
    m_timer.setSingleShot(true);
    m_timer.setInterval(500);
    connect(&m_timer, &QTimer::timeout, this, &StreamerModel::refresh);
    connect(&roster, &Roster::added, this, &StreamerModel::insert);
    connect(&roster, &Roster::removed, this, &StreamerModel::remove);
    connect(&roster, &Roster::changed, this, [this](StreamerId id) {
        m_dirty.insert(id);
        if (!m_timer.isActive())
            m_timer.start();
    });
}

int StreamerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int StreamerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(streamerColumns().size());
}

const StreamerView* StreamerModel::view(const QModelIndex& index) const
{
    return m_roster.find(index.data(IdRole).toLongLong());
}

QVariant StreamerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StreamerId id = m_order[index.row()];
    if (role == IdRole)
        return id;
    const StreamerView* v = m_roster.find(id);
    if (!v)
        return {};
    const StreamerColumn& column = streamerColumns()[index.column()];
    static const int speedColumn = streamerColumn(QLatin1String("speed"));
    const auto text = [&] { return column.text(*v, {m_clock.now(), m_platformName}); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text();
    case Qt::TextAlignmentRole:
        return int(column.align);
    case Qt::ToolTipRole: {
        const QString reason = index.column() == 0 ? stateReason(*v) : QString();
        if (index.column() == speedColumn && v->state == StreamerState::Recording)
            return toolTipText(speedNote(*v, m_nextSplit ? m_nextSplit(*v) : QString()));
        return toolTipText(reason.isEmpty() ? text() : reason);
    }
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? QStringLiteral("%1, %2").arg(v->row.name, stateText(*v)) : text();
    case SortRole:
        return column.sortKey ? column.sortKey(*v) : QVariant(text());
    default:
        return {};
    }
}

bool StreamerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || name.isEmpty() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (name != index.data().toString())
        emit renamed(m_order[index.row()], name);
    return true;
}

QVariant StreamerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= streamerColumns().size())
        return {};
    const StreamerColumn& column = streamerColumns()[section];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("StreamerColumns", column.title);
    if (role == Qt::TextAlignmentRole)
        return int(column.align);
    return {};
}

Qt::ItemFlags StreamerModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between the rows
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
    if (index.column() == streamerColumn(QLatin1String("name")))
        flags |= Qt::ItemIsEditable;
    return flags;
}

QStringList StreamerModel::mimeTypes() const
{
    return {rowsMime};
}

QMimeData* StreamerModel::mimeData(const QModelIndexList& indexes) const
{
    QList<StreamerId> ids;
    for (const QModelIndex& index : indexes) {
        if (!ids.contains(m_order[index.row()]))
            ids << m_order[index.row()];
    }
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << ids;
    auto* data = new QMimeData;
    data->setData(rowsMime, bytes);
    return data;
}

bool StreamerModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                 const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowsMime))
        return false;
    QList<StreamerId> ids;
    QDataStream stream(data->data(rowsMime));
    stream >> ids;
    const int target = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    QList<StreamerId> before = m_order.mid(0, target);
    QList<StreamerId> after = m_order.mid(target);
    for (const StreamerId id : ids) {
        before.removeAll(id);
        after.removeAll(id);
    }
    setOrder(before + ids + after);
    return false; // moved already: the view must not remove rows
}

QModelIndex StreamerModel::indexOf(StreamerId id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.constEnd() ? QModelIndex() : index(*row, 0);
}

void StreamerModel::setOrder(const QList<StreamerId>& order)
{
    QList<StreamerId> next;
    QSet<StreamerId> seen;
    for (const QList<StreamerId>& part : {order, m_order}) {
        for (const StreamerId id : part) {
            if (m_rows.contains(id) && !seen.contains(id)) {
                seen.insert(id);
                next << id;
            }
        }
    }
    if (next == m_order)
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    const QList<StreamerId> before = m_order;
    m_order = next;
    renumber();
    QModelIndexList moved;
    for (const QModelIndex& index : old)
        moved << createIndex(m_rows.value(before[index.row()]), index.column());
    changePersistentIndexList(old, moved);
    emit layoutChanged();
    emit orderChanged();
}

void StreamerModel::insert(StreamerId id)
{
    if (m_rows.contains(id))
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_order << id;
    m_rows.insert(id, row);
    endInsertRows();
    emit orderChanged();
    emit refreshed();
}

void StreamerModel::remove(StreamerId id)
{
    const int row = m_rows.value(id, -1);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_order.removeAt(row);
    m_dirty.remove(id);
    renumber();
    endRemoveRows();
    emit orderChanged();
    emit refreshed();
}

/// One signal for the whole table when many rows changed, else one a row.
void StreamerModel::refresh()
{
    const int last = columnCount() - 1;
    if (m_dirty.size() * 2 > m_order.size()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, last));
    } else {
        for (const StreamerId id : std::as_const(m_dirty)) {
            if (const int row = m_rows.value(id, -1); row >= 0)
                emit dataChanged(index(row, 0), index(row, last));
        }
    }
    m_dirty.clear();
    emit refreshed();
}

void StreamerModel::renumber()
{
    m_rows.clear();
    for (int row = 0; row < m_order.size(); ++row)
        m_rows.insert(m_order[row], row);
}
