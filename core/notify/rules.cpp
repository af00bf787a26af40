// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/rules.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cerrno>

using namespace std::chrono_literals;

namespace notify {
namespace {
/// The first tries come within a second and mostly succeed.
constexpr int quickTries = 2;
constexpr auto quietAfterTelling = 3600;       // s, of the same cause
constexpr qsizetype rememberedCauses = 10'000; // causes; more are of a program that tells too much anyway
constexpr qsizetype mostInOneNotice = 50;      // its text names a few of them
// At the start the rooms answer one by one, some of them a second apart.
constexpr auto allAnswered = 10s;
constexpr auto longestLook = 2min;

QString causeOf(const char* what, const Error& error)
{
    return QStringLiteral("%1/%2/%3")
        .arg(QLatin1String(what), QLatin1String(kindName(error.kind)))
        .arg(error.code);
}

QString object(const char* what, qint64 id)
{
    return QStringLiteral("%1/%2").arg(QLatin1String(what)).arg(id);
}

void setError(Happening& happening, const char* what, const Error& error)
{
    happening.error = error;
    happening.hasError = true;
    happening.cause = causeOf(what, error);
}
/// What one event is; one overload a kind that may be told.
struct Reading
{
    const Sources& sources;
    QHash<StreamerId, Reader::Seen>& seen;

    using Maybe = std::optional<Happening>;

    Happening about(Kind kind, StreamerId streamer) const
    {
        const Sources::Streamer who = streamer != 0 ? sources.streamer(streamer) : Sources::Streamer();
        Happening happening;
        happening.kind = kind;
        happening.streamer = streamer;
        happening.name = who.name;
        happening.title = who.title;
        happening.area = who.area;
        happening.room = who.room;
        for (const QUrl& picture : {who.avatar, who.cover}) {
            if (!picture.isEmpty())
                happening.pictures.append(picture);
        }
        happening.object = object("streamer", streamer);
        return happening;
    }
    Happening aboutUpload(Kind kind, StreamerId streamer, UploadId upload) const
    {
        Happening happening = about(kind, streamer);
        happening.upload = upload;
        happening.title = sources.archiveTitle(upload);
        happening.object = object("upload", upload);
        return happening;
    }

    template <typename Other>
    Maybe operator()(const Other&) const
    {
        return {};
    }
    /// A check that says nothing about the room changes nothing; the first that does says what was before us.
    Maybe operator()(const event::Checked& e) const
    {
        const bool on = e.state == LiveState::Live || e.state == LiveState::LiveNoStream;
        if (!on && e.state != LiveState::Offline)
            return {};
        const bool first = !seen.contains(e.streamer);
        Reader::Seen& last = seen[e.streamer];
        const bool bothKnown = !e.session.isEmpty() && !last.session.isEmpty();
        const bool told = bothKnown ? e.session == last.session : last.live;
        last.live = on;
        if (!on)
            return {};
        if (!told || !e.session.isEmpty())
            last.session = e.session;
        if (told)
            return {};
        Happening happening = about(Kind::Live, e.streamer);
        happening.alreadyLive = first;
        return happening;
    }
    /// Where the site names no broadcast, what is on when its hours begin again is another one.
    Maybe operator()(const event::StateChanged& e) const
    {
        const auto last = seen.find(e.streamer);
        if (e.state == StreamerState::OffSchedule && last != seen.end() && last->session.isEmpty())
            last->live = false;
        return {};
    }
    Maybe operator()(const event::StreamerRemoved& e) const
    {
        seen.remove(e.streamer);
        return {};
    }
    Maybe operator()(const event::StreamStarted& e) const
    {
        Happening happening = about(Kind::Recording, e.streamer);
        happening.title = e.title;
        return happening;
    }
    Maybe operator()(const event::StreamEnded& e) const
    {
        Happening happening = about(Kind::Ended, e.streamer);
        happening.title = e.title;
        happening.parts = e.parts;
        happening.bytes = e.bytes;
        happening.seconds = e.seconds;
        return happening;
    }
    Maybe operator()(const event::Reconnecting& e) const
    {
        if (e.attempt <= quickTries)
            return {};
        Happening happening = about(Kind::Dropped, e.streamer);
        setError(happening, "drop", e.error);
        happening.wait = e.wait;
        return happening;
    }
    Maybe operator()(const event::RecordingFailed& e) const
    {
        const int code = e.error.kind == Error::Kind::Disk ? e.error.code : 0;
        if (code == ENOSPC || code == EROFS || code == EDQUOT)
            return {}; // DiskChanged tells it, once for all recordings there
        Happening happening = about(Kind::Dropped, e.streamer);
        setError(happening, "failed", e.error);
        return happening;
    }
    Maybe operator()(const event::HookFailed& e) const
    {
        Happening happening = about(Kind::Processing, e.streamer);
        setError(happening, qUtf8Printable(e.hook), e.error);
        happening.reason = e.hook;
        return happening;
    }
    Maybe operator()(const event::RemuxFinished& e) const
    {
        if (e.ok)
            return {};
        Happening happening = about(Kind::Processing, 0);
        setError(happening, "remux", e.error);
        happening.object = e.path;
        happening.title = e.path.section(u'/', -1);
        return happening;
    }
    Maybe operator()(const event::ArchivePosted& e) const
    {
        if (e.appended)
            return {};
        Happening happening = aboutUpload(Kind::Published, e.streamer, e.upload);
        happening.bvid = e.bvid;
        happening.parts = e.parts;
        return happening;
    }
    Maybe operator()(const event::UploadChanged& e) const
    {
        if (e.state != u"failed")
            return {};
        Happening happening = aboutUpload(Kind::Rejected, e.streamer, e.upload);
        setError(happening, "failed", e.error);
        return happening;
    }
    Maybe operator()(const event::ArchiveReviewed& e) const
    {
        if (e.rejectReason.isEmpty())
            return {};
        Happening happening = about(Kind::Rejected, e.streamer);
        happening.upload = e.upload;
        happening.title = e.title;
        happening.bvid = e.bvid;
        happening.reason = happening.cause = e.rejectReason;
        happening.object = e.bvid;
        return happening;
    }
    Maybe operator()(const event::AccountChanged& e) const
    {
        if (e.state != u"needsLogin")
            return {};
        Happening happening = about(Kind::Login, 0);
        happening.name = e.name;
        happening.object = object("account", e.mid);
        happening.cause = e.state;
        return happening;
    }
    Maybe operator()(const event::FilesCleanedUp& e) const
    {
        Happening happening = about(Kind::Cleanup, 0);
        happening.parts = e.files;
        happening.bytes = e.bytes;
        happening.kept = e.kept;
        happening.object = QStringLiteral("cleanup");
        return happening;
    }
    Maybe operator()(const event::DiskChanged& e) const
    {
        if (e.level == event::DiskLevel::Ok)
            return {};
        Happening happening = about(Kind::Disk, 0);
        happening.name = happening.object = e.folder;
        happening.full = e.level == event::DiskLevel::Full;
        happening.cause = happening.full ? QStringLiteral("full") : QStringLiteral("low");
        happening.bytes = e.freeBytes;
        happening.hours = e.hoursLeft;
        return happening;
    }
    Maybe operator()(const event::UpdateAvailable& e) const
    {
        Happening happening = about(Kind::Update, 0);
        happening.name = happening.cause = e.version;
        happening.room = e.url;
        happening.object = QStringLiteral("update");
        return happening;
    }
};
} // namespace

Reader::Reader(Sources sources)
    : m_sources(std::move(sources))
{
}

std::optional<Happening> Reader::read(const Event& event)
{
    return std::visit(Reading{m_sources, m_seen}, event);
}

const Setting<QStringList>& settingOf(Kind kind)
{
    switch (kind) {
    case Kind::Live:
        return setting::notifyLive;
    case Kind::Recording:
        return setting::notifyRecording;
    case Kind::Dropped:
        return setting::notifyDropped;
    case Kind::Ended:
        return setting::notifyEnded;
    case Kind::Published:
        return setting::notifyPublished;
    case Kind::Rejected:
        return setting::notifyRejected;
    case Kind::Processing:
        return setting::notifyProcessing;
    case Kind::Login:
        return setting::notifyLogin;
    case Kind::Cleanup:
        return setting::notifyCleanup;
    case Kind::Disk:
        return setting::notifyDisk;
    case Kind::Update:
        break;
    }
    return setting::notifyUpdate;
}

bool isQuiet(const QString& hours, QTime local)
{
    const QTime from = QTime::fromString(hours.section(u'-', 0, 0).trimmed(), QStringLiteral("H:mm"));
    const QTime to = QTime::fromString(hours.section(u'-', 1, 1).trimmed(), QStringLiteral("H:mm"));
    if (!from.isValid() || !to.isValid())
        return false;
    if (from < to)
        return local >= from && local < to;
    return local >= from || local < to; // over midnight; the same time twice is all day
}

bool OncePerHour::allows(const Happening& happening, const QDateTime& now)
{
    if (happening.cause.isEmpty())
        return true;
    const QString key = happening.object + QChar(u'\n') + happening.cause;
    if (const QDateTime told = m_told.value(key);
        told.isValid() && told.secsTo(now) < quietAfterTelling && told <= now)
        return false;
    if (m_told.size() >= rememberedCauses)
        m_told.clear();
    m_told[key] = now;
    return true;
}

void Merger::add(const Happening& happening, Ways ways, const QDateTime& now)
{
    for (Waiting& waiting : m_waiting) {
        Notice& notice = waiting.notice;
        if (notice.kind != happening.kind || notice.ways != ways || notice.items.size() >= mostInOneNotice ||
            notice.items.first().alreadyLive != happening.alreadyLive)
            continue;
        notice.items.append(happening);
        waiting.last = now;
        return;
    }
    m_waiting.append({{0, happening.kind, ways, now, {happening}}, now});
}

void Merger::stillLooking(const QDateTime& now)
{
    for (Waiting& waiting : m_waiting)
        waiting.last = now;
}

QDateTime Merger::Waiting::due(std::chrono::milliseconds window) const
{
    const QDateTime usual = notice.at.addMSecs(window.count());
    if (!notice.items.first().alreadyLive)
        return usual;
    const QDateTime quiet = last.addMSecs(scaled(allAnswered).count());
    return std::max(usual, std::min(quiet, notice.at.addMSecs(scaled(longestLook).count())));
}

QList<Notice> Merger::take(const QDateTime& now, std::chrono::milliseconds window)
{
    QList<Notice> due;
    QList<Waiting> later;
    for (Waiting& waiting : m_waiting) {
        if (waiting.due(window) <= now)
            due.append(std::move(waiting.notice));
        else
            later.append(std::move(waiting));
    }
    m_waiting = std::move(later);
    return due;
}

QDateTime Merger::due(std::chrono::milliseconds window) const
{
    QDateTime first;
    for (const Waiting& waiting : m_waiting) {
        if (const QDateTime due = waiting.due(window); !first.isValid() || due < first)
            first = due;
    }
    return first;
}
} // namespace notify
