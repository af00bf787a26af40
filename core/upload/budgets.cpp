// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/budgets.h"

#include "core/base/log.h"

#include <QJsonDocument>

namespace {
using namespace std::chrono_literals;

/// A wait that is not worth giving up a worker for.
constexpr auto shortWait = 60s;

QString keyOf(qint64 mid)
{
    return QStringLiteral("upload.budget.%1").arg(mid);
}
} // namespace

Result<QDateTime> Budgets::takePreupload(qint64 mid, Stop& stop,
                                         const std::function<void(QDateTime)>& waiting)
{
    const auto taken = take(
        mid, stop, waiting,
        [](const Budget& budget, const QDateTime& now) { return budget.preuploadAt(now); },
        [](Budget& budget, const QDateTime& now) { budget.preuploaded(now); });
    if (taken || taken.error().kind != Error::Kind::RateLimited)
        return taken;
    const std::lock_guard lock(m_mutex);
    const auto failure = m_failures.constFind(mid);
    if (failure == m_failures.constEnd())
        return taken;
    Error cause = *failure;
    cause.detail += QStringLiteral(" (too often this hour to ask again at once)");
    cause.wait = taken.error().wait;
    return fail(std::move(cause));
}

void Budgets::neverArrived(qint64 mid, const QDateTime& taken)
{
    const std::lock_guard lock(m_mutex);
    Budget& budget = load(mid);
    if (budget.preuploads.removeOne(taken))
        save(mid, budget);
}

bool Budgets::preuploadFailed(qint64 mid, const Error& error)
{
    const std::lock_guard lock(m_mutex);
    const bool first = !m_failures.contains(mid);
    m_failures.insert(mid, error);
    return first;
}

Result<Budgets::WriteTurn> Budgets::takeWrite(qint64 mid, bool newPost, Stop& stop,
                                              const std::function<void(QDateTime)>& waiting)
{
    if (!beginWriting(mid, stop))
        return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
    WriteTurn turn(*this, mid);
    const auto taken = take(
        mid, stop, waiting,
        [newPost](const Budget& budget, const QDateTime& now) { return budget.writeAt(now, newPost); },
        [newPost](Budget& budget, const QDateTime& now) { budget.written(now, newPost); });
    return taken ? Result<WriteTurn>(std::move(turn)) : Result<WriteTurn>(taken.error());
}

bool Budgets::beginWriting(qint64 mid, Stop& stop)
{
    const Stop::Hook wake(stop, [this] { m_written.notify_all(); });
    std::unique_lock lock(m_writeMutex);
    // The hook does not take the mutex, so a stop may come between the look and the wait: look again now and
    // then.
    while (!stop.requested() && m_writing.contains(mid))
        m_written.wait_for(lock, 200ms);
    if (stop.requested())
        return false;
    m_writing.insert(mid);
    return true;
}

void Budgets::endWriting(qint64 mid)
{
    const std::lock_guard lock(m_writeMutex);
    m_writing.remove(mid);
    m_written.notify_all();
}

Error Budgets::limited(qint64 mid, const Error& error)
{
    const std::lock_guard lock(m_mutex);
    Budget& budget = load(mid);
    const QDateTime now = m_clock.now();
    m_failures.remove(mid);
    budget.heed(now);
    budget.limited(now, error.detail);
    save(mid, budget);
    Error result = error;
    result.kind = budget.needsPerson(now) ? Error::Kind::Refused : Error::Kind::RateLimited;
    result.wait = std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(budget.limitedUntil)));
    qCWarning(lcUpload) << "account" << mid << "is too fast for the site, resting until"
                        << budget.limitedUntil << ":" << error.detail;
    return result;
}

void Budgets::unlimited(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    m_failures.remove(mid);
    Budget& budget = load(mid);
    if (!budget.limitedUntil.isValid())
        return;
    budget.unlimited();
    save(mid, budget);
}

Budget Budgets::of(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    return load(mid);
}

Result<QDateTime> Budgets::take(qint64 mid, Stop& stop, const std::function<void(QDateTime)>& waiting,
                                const std::function<QDateTime(const Budget&, QDateTime)>& when,
                                const std::function<void(Budget&, QDateTime)>& taken)
{
    while (!stop.requested()) {
        const QDateTime now = m_clock.now();
        QDateTime at;
        {
            const std::lock_guard lock(m_mutex);
            Budget& budget = load(mid);
            budget.heed(now);
            at = when(budget, now);
            if (at <= now) {
                taken(budget, now);
                save(mid, budget);
                return now;
            }
        }
        const std::chrono::milliseconds wait(now.msecsTo(at));
        if (wait > scaled(shortWait)) {
            Error error{Error::Kind::RateLimited,
                        QStringLiteral("the budget of account %1 is used up").arg(mid), 0, wait};
            return fail(std::move(error));
        }
        if (waiting)
            waiting(at);
        stop.sleep(wait);
    }
    return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
}

Budget& Budgets::load(qint64 mid)
{
    const auto known = m_budgets.find(mid);
    if (known != m_budgets.end())
        return *known;
    const auto stored = m_table.state(keyOf(mid));
    const QByteArray json = stored ? stored->toString().toUtf8() : QByteArray();
    return *m_budgets.insert(mid, Budget::fromJson(QJsonDocument::fromJson(json).object()));
}

void Budgets::save(qint64 mid, const Budget& budget)
{
    const QString json = QString::fromUtf8(QJsonDocument(budget.toJson()).toJson(QJsonDocument::Compact));
    if (const auto saved = m_table.setState(keyOf(mid), json); !saved)
        qCWarning(lcUpload) << "the budget of account" << mid
                            << "could not be stored:" << saved.error().detail;
}
