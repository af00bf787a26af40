// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/db.h"

#include "core/base/log.h"
#include "core/base/worker.h"
#include "core/store/opening.h"
#include "core/store/sql.h"

#include <QUuid>
#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

using namespace std::chrono_literals;

namespace {
using SteadyClock = std::chrono::steady_clock;
constexpr std::size_t batchSize = 200;
constexpr auto batchDelay = 500ms;
constexpr auto retryDelay = 5s;
constexpr std::size_t batchLimit = 20000;

/// The disk or a lock is in the way, not the statement: the same job may work later.
bool mayPass(const Error& error)
{
    const int code = sql::primaryCode(error);
    return code == sql::Full || code == sql::IoError || code == sql::Busy || code == sql::ReadOnly;
}
} // namespace

struct Db::Private
{
    using Task = std::function<void()>;

    void add(Task task)
    {
        const std::lock_guard lock(mutex);
        queue.push_back(std::move(task));
        wake.notify_one();
    }
    /// Runs `task` on the db thread and waits for its result; at once when called there.
    template <typename T>
    Result<T> wait(std::function<Result<T>()> task)
    {
        if (std::this_thread::get_id() == thread)
            return task();
        std::promise<Result<T>> promise;
        auto future = promise.get_future();
        add([&] { promise.set_value(task()); });
        return future.get();
    }

    void work(Stop& stop);
    bool workOnce(Stop& stop);
    Result<> inTransaction(const Job& job);
    bool writeBatch(std::deque<Job> jobs);
    bool writeSingly(std::deque<Job> jobs);
    void keepForLater(std::deque<Job> jobs, const Error& error);
    void drainBatch();

    // The db thread's own.
    const QString connection = QUuid::createUuid().toString();
    QString file;
    std::atomic<std::thread::id> thread;
    bool open = false;
    bool inside = false; ///< a transaction is running
    bool failing = false;

    std::mutex mutex; ///< what follows
    std::condition_variable wake;
    std::deque<Task> queue;
    std::deque<Job> batch;
    SteadyClock::time_point batchDue;

    std::optional<Worker> worker; ///< last: stops before the rest goes
};

Db::Db()
    : d(std::make_unique<Private>())
{
    d->worker.emplace(QStringLiteral("db"), [this](Stop& stop) { d->work(stop); });
}

Db::~Db() = default;

Result<Db::Opened> Db::open(const QString& file)
{
    return open(file, compiledMigrations());
}

Result<Db::Opened> Db::open(const QString& file, const QList<Migration>& migrations)
{
    return d->wait<Opened>([this, file, migrations]() -> Result<Opened> {
        if (d->open)
            return fail(Error::Kind::Database, QStringLiteral("a database is open already"));
        auto opened = opening::open(d->connection, file, migrations);
        d->open = opened.has_value();
        d->file = file;
        return opened;
    });
}

Result<> Db::run(const Job& job)
{
    return d->wait<void>([this, &job] { return d->inTransaction(job); });
}

void Db::post(Job job, std::function<void(Result<>)> done)
{
    d->add([this, job = std::move(job), done = std::move(done)] {
        const Result<> result = d->inTransaction(job);
        if (done)
            done(result);
        else if (!result)
            qCWarning(lcStore).noquote() << "a write failed:" << result.error().detail;
    });
}

void Db::postBatched(Job job)
{
    const std::lock_guard lock(d->mutex);
    if (d->batch.empty())
        d->batchDue = SteadyClock::now() + batchDelay;
    d->batch.push_back(std::move(job));
    if (d->batch.size() > batchLimit)
        d->batch.pop_front();
    // The thread sleeps until it has a reason: the first job starts the time, the 200th ends it.
    if (d->batch.size() == 1 || d->batch.size() >= batchSize)
        d->wake.notify_one();
}

void Db::flush()
{
    static_cast<void>(d->wait<void>([this] {
        d->drainBatch();
        return Result<>();
    }));
}

Result<QString> Db::backup(int keep)
{
    return d->wait<QString>([this, keep]() -> Result<QString> {
        if (!d->open)
            return fail(Error::Kind::Database, QStringLiteral("the database is not open"));
        QSqlDatabase db = QSqlDatabase::database(d->connection, false);
        return opening::backUp(db, d->file, keep);
    });
}

void Db::Private::work(Stop& stop)
{
    thread = std::this_thread::get_id();
    const Stop::Hook hook(stop, [this] {
        const std::lock_guard lock(mutex);
        wake.notify_one();
    });
    while (workOnce(stop)) {
    }
    drainBatch();
    const std::size_t lost = batch.size();
    if (open && lost > 0)
        qCCritical(lcStore) << lost << "log lines or counters could not be written at exit";
    opening::close(connection);
}

/// Waits for one thing to do and does it; false when stopped and nothing is queued any more.
bool Db::Private::workOnce(Stop& stop)
{
    Task task;
    std::deque<Job> jobs;
    {
        std::unique_lock lock(mutex);
        const auto batchIsDue = [this] {
            if (batch.empty() || !open)
                return false;
            return SteadyClock::now() >= batchDue || (batch.size() >= batchSize && !failing);
        };
        while (queue.empty() && !batchIsDue() && !stop.requested()) {
            if (batch.empty() || !open)
                wake.wait(lock);
            else
                wake.wait_until(lock, batchDue);
        }
        if (batchIsDue()) {
            const auto count = std::ptrdiff_t(std::min(batch.size(), batchSize));
            jobs.assign(std::make_move_iterator(batch.begin()),
                        std::make_move_iterator(batch.begin() + count));
            batch.erase(batch.begin(), batch.begin() + count);
            batchDue = SteadyClock::now() + batchDelay;
        } else if (!queue.empty()) {
            task = std::move(queue.front());
            queue.pop_front();
        } else {
            return false;
        }
    }
    if (task)
        task();
    else
        writeBatch(std::move(jobs));
    return true;
}

Result<> Db::Private::inTransaction(const Job& job)
{
    if (!open)
        return fail(Error::Kind::Database, QStringLiteral("the database is not open"));
    QSqlDatabase db = QSqlDatabase::database(connection, false);
    if (inside)
        return job(db);
    inside = true;
    Result<> result = sql::inTransaction(db, job);
    inside = false;
    return result;
}

/// False when the jobs were kept for later.
bool Db::Private::writeBatch(std::deque<Job> jobs)
{
    const Result<> result = inTransaction([&jobs](QSqlDatabase& db) -> Result<> {
        for (const Job& job : jobs) {
            if (auto done = job(db); !done)
                return done;
        }
        return {};
    });
    if (result) {
        if (failing)
            qCInfo(lcStore) << "writing log lines and counters works again";
        failing = false;
        return true;
    }
    if (!mayPass(result.error()))
        return writeSingly(std::move(jobs));
    keepForLater(std::move(jobs), result.error());
    return false;
}

/// One bad job must not take the 199 others with it.
bool Db::Private::writeSingly(std::deque<Job> jobs)
{
    int bad = 0;
    Error last;
    while (!jobs.empty()) {
        const Result<> result = inTransaction(jobs.front());
        if (!result && mayPass(result.error())) {
            keepForLater(std::move(jobs), result.error());
            return false;
        }
        if (!result) {
            ++bad;
            last = result.error();
        }
        jobs.pop_front();
    }
    // Told once a batch: the warning itself becomes a row.
    if (bad > 0)
        qCWarning(lcStore).noquote() << bad << "rows could not be written:" << last.detail;
    return true;
}

void Db::Private::keepForLater(std::deque<Job> jobs, const Error& error)
{
    if (!failing)
        qCWarning(lcStore).noquote() << "log lines and counters wait in memory:" << error.detail;
    failing = true;
    const std::lock_guard lock(mutex);
    batch.insert(batch.begin(), std::make_move_iterator(jobs.begin()), std::make_move_iterator(jobs.end()));
    while (batch.size() > batchLimit)
        batch.pop_front();
    batchDue = SteadyClock::now() + retryDelay;
}

/// Everything that is there now, as long as it works.
void Db::Private::drainBatch()
{
    bool again = open;
    while (again) {
        std::deque<Job> jobs;
        {
            const std::lock_guard lock(mutex);
            jobs.swap(batch);
        }
        if (jobs.empty())
            return;
        again = writeBatch(std::move(jobs));
    }
}
