// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/archivetracker.h"

#include "core/base/log.h"
#include "core/base/worker.h"
#include "core/upload/archivestanding.h"

#include <algorithm>

using bilibili::ArchiveInfo;

namespace {
using namespace std::chrono_literals;

constexpr auto whileInReview = 10min;
constexpr auto lookOtherwise = 60min;
constexpr auto afterPost = 3min;

bool sameReview(const ArchiveInfo& a, const ArchiveInfo& b)
{
    return a.state == b.state && a.stateText == b.stateText && a.rejectReason == b.rejectReason;
}

ArchiveInfo* findIn(QList<ArchiveInfo>& list, qint64 aid)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [aid](const ArchiveInfo& info) { return info.aid == aid; });
    return found == list.end() ? nullptr : &*found;
}

bool isState(const UploadRow& row, UploadState state)
{
    return row.state == QLatin1String(uploadStateName(state));
}
} // namespace

ArchiveTracker::ArchiveTracker(const ArchiveServices& services, const Accounts& accounts,
                               UploadQueue& uploads, Events& events, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_accounts(accounts)
    , m_uploads(uploads)
    , m_events(events)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { refresh(); });
    connect(&events, &Events::posted, this, &ArchiveTracker::apply);
}

ArchiveTracker::~ArchiveTracker() = default;

void ArchiveTracker::start()
{
    m_started = true;
    refresh();
}

const ArchiveTracker::Known& ArchiveTracker::of(qint64 mid) const
{
    static const Known nothing;
    const auto known = m_known.constFind(mid);
    return known == m_known.cend() ? nothing : *known;
}

const UploadRow* ArchiveTracker::uploadOf(qint64 aid) const
{
    for (const UploadRow& row : m_uploads.all()) {
        if (aid > 0 && row.aid == aid)
            return m_uploads.find(row.id);
    }
    return nullptr;
}

// Questions

template <typename T>
void ArchiveTracker::ask(std::function<Result<T>(Stop&)> work, Done<T> done)
{
    auto answer = std::make_shared<Result<T>>();
    m_questions.push_back({[work = std::move(work), answer](Stop& stop) { *answer = work(stop); },
                           [answer, done = std::move(done)] {
                               if (done)
                                   done(*answer);
                           }});
    next();
}

void ArchiveTracker::next()
{
    if (m_worker || m_questions.empty())
        return;
    m_worker = std::make_unique<Worker>(QStringLiteral("archives"),
                                        [this, ask = m_questions.front().ask](Stop& stop) {
                                            ask(stop);
                                            QMetaObject::invokeMethod(
                                                this,
                                                [this] {
                                                    m_worker.reset();
                                                    const Question question = std::move(m_questions.front());
                                                    m_questions.pop_front();
                                                    question.answered();
                                                    next();
                                                },
                                                Qt::QueuedConnection);
                                        });
}

void ArchiveTracker::page(qint64 mid, int page, Done<bilibili::ArchivePage> done)
{
    ask<bilibili::ArchivePage>(
        [services = m_services, mid, page](Stop& stop) { return archives::page(services, mid, page, stop); },
        std::move(done));
}

void ArchiveTracker::view(qint64 mid, qint64 aid, Done<bilibili::ArchiveView> done)
{
    bilibili::ArchiveName name{aid};
    for (const ArchiveInfo& info : of(mid).archives) {
        if (info.aid == aid)
            name.bvid = info.bvid;
    }
    ask<bilibili::ArchiveView>(
        [services = m_services, mid, name](Stop& stop) { return archives::view(services, mid, name, stop); },
        std::move(done));
}

void ArchiveTracker::edit(qint64 mid, const ArchiveChange& change, Done<void> done)
{
    QList<UploadId> held;
    const auto release = [this](const QList<UploadId>& uploads) {
        for (const UploadId id : uploads)
            m_uploads.release(id);
    };
    for (const UploadRow& row : m_uploads.all()) {
        if (row.aid != change.seen.info.aid)
            continue;
        if (!m_uploads.hold(row.id)) {
            release(held);
            return done(Error{Error::Kind::Refused,
                              QStringLiteral("its upload is running; pause it or wait, then edit again"),
                              0,
                              {}});
        }
        held.append(row.id);
    }
    const auto edited = [this, mid, held, release, aid = change.seen.info.aid,
                         done = std::move(done)](const Result<>& result) {
        release(held);
        if (result) {
            m_touched[aid] = m_looks;
            look(mid);
        }
        done(result);
    };
    ask<void>([services = m_services, mid,
               change](Stop& stop) { return archives::edit(services, mid, change, stop); },
              edited);
}

// Looking

void ArchiveTracker::refresh(qint64 mid)
{
    lookForUnlisted(mid);
    for (const AccountRow& account : m_accounts.all()) {
        if (mid == account.mid || (mid == 0 && account.state != u"needsLogin"))
            look(account.mid);
    }
    plan();
}

/// What the site has taken under a number that it did not say: a run of the upload finds out.
void ArchiveTracker::lookForUnlisted(qint64 mid)
{
    for (const UploadRow& row : m_uploads.all()) {
        if (row.aid == 0 && isState(row, UploadState::InReview) && (mid == 0 || mid == row.account))
            m_uploads.kick(row.id);
    }
}

void ArchiveTracker::more(qint64 mid)
{
    if (of(mid).asking || of(mid).complete())
        return;
    m_pages[mid] = std::max(1, m_pages.value(mid)) + 1;
    look(mid);
}

QList<WatchedArchive> ArchiveTracker::watchedOf(qint64 mid) const
{
    QList<WatchedArchive> watched;
    for (const UploadRow& row : m_uploads.all()) {
        const bool open = isState(row, UploadState::Published);
        if (row.aid > 0 && row.account == mid &&
            (open || isState(row, UploadState::InReview) || isState(row, UploadState::Rejected)))
            watched.append({row.id, row.aid, row.bvid, open});
    }
    return watched;
}

void ArchiveTracker::look(qint64 mid)
{
    Known& known = m_known[mid];
    if (known.asking)
        return;
    known.asking = true;
    emit changed(mid);
    ask<ArchivesLook>(
        [services = m_services, mid, pages = std::max(1, m_pages.value(mid)), watched = watchedOf(mid)](
            Stop& stop) { return archives::look(services, mid, pages, watched, stop); },
        [this, mid, number = ++m_looks](const Result<ArchivesLook>& look) { take(mid, number, look); });
}

void ArchiveTracker::take(qint64 mid, qint64 number, const Result<ArchivesLook>& look)
{
    Known& known = m_known[mid];
    known.asking = false;
    known.error = look ? Error{} : look.error();
    if (!look) {
        if (look.error().kind != Error::Kind::Cancelled)
            qCWarning(lcUpload) << "the archives of account" << mid
                                << "were not listed:" << look.error().detail;
        emit changed(mid);
        return;
    }
    const QList<ArchiveInfo> before = known.archives;
    known.archives = look->list.archives;
    known.count = std::max(look->list.count, int(known.archives.size()));
    known.at = m_services.clock.now();
    // The answer to a question older than our own change says nothing about it.
    const auto stale = [&](qint64 aid) { return m_touched.value(aid) >= number; };
    for (const auto& [upload, info] : look->watched) {
        if (ArchiveInfo* listed = findIn(known.archives, info.aid))
            *listed = info;
        if (!stale(info.aid))
            m_uploads.reviewed(upload, info);
    }
    for (const ArchiveInfo& old : before) {
        if (const ArchiveInfo* now = findIn(known.archives, old.aid); now && !sameReview(old, *now))
            announce(*now);
    }
    emit changed(mid);
    plan();
}

/// The queue tells of its own uploads, this of the others.
void ArchiveTracker::announce(const ArchiveInfo& info)
{
    if (!uploadOf(info.aid))
        m_events.post(event::ArchiveReviewed{0, 0, info.aid, info.bvid, info.title, info.state,
                                             info.stateText, info.rejectReason});
}

void ArchiveTracker::apply(const PostedEvent& posted)
{
    if (const auto* post = std::get_if<event::ArchivePosted>(&posted.event)) {
        m_touched[post->aid] = m_looks;
        lookWithin(afterPost);
    } else if (const auto* account = std::get_if<event::AccountChanged>(&posted.event)) {
        if (account->state == u"removed")
            m_known.remove(account->mid);
        else if (m_started && account->state == u"ok" && !of(account->mid).at.isValid())
            look(account->mid);
        emit changed(account->mid);
    }
}

void ArchiveTracker::plan()
{
    bool inReview = false;
    for (const UploadRow& row : m_uploads.all())
        inReview = inReview || isState(row, UploadState::InReview);
    lookWithin(inReview ? std::chrono::milliseconds(whileInReview)
                        : std::chrono::milliseconds(lookOtherwise));
}

void ArchiveTracker::lookWithin(std::chrono::milliseconds wait)
{
    if (!m_started)
        return;
    const auto scaledWait = scaled(wait);
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > scaledWait)
        m_timer.start(scaledWait);
}
