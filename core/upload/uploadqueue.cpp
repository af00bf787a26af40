// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadqueue.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/store/storederror.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/uploadintake.h"

#include <algorithm>

namespace {
bool is(const UploadRow& row, UploadState state)
{
    return row.state == QLatin1String(uploadStateName(state));
}

void set(UploadRow& row, UploadState state, const char* reason = "")
{
    row.state = QLatin1String(uploadStateName(state));
    row.holdReason = QString::fromLatin1(reason);
    row.nextTry = {};
}

tl::unexpected<Error> unknown(UploadId id)
{
    return fail(Error::Kind::NotFound, QStringLiteral("there is no upload %1").arg(id));
}

bool isSubmitted(const UploadRow& row)
{
    return !mayGoOn(uploadStateFrom(row.state));
}

/// A verb that the state of `row` does not allow changes nothing and says why.
tl::unexpected<Error> nothingTo(const char* verb, const UploadRow& row)
{
    const QString stands = isSubmitted(row) ? QStringLiteral("is submitted") : QStringLiteral("does not run");
    return fail(Error::Kind::Refused, QStringLiteral("upload %1 %2 (%3): there is nothing to %4")
                                          .arg(row.id)
                                          .arg(stands, row.state, QLatin1String(verb)));
}

template <typename Value>
void warnIfFailed(const Result<Value>& result)
{
    if (!result)
        qCWarning(lcUpload) << "not saved:" << result.error().detail;
}
} // namespace

UploadQueue::UploadQueue(const UploadServices& services, Events& events, const Settings& settings,
                         QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_events(events)
    , m_settings(settings)
{
    m_timer.setInterval(UploadJob::sampleMs);
    connect(&m_timer, &QTimer::timeout, this, &UploadQueue::tick);
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::uploadLimitMBps.key)
            m_services.throttle.setRate(qint64(m_settings.get(setting::uploadLimitMBps) * 1e6));
        schedule();
    });
}

UploadQueue::~UploadQueue() = default;

void UploadQueue::load(const QList<UploadRow>& rows)
{
    for (UploadRow row : rows) {
        const bool waits = is(row, UploadState::WaitingBroadcast) && isOpen(row) &&
                           postFieldsFrom(row.fields).when == PostFields::When::AfterBroadcast;
        if (is(row, UploadState::Preparing) || is(row, UploadState::Uploading) ||
            is(row, UploadState::Submitting) || (is(row, UploadState::WaitingBroadcast) && !waits))
            set(row, UploadState::Queued); // there may be something to do: one run finds out
        m_rows.insert(row.id, row);
    }
}

void UploadQueue::start()
{
    m_started = true;
    m_services.throttle.setRate(qint64(m_settings.get(setting::uploadLimitMBps) * 1e6));
    m_timer.start();
    schedule();
}

void UploadQueue::startOnly(const QSet<UploadId>& ids)
{
    m_only = ids;
    start();
}

QList<UploadRow> UploadQueue::all() const
{
    QList<UploadRow> rows = m_rows.values();
    std::sort(rows.begin(), rows.end(), [](const UploadRow& a, const UploadRow& b) {
        return std::pair(a.position, a.id) < std::pair(b.position, b.id);
    });
    return rows;
}

const UploadRow* UploadQueue::find(UploadId id) const
{
    const auto at = m_rows.constFind(id);
    return at == m_rows.cend() ? nullptr : &*at;
}

const UploadRow* UploadQueue::ofTask(TaskId task) const
{
    const auto at = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [task](const UploadRow& row) { return row.task == task; });
    return task == 0 || at == m_rows.cend() ? nullptr : &*at;
}

UploadRow* UploadQueue::row(UploadId id)
{
    const auto at = m_rows.find(id);
    return at == m_rows.end() ? nullptr : &*at;
}

Error UploadQueue::lastError(UploadId id) const
{
    const UploadRow* upload = find(id);
    return upload ? storedError(*upload).value_or(Error{}) : Error{};
}

UploadQueue::Snapshot UploadQueue::progress(UploadId id) const
{
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end())
        return {};
    const UploadProgress& progress = job->second->progress();
    const qint64 until = progress.waitingUntilMs;
    return {progress.part,
            progress.sentBytes,
            progress.totalBytes,
            job->second->bytesPerSecond(),
            progress.line(),
            progress.retries,
            until > 0 ? QDateTime::fromMSecsSinceEpoch(until, Qt::UTC) : QDateTime(),
            progress.chunks,
            progress.chunkSeconds()};
}

// Verbs

void UploadQueue::addFiles(const QStringList& files, const PostFields& fields,
                           std::function<void(Result<UploadId>)> done, qint64 appendTo,
                           const RunLimits& limits, const QStringList& titles)
{
    UploadRow upload;
    if (appendTo > 0) {
        upload.aid = appendTo;
        upload.bvid = bilibili::bvidOf(appendTo);
    }
    upload.account = fields.account;
    upload.fields = toJson(fields);
    upload.createdAt = m_services.clock.now();
    set(upload, UploadState::Queued);
    inBackground(
        this,
        [&store = m_services.store, upload, files, titles] {
            return uploadintake::addFiles(store, upload, files, titles);
        },
        [this, limits, done = std::move(done)](const Result<UploadRow>& added) {
            if (added) {
                m_rows.insert(added->id, *added);
                limit(added->id, limits);
                put(*added);
                schedule();
            }
            if (done)
                done(added ? Result<UploadId>(added->id) : Result<UploadId>(added.error()));
        });
}

void UploadQueue::pause(UploadId id, Done done)
{
    UploadRow* upload = row(id);
    if (!upload || !mayPause(uploadStateFrom(upload->state))) {
        if (done)
            done(upload ? nothingTo("pause", *upload) : unknown(id));
        return;
    }
    if (const auto job = m_jobs.find(id); job != m_jobs.end()) {
        job->second->pausedByPerson = true;
        job->second->requestStop();
    } else if (is(*upload, UploadState::Queued) || is(*upload, UploadState::WaitingRetry) ||
               is(*upload, UploadState::WaitingBroadcast)) {
        set(*upload, UploadState::Paused, "paused");
        put(*upload);
    }
    if (done)
        done({});
}

void UploadQueue::limit(UploadId id, const RunLimits& limits)
{
    m_limits.insert(id, limits);
}

void UploadQueue::resume(UploadId id, Done done)
{
    const UploadRow* known = find(id);
    if (!known || m_jobs.contains(id)) {
        if (done)
            done(known ? Result<>() : Result<>(unknown(id)));
        return;
    }
    // What failed for good gets another chance with the person's word: a part that an archive was submitted
    // without, too.
    inBackground(
        this, [&store = m_services.store, id] { return uploadintake::giveChance(store, id); },
        [this, id, done = std::move(done)](const Result<bool>& given) {
            warnIfFailed(given);
            Result<> result = given ? Result<>() : Result<>(given.error());
            UploadRow* upload = row(id);
            if (upload && !m_jobs.contains(id)) {
                if (!isSubmitted(*upload) || given.value_or(false)) {
                    upload->attempts = 0;
                    forgetError(*upload);
                    set(*upload, UploadState::Queued);
                    put(*upload);
                    schedule();
                } else if (given) {
                    result = nothingTo("go on with", *upload);
                }
            }
            if (done)
                done(result);
        });
}

void UploadQueue::submitNow(UploadId id)
{
    UploadRow* upload = row(id);
    if (!upload)
        return;
    upload->submitWanted = true;
    const auto job = m_jobs.find(id);
    if (job != m_jobs.end())
        job->second->orders.submitNow = true; // or, when it is too late for that, in a run of its own
    else
        set(*upload, UploadState::Queued);
    put(*upload);
    schedule();
}

void UploadQueue::moveTo(UploadId id, int place)
{
    const QHash<UploadId, int> changed = uploadplan::moved(all(), id, place);
    for (auto position = changed.begin(); position != changed.end(); ++position) {
        UploadRow& moved = m_rows[position.key()];
        moved.position = *position;
        put(moved);
    }
    schedule();
}

void UploadQueue::edit(UploadId id, const PostFields& fields, Done done)
{
    UploadRow* upload = row(id);
    // Whether the archive is there, only the account knows that it was sent as.
    const auto isSent = [](const UploadRow& row) { return row.aid != 0 || !row.submitIntent.isEmpty(); };
    Result<> result;
    if (!upload)
        result = unknown(id);
    else if (m_jobs.contains(id))
        result = fail(Error::Kind::Refused, QStringLiteral("pause the upload to edit it"));
    else if (isSent(*upload) && fields.account != 0 && fields.account != upload->account)
        result = fail(Error::Kind::Refused,
                      QStringLiteral("it was submitted as account %1 and stays there").arg(upload->account));
    if (result) {
        upload->fields = toJson(fields);
        if (!isSent(*upload))
            upload->account = fields.account;
        inBackground(
            this,
            [&store = m_services.store, changed = *upload] { return store.uploads.updateFields(changed); },
            warnIfFailed<void>);
        put(*upload);
    }
    if (done)
        done(result);
}

void UploadQueue::remove(UploadId id, Removed done)
{
    if (const auto job = m_jobs.find(id); job != m_jobs.end()) {
        job->second->toRemove = true;
        const Removed earlier = std::exchange(job->second->removed, std::move(done));
        job->second->requestStop();
        if (earlier)
            earlier(fail(Error::Kind::Cancelled,
                         QStringLiteral("the removal of upload %1 was asked for again").arg(id)));
        return;
    }
    const UploadRow before = m_rows.take(id);
    inBackground(
        this,
        [&store = m_services.store, id]() -> Result<RemovedUpload> {
            auto kept = RemovedUpload::keep(store, id);
            if (!kept)
                return kept; // it could not be undone
            const auto removed = store.uploads.remove(id);
            return removed ? kept : fail(removed.error());
        },
        [this, id, before, done = std::move(done)](const Result<RemovedUpload>& removed) {
            warnIfFailed(removed);
            const bool stays = !removed && removed.error().kind != Error::Kind::NotFound && before.id == id;
            if (!stays) {
                m_events.post(event::UploadRemoved{id});
            } else if (!m_rows.contains(id)) {
                load({before}); // a run that was ended for it is queued again
                put(UploadRow(m_rows.value(id)));
            }
            schedule();
            if (done)
                done(removed);
        });
}

void UploadQueue::setPausedAll(bool paused)
{
    m_pausedAll = paused;
    if (paused) {
        for (auto& [id, job] : m_jobs)
            job->requestStop();
    } else {
        schedule();
    }
}

void UploadQueue::loggedIn(qint64 mid)
{
    for (UploadRow& upload : m_rows) {
        if (is(upload, UploadState::NeedsLogin) && (upload.account == mid || upload.account == 0)) {
            set(upload, UploadState::Queued);
            put(upload);
        }
    }
    schedule();
}

void UploadQueue::stopAll(std::function<void()> done)
{
    m_started = false;
    m_timer.stop();
    m_stopped = std::move(done);
    for (auto& [id, job] : m_jobs)
        job->requestStop();
    if (m_jobs.empty() && m_stopped)
        std::exchange(m_stopped, {})();
}

// Running

void UploadQueue::schedule()
{
    if (!m_started || m_pausedAll)
        return;
    const QDateTime now = m_services.clock.now();
    if (!m_only &&
        !uploadplan::hoursFrom(m_settings.get(setting::uploadHours)).contains(now.toLocalTime().time())) {
        for (auto& [id, job] : m_jobs)
            job->requestStop();
        return;
    }
    QSet<UploadId> busy;
    for (const auto& [id, job] : m_jobs)
        busy.insert(id);
    QList<UploadRow> rows = m_rows.values();
    rows.removeIf(
        [this](const UploadRow& row) { return m_held.contains(row.id) || m_changingLine.contains(row.id); });
    if (m_only)
        rows.removeIf([this](const UploadRow& row) { return !m_only->contains(row.id); });
    for (const UploadId id : uploadplan::toStart(rows, busy, m_settings.get(setting::uploadParallel), now))
        run(id);
}

void UploadQueue::run(UploadId id)
{
    UploadRow& upload = m_rows[id];
    const PostFields fields = postFieldsFrom(upload.fields);
    const RunLimits limits = m_limits.value(id);
    const PartUploadOptions options{limits.threads > 0   ? limits.threads
                                    : fields.threads > 0 ? fields.threads
                                                         : m_settings.get(setting::uploadThreads),
                                    lineFor(fields.line)};
    auto job = std::make_unique<UploadJob>(upload, options, limits.bytesPerSecond, m_services);
    job->orders.broadcastOpen = isOpen(upload);
    job->orders.submitNow = upload.submitWanted;
    set(upload, UploadState::Uploading);
    forgetError(upload);
    put(upload);
    UploadJob& started = *job;
    m_jobs[id] = std::move(job);
    started.start(this, [this, id](const UploadOutcome& outcome) { ended(id, outcome); });
}

void UploadQueue::ended(UploadId id, const UploadOutcome& outcome)
{
    const auto found = m_jobs.find(id);
    UploadRow* known = row(id);
    if (found == m_jobs.end() || !known)
        return;
    const std::unique_ptr<UploadJob> job = std::move(found->second);
    m_jobs.erase(found);
    job->join();
    if (job->toRemove) {
        if (job->lineChanged)
            job->lineChanged(fail(Error::Kind::Cancelled, QStringLiteral("upload %1 was removed").arg(id)));
        remove(id, std::move(job->removed));
        if (m_jobs.empty() && m_stopped)
            std::exchange(m_stopped, {})();
        return;
    }
    const uploadplan::Circumstances circumstances{
        job->pausedByPerson, isOpen(*known), m_settings.get(setting::uploadRetries), m_services.clock.now()};
    UploadRow upload = outcome.upload.id == id ? outcome.upload : *known;
    upload.position = known->position;
    upload.attempts = known->attempts;
    const bool posted = !outcome.failed && (outcome.postedParts > 0 || outcome.everythingPosted);
    upload.submitWanted = known->submitWanted && !posted;
    carryReview(upload, *known, outcome.postedParts > 0);
    upload = uploadplan::next(std::move(upload), outcome, circumstances);
    const bool goOn = !outcome.failed && !circumstances.pausedByPerson;
    if (goOn && (job->again || (upload.submitWanted && is(upload, UploadState::Uploaded))))
        set(upload, UploadState::Queued);
    put(upload, outcome.failed ? outcome.error : Error{});
    if (job->line)
        applyLine(id, *job->line, std::move(job->lineChanged));
    if (outcome.postedParts > 0)
        m_events.post(event::ArchivePosted{id, upload.streamer, upload.task, upload.aid, upload.bvid,
                                           outcome.postedParts, outcome.appended, outcome.coverError});
    if (m_jobs.empty() && m_stopped)
        return std::exchange(m_stopped, {})();
    schedule();
}

void UploadQueue::tick()
{
    for (auto& [id, job] : m_jobs) {
        job->sample();
        const Snapshot now = progress(id);
        m_events.post(event::UploadProgressed{id, now.part, now.sentBytes, now.totalBytes, now.bytesPerSecond,
                                              now.line, now.retries, now.waitingUntil, false, now.chunks,
                                              now.chunkSeconds});
    }
    schedule();
}

void UploadQueue::put(const UploadRow& changed, const Error& error)
{
    m_rows[changed.id] = changed;
    m_events.post(event::UploadChanged{changed.id, changed.streamer, changed.task, changed.state,
                                       changed.holdReason, changed.nextTry, error});
    inBackground(
        this, [&store = m_services.store, changed] { return store.uploads.updateQueue(changed); },
        warnIfFailed<void>);
}

void UploadQueue::kick(UploadId id)
{
    UploadRow* upload = row(id);
    if (!upload)
        return;
    if (m_jobs.contains(id)) {
        m_jobs[id]->orders.broadcastOpen = isOpen(*upload);
        m_jobs[id]->again = true;
        return;
    }
    const bool waitsForParts = is(*upload, UploadState::WaitingBroadcast) ||
                               is(*upload, UploadState::InReview) || is(*upload, UploadState::Uploaded) ||
                               is(*upload, UploadState::Published);
    if (!waitsForParts)
        return;
    set(*upload, UploadState::Queued);
    put(*upload);
    schedule();
}

// Recordings

void UploadQueue::setBroadcastOpen(TaskId task, bool open)
{
    if (open)
        m_openTasks.insert(task);
    else
        m_openTasks.remove(task);
}

void UploadQueue::know(const UploadRow& upload)
{
    if (m_rows.contains(upload.id))
        return;
    put(upload);
    if (is(upload, UploadState::WaitingBroadcast) && !isOpen(upload))
        kick(upload.id); // its broadcast ended while it was not known (removed, and put back)
}

void UploadQueue::partAdded(const UploadRow& upload)
{
    if (!m_rows.contains(upload.id))
        put(upload);
    const PostFields fields = postFieldsFrom(m_rows[upload.id].fields);
    if (fields.when == PostFields::When::Segments || !isOpen(upload))
        kick(upload.id);
}
