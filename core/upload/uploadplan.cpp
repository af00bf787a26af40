// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadplan.h"

#include "core/store/storederror.h"
#include "core/upload/submitintent.h"

#include <algorithm>

namespace uploadplan {
namespace {
using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longestWait = 2h; ///< the account's rests are no longer either

bool waits(const UploadRow& row)
{
    return row.state == QLatin1String(uploadStateName(UploadState::WaitingRetry));
}

void wait(UploadRow& row, const char* reason, std::chrono::milliseconds duration, const QDateTime& now)
{
    row.state = QLatin1String(uploadStateName(UploadState::WaitingRetry));
    row.holdReason = QString::fromLatin1(reason);
    row.nextTry = now.addMSecs(duration.count());
}

void set(UploadRow& row, UploadState state, const char* reason = "")
{
    row.state = QLatin1String(uploadStateName(state));
    row.holdReason = QString::fromLatin1(reason);
}

UploadRow afterFailure(UploadRow row, const Error& error, const Circumstances& circumstances)
{
    keepError(row, error);
    switch (error.kind) {
    case Error::Kind::Cancelled:
        forgetError(row);
        set(row, UploadState::Queued);
        return row;
    case Error::Kind::LoginNeeded:
        set(row, UploadState::NeedsLogin, "login");
        return row;
    case Error::Kind::Network:
        if (error.code != submitUnclear)
            break;
        wait(row, "unclear", error.wait, circumstances.now);
        return row;
    case Error::Kind::RateLimited:
        if (error.wait < scaled(1min)) // no rest of the account's: counted like any other failure
            break;
        wait(row, "rateLimited", error.wait, circumstances.now);
        return row;
    default:
        break;
    }
    ++row.attempts;
    if (!worthRetry(error) || row.attempts > circumstances.retries)
        set(row, UploadState::Failed);
    else
        wait(row, "retry", scaled(std::min(retryAfter(error, row.attempts, 10s, 10min), longestWait)),
             circumstances.now);
    return row;
}
} // namespace

UploadRow next(UploadRow row, const UploadOutcome& outcome, const Circumstances& circumstances)
{
    row.nextTry = {};
    if (outcome.failed)
        row = afterFailure(std::move(row), outcome.error, circumstances);
    else {
        row.attempts = 0;
        forgetError(row);
        if (outcome.waitsForPerson)
            set(row, UploadState::Uploaded, "person");
        else if (circumstances.broadcastOpen || !outcome.everythingPosted)
            set(row, UploadState::WaitingBroadcast, "broadcast");
        else
            set(row, UploadState::InReview);
    }
    const bool mayPause = row.state == QLatin1String(uploadStateName(UploadState::Queued)) || waits(row);
    if (circumstances.pausedByPerson && mayPause)
        set(row, UploadState::Paused, "paused");
    return row;
}

QList<UploadId> toStart(const QList<UploadRow>& rows, const QSet<UploadId>& running, int limit,
                        const QDateTime& now)
{
    QList<UploadRow> sorted = rows;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const UploadRow& a, const UploadRow& b) { return a.position < b.position; });
    QList<UploadId> ids;
    for (const UploadRow& row : sorted) {
        if (running.size() + ids.size() >= limit)
            break;
        // Further away than any wait: somebody has set the clock back. What the account may do, its budget
        // knows.
        const bool due =
            waits(row) && (row.nextTry <= now || row.nextTry > now.addMSecs(longestWait.count()));
        if (!running.contains(row.id) &&
            (due || row.state == QLatin1String(uploadStateName(UploadState::Queued))))
            ids.append(row.id);
    }
    return ids;
}

QDateTime nextDue(const QList<UploadRow>& rows)
{
    QDateTime due;
    for (const UploadRow& row : rows) {
        if (waits(row) && (!due.isValid() || row.nextTry < due))
            due = row.nextTry;
    }
    return due;
}

QHash<UploadId, int> moved(const QList<UploadRow>& sorted, UploadId id, int to)
{
    constexpr int step = 16;
    QList<UploadRow> rows = sorted;
    const auto from =
        std::find_if(rows.begin(), rows.end(), [id](const UploadRow& row) { return row.id == id; });
    if (from == rows.end())
        return {};
    const qsizetype last = rows.size() - 1;
    const qsizetype place = std::clamp<qsizetype>(to, 0, last);
    if (place == from - rows.begin())
        return {};
    rows.move(from - rows.begin(), place);
    if (place == 0)
        return {{id, rows[1].position - step}};
    const int before = rows[place - 1].position;
    if (place == last)
        return {{id, before + step}};
    const int after = rows[place + 1].position;
    if (after - before >= 2)
        return {{id, before + (after - before) / 2}};
    QHash<UploadId, int> all;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (const int position = int(i + 1) * step; rows[i].position != position)
            all.insert(rows[i].id, position);
    }
    return all;
}

bool Hours::contains(const QTime& time) const
{
    if (always())
        return true;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

Hours hoursFrom(const QString& text)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    if (ends.size() != 2)
        return {};
    const Hours hours{QTime::fromString(ends[0].trimmed(), QStringLiteral("H:mm")),
                      QTime::fromString(ends[1].trimmed(), QStringLiteral("H:mm"))};
    return hours.from.isValid() && hours.to.isValid() ? hours : Hours{};
}

} // namespace uploadplan
