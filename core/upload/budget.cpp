// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/budget.h"

#include "core/base/clock.h"

#include <QJsonArray>
#include <algorithm>

namespace {
using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr auto preuploadGap = 20s;
constexpr int preuploadsAnHour = 15;
constexpr auto writeGap = 30s;
constexpr int postsADay = 8;
constexpr milliseconds rests[] = {15min, 30min, 60min, 120min};
constexpr auto restLimit = 24h;

QDateTime after(const QDateTime& time, milliseconds wait)
{
    return time.addMSecs(scaled(wait).count());
}

void keepSince(QList<QDateTime>& times, const QDateTime& now, milliseconds window)
{
    times.removeIf([&](const QDateTime& time) { return after(time, window) <= now || time > now; });
}

/// When one more fits into a rolling window of `most`.
QDateTime windowAt(QList<QDateTime> times, const QDateTime& now, milliseconds window, int most)
{
    keepSince(times, now, window);
    std::sort(times.begin(), times.end());
    return times.size() < most ? now : after(times[times.size() - most], window);
}

QJsonArray toArray(const QList<QDateTime>& times)
{
    QJsonArray array;
    for (const QDateTime& time : times)
        array.append(time.toMSecsSinceEpoch());
    return array;
}

QDateTime timeFrom(const QJsonValue& value)
{
    return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}

QList<QDateTime> timesFrom(const QJsonValue& value)
{
    QList<QDateTime> times;
    for (const QJsonValue& item : value.toArray())
        times.append(timeFrom(item));
    return times;
}

QJsonValue toValue(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}
} // namespace

QDateTime Budget::preuploadAt(const QDateTime& now) const
{
    QDateTime at = windowAt(preuploads, now, 1h, preuploadsAnHour);
    if (!preuploads.isEmpty() &&
        preuploads.last() <= now) // a clock that was set back must not block for long
        at = std::max(at, after(preuploads.last(), preuploadGap));
    return limitedUntil.isValid() ? std::max(at, limitedUntil) : at;
}

QDateTime Budget::writeAt(const QDateTime& now, bool newPost) const
{
    QDateTime at = newPost ? windowAt(posts, now, 24h, postsADay) : now;
    if (lastWrite.isValid() && lastWrite <= now)
        at = std::max(at, after(lastWrite, writeGap));
    return limitedUntil.isValid() ? std::max(at, limitedUntil) : at;
}

void Budget::preuploaded(const QDateTime& now)
{
    keepSince(preuploads, now, 1h);
    preuploads.append(now);
}

void Budget::written(const QDateTime& now, bool newPost)
{
    lastWrite = now;
    if (!newPost)
        return;
    keepSince(posts, now, 24h);
    posts.append(now);
}

void Budget::limited(const QDateTime& now, const QString& reason)
{
    if (!limitedSince.isValid())
        limitedSince = now;
    limitedAt = now;
    limitedUntil = after(now, rests[std::min<std::size_t>(std::size_t(limitLevel), std::size(rests) - 1)]);
    ++limitLevel;
    limitReason = reason;
}

bool Budget::heed(const QDateTime& now)
{
    if (!limitedAt.isValid() || limitedAt <= now)
        return false;
    const qint64 back = limitedAt.msecsTo(now);
    for (QDateTime* time : {&limitedSince, &limitedAt, &limitedUntil})
        *time = time->addMSecs(back);
    return true;
}

void Budget::unlimited()
{
    limitLevel = 0;
    limitedSince = {};
    limitedAt = {};
    limitedUntil = {};
    limitReason.clear();
}

bool Budget::needsPerson(const QDateTime& now) const
{
    return limitedSince.isValid() && after(limitedSince, restLimit) <= now;
}

QJsonObject Budget::toJson() const
{
    return {{QStringLiteral("preuploads"), toArray(preuploads)},
            {QStringLiteral("posts"), toArray(posts)},
            {QStringLiteral("lastWrite"), toValue(lastWrite)},
            {QStringLiteral("limitLevel"), limitLevel},
            {QStringLiteral("limitedSince"), toValue(limitedSince)},
            {QStringLiteral("limitedAt"), toValue(limitedAt)},
            {QStringLiteral("limitedUntil"), toValue(limitedUntil)},
            {QStringLiteral("limitReason"), limitReason}};
}

Budget Budget::fromJson(const QJsonObject& json)
{
    Budget budget;
    budget.preuploads = timesFrom(json.value(u"preuploads"));
    budget.posts = timesFrom(json.value(u"posts"));
    budget.lastWrite = timeFrom(json.value(u"lastWrite"));
    budget.limitLevel = json.value(u"limitLevel").toInt();
    budget.limitedSince = timeFrom(json.value(u"limitedSince"));
    budget.limitedAt = timeFrom(json.value(u"limitedAt"));
    budget.limitedUntil = timeFrom(json.value(u"limitedUntil"));
    budget.limitReason = json.value(u"limitReason").toString();
    return budget;
}
