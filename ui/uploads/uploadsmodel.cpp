// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadsmodel.h"
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/uploads/uploadcells.h"
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <algorithm>

namespace {
constexpr quintptr uploadRow = 0; // internal id; that of a part is its upload's id
constexpr int readAtOnce = 100;
const QString mimeType = QStringLiteral("application/x-biliup-qt-uploads");

bool before(const UploadItem& a, const UploadItem& b)
{
    return std::pair(a.row.position, a.row.id) < std::pair(b.row.position, b.row.id);
}
} // namespace

UploadsModel::UploadsModel(Core& core, QObject* parent)
    : QAbstractItemModel(parent)
    , m_core(core)
{
    for (const UploadRow& row : core.publishing.uploads.all())
        m_items.push_back({row, {}, {}, core.publishing.uploads.lastError(row.id)});
    reindex();
    connect(&core.events, &Events::posted, this, &UploadsModel::onPosted);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &UploadsModel::tick);
    m_orderTimer.setSingleShot(true);
    m_orderTimer.setInterval(0);
    connect(&m_orderTimer, &QTimer::timeout, this, &UploadsModel::reorder);
}

void UploadsModel::begin()
{
    if (std::exchange(m_begun, true))
        return;
    for (const UploadItem& item : m_items)
        m_unread.insert(item.row.id);
    readSome();
}

void UploadsModel::setWatched(QObject* view, bool watched)
{
    if (watched) {
        begin();
        if (m_watching.contains(view))
            return;
        disconnect(view, &QObject::destroyed, this, nullptr);
        connect(view, &QObject::destroyed, this, [this](QObject* gone) { setWatched(gone, false); });
        m_watching.insert(view);
        if (!m_items.empty()) // what was not told while nobody looked
            emit dataChanged(index(0, State), index(rowCount() - 1, Line));
    } else {
        m_watching.remove(view);
    }
    m_watching.isEmpty() ? m_clock.stop() : m_clock.start();
}

// Events

void UploadsModel::onPosted(const PostedEvent& posted)
{
    if (const auto* progressed = std::get_if<event::UploadProgressed>(&posted.event))
        onProgressed(*progressed);
    else if (const auto* changed = std::get_if<event::UploadChanged>(&posted.event))
        onChanged(changed->upload);
    else if (const auto* removed = std::get_if<event::UploadRemoved>(&posted.event))
        onRemoved(removed->upload);
    else if (const auto* closed = std::get_if<event::SegmentClosed>(&posted.event)) {
        for (const UploadItem& item : m_items) {
            if (item.row.task == closed->task)
                wantDetails(item.row.id);
        }
    }
}

void UploadsModel::onChanged(UploadId id)
{
    const UploadRow* row = m_core.publishing.uploads.find(id);
    if (!row)
        return;
    const auto known = m_rows.constFind(id);
    if (known == m_rows.cend()) {
        insert(*row);
    } else {
        UploadItem& item = m_items[std::size_t(*known)];
        if (item.row.position != row->position)
            m_orderTimer.start();
        item.row = *row;
        item.error = m_core.publishing.uploads.lastError(id);
        if (!item.active())
            item.progress = {};
        tell(*known, 0, columns - 1);
    }
    wantDetails(id);
    emit refreshed();
}

void UploadsModel::onRemoved(UploadId id)
{
    const auto known = m_rows.constFind(id);
    if (known == m_rows.cend())
        return;
    const int row = *known;
    beginRemoveRows({}, row, row);
    m_items.erase(m_items.begin() + row);
    m_rows.remove(id);
    reindex(std::size_t(row));
    endRemoveRows();
    m_unread.remove(id);
    emit refreshed();
}

void UploadsModel::onProgressed(const event::UploadProgressed& progress)
{
    const auto known = m_rows.constFind(progress.upload);
    if (known == m_rows.cend())
        return;
    UploadItem& item = m_items[std::size_t(*known)];
    if (item.progress.part != progress.part)
        wantDetails(progress.upload); // the one before has ended
    item.progress = {progress.part, progress.sentBytes, progress.totalBytes,  progress.bytesPerSecond,
                     progress.line, progress.retries,   progress.waitingUntil};
    if (m_watching.isEmpty())
        return;
    tell(*known, State, Line);
    const QModelIndex top = index(*known, 0);
    for (int i = 0; i < item.details.parts.size(); ++i) {
        if (item.details.parts[i].id == progress.part)
            emit dataChanged(index(i, State, top), index(i, Line, top));
    }
}

/// Once a second: who counts down says another number.
void UploadsModel::tick()
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const UploadItem& item = m_items[i];
        if (countsDown(item.row, uploadMoment(m_core, item)))
            tell(int(i), State, State);
    }
}

void UploadsModel::tell(int row, int firstColumn, int lastColumn)
{
    emit dataChanged(index(row, firstColumn), index(row, lastColumn));
}

// Order

void UploadsModel::insert(const UploadRow& row)
{
    const UploadItem item{row, {}, {}, m_core.publishing.uploads.lastError(row.id)};
    const auto place = std::lower_bound(m_items.begin(), m_items.end(), item, before);
    const int at = int(place - m_items.begin());
    beginInsertRows({}, at, at);
    m_items.insert(place, item);
    reindex(std::size_t(at));
    endInsertRows();
}

void UploadsModel::reorder()
{
    if (std::is_sorted(m_items.begin(), m_items.end(), before))
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList held = persistentIndexList();
    QList<UploadId> ids;
    for (const QModelIndex& index : held)
        ids << (index.internalId() == uploadRow ? m_items[std::size_t(index.row())].row.id : 0);
    std::stable_sort(m_items.begin(), m_items.end(), before);
    reindex();
    for (qsizetype i = 0; i < held.size(); ++i) {
        if (ids[i] != 0) // a part's index names its upload, not its place
            changePersistentIndex(held[i], createIndex(m_rows.value(ids[i]), held[i].column(), uploadRow));
    }
    emit layoutChanged({}, VerticalSortHint);
}

void UploadsModel::reindex(std::size_t from)
{
    for (std::size_t i = from; i < m_items.size(); ++i)
        m_rows[m_items[i].row.id] = int(i);
}

// Details

void UploadsModel::wantDetails(UploadId id)
{
    if (!m_begun)
        return;
    m_unread.insert(id);
    readSome();
}

/// One stretch at a time, the next one when it has come.
void UploadsModel::readSome()
{
    if (m_reading || m_unread.isEmpty())
        return;
    QList<UploadRow> rows;
    for (const UploadItem& item : m_items) {
        if (rows.size() == readAtOnce)
            break;
        if (m_unread.remove(item.row.id))
            rows << item.row;
    }
    if (rows.isEmpty())
        return m_unread.clear();
    m_reading = true;
    inBackground(
        this,
        [&store = m_core.store, rows] {
            QList<UploadDetails> all;
            for (const UploadRow& row : rows) {
                const auto details = readUploadDetails(store, row);
                if (details)
                    all << *details;
                else // its row shows what is known without it
                    qCWarning(lcUi) << "upload" << row.id << "was not read:" << details.error().detail;
            }
            return all;
        },
        [this](const QList<UploadDetails>& all) {
            m_reading = false;
            for (const UploadDetails& details : all)
                take(details);
            emit refreshed();
            readSome();
        });
}

void UploadsModel::take(const UploadDetails& details)
{
    const auto known = m_rows.constFind(details.upload);
    if (known == m_rows.cend())
        return;
    UploadItem& item = m_items[std::size_t(*known)];
    const QModelIndex top = index(*known, 0);
    const int had = int(item.details.parts.size());
    const int has = int(details.parts.size());
    if (has > had) {
        beginInsertRows(top, had, has - 1);
        item.details = details;
        endInsertRows();
    } else if (has < had) {
        beginRemoveRows(top, has, had - 1);
        item.details = details;
        endRemoveRows();
    } else {
        item.details = details;
    }
    tell(*known, 0, columns - 1);
    if (has > 0)
        emit dataChanged(index(0, 0, top), index(has - 1, columns - 1, top));
}

// What is asked of it

const UploadItem* UploadsModel::item(UploadId id) const
{
    const auto known = m_rows.constFind(id);
    return known == m_rows.cend() ? nullptr : &m_items[std::size_t(*known)];
}

const UploadItem* UploadsModel::item(const QModelIndex& index) const
{
    if (!index.isValid())
        return nullptr;
    return index.internalId() == uploadRow ? &m_items[std::size_t(index.row())]
                                           : item(UploadId(index.internalId()));
}

const PartRow* UploadsModel::part(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == uploadRow)
        return nullptr;
    const UploadItem* of = item(index);
    return of && index.row() < of->details.parts.size() ? &of->details.parts[index.row()] : nullptr;
}

QModelIndex UploadsModel::indexOf(UploadId id) const
{
    const auto known = m_rows.constFind(id);
    return known == m_rows.cend() ? QModelIndex() : index(*known, 0);
}

int UploadsModel::count(UploadGroup group) const
{
    return int(std::count_if(m_items.begin(), m_items.end(),
                             [group](const UploadItem& item) { return isIn(group, item.state()); }));
}

double UploadsModel::bytesPerSecond() const
{
    double sum = 0;
    for (const UploadItem& item : m_items)
        sum += item.active() ? item.progress.bytesPerSecond : 0;
    return sum;
}

QModelIndex UploadsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? quintptr(m_items[std::size_t(parent.row())].row.id) : uploadRow);
}

QModelIndex UploadsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == uploadRow)
        return {};
    const auto known = m_rows.constFind(UploadId(index.internalId()));
    return known == m_rows.cend() ? QModelIndex() : createIndex(*known, 0, uploadRow);
}

int UploadsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_items.size());
    if (parent.internalId() != uploadRow || parent.column() != 0)
        return 0;
    return int(m_items[std::size_t(parent.row())].details.parts.size());
}

int UploadsModel::columnCount(const QModelIndex&) const
{
    return columns;
}

QVariant UploadsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const UploadItem* of = item(index);
    if (!of)
        return {};
    if (role == IdRole)
        return of->row.id;
    if (const PartRow* row = part(index))
        return partCell(*of, *row, index.column(), role);
    return index.internalId() == uploadRow ? uploadCell(*of, index.column(), role) : QVariant();
}

namespace {
QVariant roleOf(const UploadCell& cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case UploadsModel::SecondRole:
        return cell.second;
    case UploadsModel::ToneRole:
        return int(cell.tone);
    case UploadsModel::SecondToneRole:
        return int(cell.secondTone);
    case UploadsModel::IconRole:
        return cell.icon;
    case UploadsModel::FractionRole:
        return cell.fraction;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return cell.second.isEmpty() ? cell.text : cell.text + QStringLiteral(", ") + cell.second;
    default:
        return {};
    }
}
} // namespace

QVariant UploadsModel::uploadCell(const UploadItem& item, int column, int role) const
{
    return roleOf(::uploadCell(m_core, item, column), role);
}

QVariant UploadsModel::partCell(const UploadItem& item, const PartRow& part, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Title)
        return part.path;
    return roleOf(::partCell(item, part, column), role);
}

QVariant UploadsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? uploadHeader(section) : QVariant();
}

// Dragging: whole uploads only

Qt::ItemFlags UploadsModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    if (!index.isValid())
        return usual | Qt::ItemIsDropEnabled;
    return index.internalId() == uploadRow ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList UploadsModel::mimeTypes() const
{
    return {mimeType};
}

QMimeData* UploadsModel::mimeData(const QModelIndexList& indexes) const
{
    QList<UploadId> ids;
    for (const QModelIndex& index : indexes) {
        const UploadItem* of = index.internalId() == uploadRow ? item(index) : nullptr;
        if (of && !ids.contains(of->row.id))
            ids << of->row.id;
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << ids;
    auto* data = new QMimeData; // the drag owns it
    data->setData(mimeType, bytes);
    return data;
}

/// The queue moves them and says so by events; false, so that the view takes no row away by itself.
bool UploadsModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                const QModelIndex& parent)
{
    if (action != Qt::MoveAction || parent.isValid() || !data->hasFormat(mimeType))
        return false;
    QList<UploadId> ids;
    QDataStream in(data->data(mimeType));
    in >> ids;
    int to = row < 0 ? rowCount() : row;
    for (const UploadId id : std::as_const(ids)) {
        const int from = m_rows.value(id, -1);
        if (from < 0)
            continue;
        if (from < to) { // it leaves its place above
            m_core.publishing.uploads.moveTo(id, to - 1);
        } else {
            m_core.publishing.uploads.moveTo(id, to);
            ++to;
        }
    }
    return false;
}
