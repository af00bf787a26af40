// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordingsmodel.h"
#include "core/base/background.h"
#include "core/base/stop.h"
#include "core/core.h"
#include "ui/recordings/recordingstext.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include <QGuiApplication>
#include <QSet>
#include <algorithm>

namespace {
constexpr int pageSize = 60;
constexpr quintptr sessionRow = 0; // internal id of a session; a file's is the id of its task
} // namespace

RecordingsModel::RecordingsModel(Core& core, QObject* parent)
    : QAbstractItemModel(parent)
    , m_core(core)
    , m_scan(std::make_shared<Stop>())
{
    connect(&core.events, &Events::posted, this, &RecordingsModel::onPosted);
}

RecordingsModel::~RecordingsModel()
{
    m_scan->request();
}

void RecordingsModel::setFilter(const SessionFilter& filter)
{
    if (m_begun && filter == m_filter)
        return;
    m_scan->request();
    m_scan = std::make_shared<Stop>();
    m_begun = true;
    beginResetModel();
    m_filter = filter;
    m_sessions.clear();
    m_before = 0;
    m_atEnd = false;
    m_loading = false;
    ++m_generation;
    endResetModel();
    fetchMore({});
}

bool RecordingsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_atEnd && !m_loading;
}

void RecordingsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_loading = true;
    inBackground(
        this,
        [&store = m_core.store, filter = m_filter, before = m_before, scan = m_scan](Stop& stop) {
            const Stop::Hook atTheEnd(stop, [scan] { scan->request(); });
            return readSessions(store, filter, before, pageSize, *scan);
        },
        [this, generation = m_generation](const Result<SessionPage>& page) {
            if (generation != m_generation)
                return;
            m_loading = false;
            if (!page) {
                m_atEnd = true;
                m_begun = false; // asked again it reads again
                emit failed(page.error());
                return;
            }
            m_before = page->before;
            m_atEnd = page->atEnd;
            QList<SessionItem> fresh; // an event may have brought one already
            for (const SessionItem& session : page->sessions)
                if (rowOf(session.task.id) < 0)
                    fresh << session;
            if (!fresh.isEmpty()) {
                const int first = rowCount();
                beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
                m_sessions.insert(m_sessions.end(), fresh.begin(), fresh.end());
                endInsertRows();
            }
            emit loaded();
        });
}

void RecordingsModel::onPosted(const PostedEvent& posted)
{
    const Event& event = posted.event;
    if (const auto* progress = std::get_if<event::RecordingProgress>(&event))
        onProgress(*progress);
    else if (const auto* started = std::get_if<event::StreamStarted>(&event))
        reread(started->task);
    else if (const auto* opened = std::get_if<event::SegmentOpened>(&event))
        reread(opened->task);
    else if (const auto* closed = std::get_if<event::SegmentClosed>(&event))
        reread(closed->task);
    else if (const auto* ended = std::get_if<event::StreamEnded>(&event))
        reread(ended->task);
    else if (const auto* archive = std::get_if<event::ArchivePosted>(&event))
        onArchive(archive->task);
    else if (const auto* deleted = std::get_if<event::FileDeleted>(&event))
        refreshAbout(deleted->path);
    else if (const auto* moved = std::get_if<event::FileMoved>(&event))
        refreshAbout(moved->path);
    else if (const auto* remuxed = std::get_if<event::RemuxFinished>(&event))
        refreshAbout(remuxed->path);
}

/// The row that is being written grows without asking the store.
void RecordingsModel::onProgress(const event::RecordingProgress& progress)
{
    const int row = rowOf(progress.task);
    if (row < 0)
        return;
    SessionItem& session = m_sessions[static_cast<std::size_t>(row)];
    for (int i = 0; i < session.files.size(); ++i) {
        VideoRow& video = session.files[i].row;
        if (video.path != progress.path || video.state != u"recording")
            continue;
        double others = 0;
        for (const FileItem& file : session.files)
            others += file.row.id == video.id ? 0 : file.row.duration;
        video.size = progress.fileBytes;
        video.duration = std::max(0.0, progress.seconds - others);
        const QModelIndex parent = index(row, 0);
        emit dataChanged(index(i, Length, parent), index(i, Size, parent), {Qt::DisplayRole});
        emit dataChanged(index(row, Length), index(row, Size), {Qt::DisplayRole});
    }
}

/// One without a broadcast was made of files that a person chose, from any of them.
void RecordingsModel::onArchive(TaskId task)
{
    const auto isWaiting = [](const FileItem& file) { return !file.row.uploadedAt.isValid(); };
    for (const SessionItem& session : m_sessions) {
        if (session.task.id == task ||
            (task == 0 && std::any_of(session.files.begin(), session.files.end(), isWaiting)))
            reread(session.task.id);
    }
}

void RecordingsModel::refreshAbout(const QString& path)
{
    for (const SessionItem& session : m_sessions)
        for (const FileItem& file : session.files)
            if (file.row.path == path)
                return reread(session.task.id);
}

void RecordingsModel::reread(TaskId task)
{
    inBackground(
        this, [&store = m_core.store, task] { return readSession(store, task); },
        [this, task, generation = m_generation](const Result<SessionItem>& session) {
            if (generation != m_generation)
                return;
            const bool fits = session && m_filter.matches(*session) &&
                              (!m_filter.streamer || m_filter.streamer == session->task.streamer);
            if (fits)
                put(*session);
            else
                drop(task);
            emit loaded();
        });
}

/// Replaces a session or puts it where its age belongs.
void RecordingsModel::put(const SessionItem& session)
{
    int row = rowOf(session.task.id);
    if (row < 0) {
        row = 0;
        while (row < rowCount() && m_sessions[static_cast<std::size_t>(row)].task.id > session.task.id)
            ++row;
        if (row == rowCount() && !m_atEnd)
            return; // a page that is still to come holds it
        beginInsertRows({}, row, row);
        m_sessions.insert(m_sessions.begin() + row, session);
        endInsertRows();
        return;
    }
    SessionItem& held = m_sessions[static_cast<std::size_t>(row)];
    const QModelIndex parent = index(row, 0);
    const int before = static_cast<int>(held.files.size());
    const int after = static_cast<int>(session.files.size());
    if (after > before) {
        beginInsertRows(parent, before, after - 1);
        held = session;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows(parent, after, before - 1);
        held = session;
        endRemoveRows();
    } else {
        held = session;
    }
    emit dataChanged(index(row, 0), index(row, columns - 1));
    if (after > 0)
        emit dataChanged(index(0, 0, parent), index(after - 1, columns - 1, parent));
}

void RecordingsModel::drop(TaskId task)
{
    const int row = rowOf(task);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_sessions.erase(m_sessions.begin() + row);
    endRemoveRows();
}

int RecordingsModel::rowOf(TaskId task) const
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
                                    [task](const SessionItem& session) { return session.task.id == task; });
    return found == m_sessions.end() ? -1 : static_cast<int>(found - m_sessions.begin());
}

QModelIndex RecordingsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, sessionRow);
    return createIndex(row, column,
                       static_cast<quintptr>(m_sessions[static_cast<std::size_t>(parent.row())].task.id));
}

QModelIndex RecordingsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == sessionRow)
        return {};
    const int row = rowOf(static_cast<TaskId>(index.internalId()));
    return row < 0 ? QModelIndex() : createIndex(row, 0, sessionRow);
}

int RecordingsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sessions.size());
    if (parent.internalId() != sessionRow || parent.column() != 0)
        return 0;
    return static_cast<int>(m_sessions[static_cast<std::size_t>(parent.row())].files.size());
}

int RecordingsModel::columnCount(const QModelIndex&) const
{
    return columns;
}

const SessionItem* RecordingsModel::session(const QModelIndex& index) const
{
    const QModelIndex top = index.internalId() == sessionRow ? index : parent(index);
    return top.isValid() ? &m_sessions[static_cast<std::size_t>(top.row())] : nullptr;
}

const FileItem* RecordingsModel::file(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == sessionRow)
        return nullptr;
    const SessionItem* of = session(index);
    return of && index.row() < of->files.size() ? &of->files.at(index.row()) : nullptr;
}

QList<FileItem> RecordingsModel::filesOf(const QModelIndexList& rows) const
{
    QList<FileItem> list;
    QSet<VideoId> seen;
    const auto take = [&](const FileItem& item) {
        if (!seen.contains(item.row.id))
            list << item;
        seen.insert(item.row.id);
    };
    for (const QModelIndex& row : rows) {
        if (const FileItem* item = file(row))
            take(*item);
        else if (const SessionItem* of = session(row))
            std::for_each(of->files.begin(), of->files.end(), take);
    }
    return list;
}

QList<VideoRow> RecordingsModel::videos(const QModelIndexList& rows) const
{
    QList<VideoRow> list;
    for (const FileItem& item : filesOf(rows))
        list << item.row;
    return list;
}

QStringList RecordingsModel::uploadable(const QModelIndexList& rows) const
{
    QList<FileItem> files = filesOf(rows);
    files.removeIf([](const FileItem& file) { return file.missing || file.row.state == u"recording"; });
    std::sort(files.begin(), files.end(), [](const FileItem& a, const FileItem& b) {
        return std::pair(a.row.task, a.row.part) < std::pair(b.row.task, b.row.part);
    });
    QStringList paths;
    for (const FileItem& file : std::as_const(files))
        paths << file.row.path;
    return paths;
}

QList<VideoRow> RecordingsModel::missingVideos() const
{
    QList<VideoRow> list;
    for (const SessionItem& session : m_sessions)
        for (const FileItem& file : session.files)
            if (file.missing)
                list << file.row;
    return list;
}

QString RecordingsModel::pathToOpen(const QModelIndex& index) const
{
    if (const FileItem* item = file(index))
        return item->row.path;
    const SessionItem* of = index.isValid() ? session(index) : nullptr;
    if (!of || of->files.isEmpty())
        return {};
    return of->files.first().row.path;
}

int RecordingsModel::fileCount() const
{
    int count = 0;
    for (const SessionItem& session : m_sessions)
        count += static_cast<int>(session.files.size());
    return count;
}

qint64 RecordingsModel::byteCount() const
{
    qint64 bytes = 0;
    for (const SessionItem& session : m_sessions)
        bytes += session.bytes();
    return bytes;
}

QString RecordingsModel::streamerName(StreamerId streamer) const
{
    const StreamerView* view = m_core.roster.find(streamer);
    return view ? view->row.name : tr("(deleted streamer)");
}

QVariant RecordingsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FileItem* item = file(index);
    const SessionItem* of = session(index);
    if (!of)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (!item && column == Name)
            return streamerName(of->task.streamer);
        return item ? fileCell(*item, column) : sessionCell(*of, column);
    case Qt::ToolTipRole:
        return toolTipText(item ? item->row.path : data(index, Qt::DisplayRole).toString());
    case Qt::DecorationRole:
        if (column != State && (column != Name || !item))
            return {};
        return column == Name ? themeIcon(QStringLiteral("recordings"), Tone::Muted) : stateIcon(*of, item);
    case Qt::TextAlignmentRole:
        return column == Length || column == Size || column == Parts
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    case PathRole:
        return item ? item->row.path : QString();
    case Qt::ForegroundRole: { // a file that is gone is grey, and a broadcast that has no other
        const bool gone = item ? item->missing : !of->files.isEmpty() && of->missing() == of->files.size();
        return gone ? QVariant(Tokens::of(QGuiApplication::palette()).muted) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return column == Name && item && item->missing
                   ? tr("%1, file missing").arg(data(index, Qt::DisplayRole).toString())
                   : data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant RecordingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return recordingsHeader(section);
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole &&
        (section == Length || section == Size || section == Parts))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}
