// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/latefiles.h"

#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::milliseconds tryEvery = 5s;

QString toText(const QDateTime& time)
{
    return time.toString(Qt::ISODateWithMs);
}

QDateTime toTime(const QJsonValue& text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

QJsonObject toJson(const LateFiles::File& late)
{
    return {{u"task"_s, late.task.id},
            {u"streamer"_s, late.video.streamer},
            {u"status"_s, late.task.status},
            {u"taskTitle"_s, late.task.title},
            {u"startedAt"_s, toText(late.task.startedAt)},
            {u"stoppedAt"_s, toText(late.task.stoppedAt)},
            {u"session"_s, late.task.session},
            {u"video"_s, late.video.id},
            {u"part"_s, late.video.part},
            {u"title"_s, late.video.title},
            {u"path"_s, late.video.path},
            {u"size"_s, late.video.size},
            {u"duration"_s, late.video.duration}};
}

LateFiles::File fromJson(const QJsonObject& json)
{
    LateFiles::File late;
    late.task.id = json.value(u"task"_s).toInteger();
    late.task.streamer = json.value(u"streamer"_s).toInteger();
    late.task.status = json.value(u"status"_s).toString();
    if (late.task.status == u"recording")
        late.task.status = u"interrupted"_s; // nothing records it any more
    late.task.title = json.value(u"taskTitle"_s).toString();
    late.task.startedAt = toTime(json.value(u"startedAt"_s));
    late.task.stoppedAt = toTime(json.value(u"stoppedAt"_s));
    late.task.session = json.value(u"session"_s).toString();
    late.video.id = json.value(u"video"_s).toInteger();
    late.video.streamer = late.task.streamer;
    late.video.task = late.task.id;
    late.video.part = json.value(u"part"_s).toInt();
    late.video.title = json.value(u"title"_s).toString();
    late.video.path = json.value(u"path"_s).toString();
    late.video.size = json.value(u"size"_s).toInteger();
    late.video.duration = json.value(u"duration"_s).toDouble();
    late.video.state = u"done"_s;
    late.segment.path = late.video.path;
    late.segment.bytes = late.video.size;
    late.segment.seconds = late.video.duration;
    return late;
}
} // namespace

LateFiles::LateFiles(Store& store, Events& events, const QString& file, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_events(events)
    , m_file(file)
{
    m_timer.setInterval(scaled(tryEvery));
    connect(&m_timer, &QTimer::timeout, this, &LateFiles::tryAgain);
}

void LateFiles::add(const File& late)
{
    {
        const std::lock_guard lock(m_mutex);
        m_files.append(late);
        ++m_count;
    }
    keep();
    QMetaObject::invokeMethod(
        this, [this] { m_timer.start(); }, Qt::QueuedConnection);
}

void LateFiles::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    {
        const std::lock_guard lock(m_mutex);
        for (const QJsonValue& late : QJsonDocument::fromJson(file.readAll()).array())
            m_files.append(fromJson(late.toObject()));
        m_count = int(m_files.size());
    }
    tryAgain();
}

QString LateFiles::fileIn(const QString& stateFolder)
{
    return QDir(stateFolder).filePath(u"late-files.json"_s);
}

QSet<VideoId> LateFiles::kept(const QString& path)
{
    QSet<VideoId> videos;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return videos;
    for (const QJsonValue& late : QJsonDocument::fromJson(file.readAll()).array())
        videos.insert(fromJson(late.toObject()).video.id);
    return videos;
}

void LateFiles::tryAgain()
{
    if (std::exchange(m_trying, true))
        return;
    inBackground(
        this, [this] { saveAll(); },
        [this] {
            m_trying = false;
            if (count() == 0)
                m_timer.stop();
            else if (!m_timer.isActive())
                m_timer.start();
        });
}

void LateFiles::saveAll()
{
    QList<File> files;
    {
        const std::lock_guard lock(m_mutex);
        files = m_files;
    }
    for (File& late : files) {
        if (!QFileInfo::exists(late.video.path)) { // deleted meanwhile
            forget(late.video.path);
            continue;
        }
        const auto id = save(late);
        if (!id && id.error().kind == Error::Kind::Database)
            return; // each of the others would wait for the same
        forget(late.video.path);
        if (!id) // somebody has removed its row
            continue;
        qCInfo(lcRecord, "%ls is in the database now", qUtf16Printable(late.video.path));
        m_events.post(
            event::SegmentClosed{late.video.streamer, late.video.task, *id, late.video.part, late.segment});
    }
}

/// Each step looks whether it was done already: the program may have been killed behind it.
Result<VideoId> LateFiles::save(File& late)
{
    if (late.task.id == 0) {
        const auto last = m_store.tasks.lastOf(late.task.streamer);
        if (!last)
            return fail(last.error());
        const bool there = *last && (*last)->startedAt == late.task.startedAt;
        const auto id = there ? Result<TaskId>((*last)->id) : m_store.tasks.add(late.task);
        if (!id)
            return id;
        late.task.id = late.video.task = *id;
    }
    if (late.video.id != 0) {
        if (const auto updated = m_store.videos.update(late.video); !updated)
            return fail(updated.error());
        return late.video.id;
    }
    const auto rows = m_store.videos.ofTask(late.task.id);
    if (!rows)
        return fail(rows.error());
    for (const VideoRow& row : *rows) {
        if (row.path == late.video.path)
            return row.id;
    }
    return m_store.videos.add(late.video);
}

void LateFiles::forget(const QString& path)
{
    {
        const std::lock_guard lock(m_mutex);
        m_files.removeIf([&path](const File& late) { return late.video.path == path; });
    }
    keep();
    const std::lock_guard lock(m_mutex);
    m_count = int(m_files.size());
}

/// As they are now; who comes second writes what both have done.
void LateFiles::keep()
{
    const std::lock_guard writing(m_writing);
    QList<File> files;
    {
        const std::lock_guard lock(m_mutex);
        files = m_files;
    }
    if (files.isEmpty()) {
        QFile::remove(m_file);
        return;
    }
    QJsonArray all;
    for (const File& late : std::as_const(files))
        all.append(toJson(late));
    QSaveFile file(m_file);
    const QByteArray text = QJsonDocument(all).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        qCWarning(lcRecord, "%ls: %ls", qUtf16Printable(m_file), qUtf16Printable(file.errorString()));
}
