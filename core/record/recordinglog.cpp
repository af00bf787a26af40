// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/recordinglog.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/store/storederror.h"

#include <QFile>
#include <QThread>

namespace {
template <typename T>
bool saved(const Result<T>& result, const char* what)
{
    if (!result)
        qCWarning(lcRecord, "%s could not be saved: %ls", what, qUtf16Printable(result.error().detail));
    return result.has_value();
}
} // namespace

bool isSameBroadcast(const TaskRow& last, const QString& session, std::chrono::milliseconds grace,
                     const QDateTime& now)
{
    if (!session.isEmpty() && !last.session.isEmpty())
        return session == last.session;
    const qint64 away = last.stoppedAt.isValid() ? last.stoppedAt.msecsTo(now) : -1;
    return away >= 0 && away < grace.count();
}

RecordingLog::RecordingLog(Events& events, Store& store, Clock& clock, const StreamerRow& streamer,
                           qint64 exactBytes, FollowFile follow, LateFiles* late)
    : m_events(events)
    , m_store(store)
    , m_clock(clock)
    , m_streamer(streamer)
    , m_exactBytes(exactBytes)
    , m_follow(std::move(follow))
    , m_late(late)
{
}

int RecordingLog::begin(const RoomInfo& room, bool alreadyLive, std::chrono::milliseconds grace)
{
    m_room = room;
    m_row.streamer = m_streamer.id;
    m_row.session = room.sessionId;
    m_partsBefore = takeUp(room, grace);
    m_row.worker = QThread::currentThread()->objectName();
    m_row.status = QStringLiteral("recording");
    m_row.title = room.title;
    const bool takenUp = m_row.id != 0;
    if (takenUp) {
        saved(m_store.tasks.update(m_row), "the broadcast");
    } else {
        m_row.startedAt = m_clock.now();
        saved(saveTask(), "the broadcast");
    }
    m_task = m_row.id;
    m_events.post(event::StreamStarted{m_streamer.id, m_row.id, room.title, alreadyLive, takenUp});
    return m_partsBefore;
}

/// One broadcast is one task, whatever happened to the program meanwhile.
int RecordingLog::takeUp(const RoomInfo& room, std::chrono::milliseconds grace)
{
    const auto last = m_store.tasks.lastOf(m_streamer.id);
    if (!saved(last, "the last broadcast") || !*last ||
        !isSameBroadcast(**last, room.sessionId, scaled(grace), m_clock.now()))
        return 0;
    const auto files = m_store.videos.ofTask((*last)->id);
    if (!saved(files, "its files"))
        return 0;
    m_row = **last;
    m_row.session = room.sessionId.isEmpty() ? m_row.session : room.sessionId;
    m_row.stoppedAt = {};
    forgetError(m_row);
    qCInfo(lcRecord, "going on with broadcast %lld", static_cast<long long>(m_row.id));
    return files->isEmpty() ? 0 : files->last().part;
}

void RecordingLog::end(const RecordingResult& result, bool byHand, qint64 minBytes, bool told)
{
    dropEmptyRow();
    const bool failed = result.end == RecordingResult::End::Failed;
    m_row.status = failed ? QStringLiteral("failed") : QStringLiteral("done");
    forgetError(m_row);
    if (failed)
        keepError(m_row, result.error);
    m_row.stoppedAt = m_clock.now();
    if (m_row.id != 0)
        saved(m_store.tasks.update(m_row), "the end of the broadcast");
    handOver();
    if (!m_files.isEmpty() && m_partsBefore == 0 && result.bytes < minBytes)
        removeFiles(QStringLiteral("smaller than record.minFileMiB"));
    if (failed && !told)
        m_events.post(event::RecordingFailed{m_streamer.id, m_row.id, result.error});
    m_events.post(event::StreamEnded{m_streamer.id, m_row.id, m_row.title, result.files, result.bytes,
                                     result.seconds, byHand});
}

std::shared_ptr<FileFollower> RecordingLog::fileChosen(int part, const QString& path)
{
    dropEmptyRow();
    m_video = {};
    m_video.streamer = m_streamer.id;
    m_video.task = m_row.id;
    m_video.part = part;
    m_video.title = m_room.title;
    m_video.path = path;
    m_video.state = QStringLiteral("recording");
    if (m_row.id == 0)
        return {}; // the database failed at the start: a row without its broadcast would be nobody's
    if (const Result<VideoId> id = m_store.videos.add(m_video); saved(id, "a new file"))
        m_video.id = *id;
    if (m_video.id == 0 || !m_follow)
        return {};
    return m_follow({m_streamer.id, m_row.id, m_video.id, part, path, m_exactBytes});
}

void RecordingLog::fileOpened(int part, const QString& path, SplitReason why)
{
    qCInfo(lcRecord, "part %d: %ls", part, qUtf16Printable(path));
    m_events.post(event::SegmentOpened{m_streamer.id, m_row.id, m_video.id, part, path, why});
}

void RecordingLog::fileClosed(int part, const SegmentInfo& segment)
{
    m_video.path = segment.path;
    m_video.size = segment.bytes;
    m_video.duration = segment.seconds;
    m_video.state = QStringLiteral("done");
    const Result<> stored = saveFile();
    saved(stored, "a finished file");
    qCInfo(lcRecord, "part %d finished (%s): %lld bytes, %.3f s", part, splitName(segment.endedBy),
           static_cast<long long>(segment.bytes), segment.seconds);
    m_files.append(m_video);
    if (!stored && stored.error().kind == Error::Kind::Database && m_late)
        m_notSaved.append({m_row, m_video, segment}); // told once its row is there
    else
        m_events.post(event::SegmentClosed{m_streamer.id, m_row.id, m_video.id, part, segment});
    if (m_row.id != 0)
        handOver();
    m_video = {};
}

/// Its row stays as it is: the next start finishes the file, when it can be reached then.
void RecordingLog::fileLeft(int part, const SegmentInfo& segment)
{
    qCWarning(lcRecord, "part %d could not be finished: %ls.part", part, qUtf16Printable(segment.path));
    m_video = {};
}

/// The broadcast's row, when the database did not take it before.
Result<> RecordingLog::saveTask()
{
    if (m_row.id != 0)
        return {};
    const Result<TaskId> id = m_store.tasks.add(m_row);
    if (!id)
        return fail(id.error());
    m_row.id = *id;
    m_task = *id;
    return {};
}

/// The row of a finished file, which may have none yet.
Result<> RecordingLog::saveFile()
{
    if (m_video.id != 0)
        return m_store.videos.update(m_video);
    if (const Result<> task = saveTask(); !task)
        return task;
    m_video.task = m_row.id;
    const Result<VideoId> id = m_store.videos.add(m_video);
    if (!id)
        return fail(id.error());
    m_video.id = *id;
    return {};
}

void RecordingLog::handOver()
{
    for (LateFiles::File& late : m_notSaved) {
        late.task = m_row;
        late.video.task = m_row.id;
        m_late->add(late);
    }
    m_notSaved.clear();
}

void RecordingLog::repaired(const Repair& repair)
{
    m_events.post(event::Repaired{m_streamer.id, m_row.id, repair});
}

void RecordingLog::reconnecting(int attempt, int limit, std::chrono::milliseconds wait, const Error& error)
{
    qCInfo(lcRecord, "attempt %d in %lld ms: %ls", attempt, static_cast<long long>(wait.count()),
           qUtf16Printable(error.detail));
    m_events.post(event::Reconnecting{m_streamer.id, m_row.id, attempt, limit, wait, error});
}

void RecordingLog::roomSeen(const RoomInfo& room)
{
    m_room = room;
    m_events.post(
        event::RoomChanged{m_streamer.id, room.name, room.title, room.area, room.avatar, room.cover});
}

/// A file that got a name and then no media was never made.
void RecordingLog::dropEmptyRow()
{
    if (m_video.id != 0)
        saved(m_store.videos.remove(m_video.id), "the removal of an empty file");
    m_video = {};
}

void RecordingLog::removeFiles(const QString& reason)
{
    for (const VideoRow& file : std::as_const(m_files)) {
        LedgerRow entry;
        entry.time = m_clock.now();
        entry.action = QStringLiteral("delete");
        entry.path = file.path;
        entry.reason = reason;
        entry.size = file.size;
        if (!saved(m_store.ledger.add(entry), "the deletion of a small file"))
            continue; // no deletion without its entry
        if (!QFile::remove(file.path)) {
            qCWarning(lcRecord, "%ls could not be deleted", qUtf16Printable(file.path));
            continue;
        }
        if (file.id != 0)
            saved(m_store.videos.remove(file.id), "the removal of a small file");
        m_events.post(event::FileDeleted{file.path, reason});
    }
}
