// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retention/retention.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/store/store.h"
#include "core/store/trash.h"

#include <algorithm>

namespace {
using namespace std::chrono_literals;
using namespace retention;

/// So few at a time that who is at work on what is asked again soon.
constexpr int filesAtATime = 20;

/// What was done with some of the files that should go.
struct Moved
{
    int files = 0;
    qint64 bytes = 0;
    QSet<VideoId> refused;
    bool more = false;
};

QString reasonOf(Why why, const Rules& rules)
{
    return why == Why::Age
               ? QStringLiteral("older than %1 days (retention.days)").arg(rules.days)
               : QStringLiteral("more than %1 GiB of recordings (retention.maxGiB)").arg(rules.maxGiB);
}

/// Nothing happens to a file whose row has changed since it was judged. (Renamed, or deleted by hand.)
Result<bool> moveOne(Store& store, Events& events, const retention::Candidate& file, const Rules& rules,
                     const QString& reason, const QDateTime& now)
{
    const auto video = store.videos.get(file.video);
    if (!video || video->path != file.path)
        return false;
    if (rules.onlyUploaded) {
        const auto identity = FileIdentity::of(file.path);
        if (!identity)
            return fail(identity.error());
        if (!(*identity == file.posted))
            return fail(Error::Kind::Refused,
                        QStringLiteral("%1 is not what was uploaded and stays").arg(file.path));
    }
    if (const auto done = trashVideo(store, *video, reason, now); !done)
        return fail(done.error());
    events.post(event::FileDeleted{file.path, reason});
    for (const QString& beside : trashCompanions(store, file.path, reason, now))
        events.post(event::FileDeleted{beside, reason});
    return true;
}

/// Moves the first files of the plan but those in `tried`.
Result<Moved> moveFiles(Store& store, Events& events, const Rules& rules, const retention::Busy& busy,
                        const QSet<VideoId>& tried, const QSet<VideoId>& told, const QDateTime& now,
                        Stop& stop)
{
    const auto files = candidates(store, busy, stop);
    if (!files)
        return fail(files.error());
    Moved moved;
    int taken = 0;
    for (const Item& item : retentionPlan(*files, rules, now).items) {
        if (tried.contains(item.file.video))
            continue;
        if (taken == filesAtATime || stop.requested()) {
            moved.more = !stop.requested();
            break;
        }
        ++taken;
        const auto gone = moveOne(store, events, item.file, rules, reasonOf(item.why, rules), now);
        if (!gone) {
            moved.refused.insert(item.file.video);
            if (!told.contains(item.file.video))
                qCWarning(lcApp, "not cleaned up: %ls", qUtf16Printable(gone.error().detail));
        } else if (*gone) {
            ++moved.files;
            moved.bytes += item.file.bytes;
        }
    }
    return moved;
}
} // namespace

Retention::Retention(Store& store, Events& events, const Settings& settings, Clock& clock, Busy busy,
                     QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_events(events)
    , m_settings(settings)
    , m_clock(clock)
    , m_busy(std::move(busy))
{
    m_hourly.setInterval(std::chrono::milliseconds(1h));
    m_soon.setSingleShot(true);
    connect(&m_hourly, &QTimer::timeout, this, &Retention::look);
    connect(&m_soon, &QTimer::timeout, this, &Retention::look);
}

void Retention::start()
{
    if (m_stopped)
        return;
    connect(&m_settings, &Settings::changed, this, [this](const QString& key) {
        if (key.startsWith(u"retention.") && !m_stopped)
            m_soon.start();
    });
    m_hourly.start();
    look();
}

void Retention::stop()
{
    m_stopped = true;
    m_hourly.stop();
    m_soon.stop();
}

void Retention::look()
{
    if (m_running)
        m_again = true;
    const Rules rules = rulesFrom(m_settings.effective());
    if (m_running || m_stopped || !rules.enabled || !rules.limits())
        return;
    m_running = true;
    m_again = false;
    m_files = 0;
    m_bytes = 0;
    m_refused.clear();
    moveSome();
}

/// The rules are read anew each time, so that who turns it off stops what is going on.
void Retention::moveSome()
{
    inBackground(
        this,
        [&store = m_store, &events = m_events, rules = rulesFrom(m_settings.effective()), busyNow = m_busy(),
         tried = m_refused, told = m_told, now = m_clock.now()](Stop& stop) {
            return moveFiles(store, events, rules, busyNow, tried, told, now, stop);
        },
        [this](const Result<Moved>& moved) {
            if (!moved) {
                if (moved.error().kind != Error::Kind::Cancelled)
                    qCWarning(lcApp, "old recordings were not cleaned up: %ls",
                              qUtf16Printable(moved.error().detail));
                return finish();
            }
            m_files += moved->files;
            m_bytes += moved->bytes;
            m_refused += moved->refused;
            if (moved->more && !m_stopped)
                return moveSome();
            finish();
        });
}

void Retention::finish()
{
    m_running = false;
    const int kept = int((m_refused - m_told).size());
    m_told = m_refused;
    if (m_files > 0 || kept > 0)
        m_events.post(event::FilesCleanedUp{m_files, m_bytes, kept});
    if (m_again)
        look();
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_retention.cpp"
