// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/core.h"
#include "core/measures.h"
#include "core/metrics/prometheus.h"
#include "core/remote/verbs/page.h"
#include "core/remote/verbs/verbs.h"

using namespace Qt::Literals::StringLiterals;

// What was measured and counted.

namespace remote::verbs {
namespace {
using Done = Route::Done;
constexpr qint64 hour = 3600;
constexpr int mostDays = 366;
constexpr qint64 mostPoints = 200'000; ///< of an answer, all series together: some 12 MB

/// Unix seconds of "2026-11-26T12:00:00Z" or of a number; nothing for anything else.
std::optional<qint64> moment(const QString& text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (ok)
        return number;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? std::optional(time.toSecsSinceEpoch()) : std::nullopt;
}

/// The answer as it is sent: a hundred rooms are too many points to be written out on the main thread.
Result<QByteArray> historyBytes(MetricsTable& table, HistoryQuery query, qint64 now)
{
    for (;;) {
        const auto read = readHistory(table, query, now);
        if (!read)
            return fail(read.error());
        qint64 points = 0;
        for (const History::Series& series : read->series)
            points += series.points.size();
        if (points <= mostPoints || read->step >= read->to - read->from)
            return jsonBytes(toJson(*read));
        query.step = read->step * ((points + mostPoints - 1) / mostPoints);
    }
}

void history(Core& core, const Call& call, const Done& done)
{
    const qint64 now = core.clock.now().toSecsSinceEpoch();
    HistoryQuery query{now - hour, now, page::number(call, "step"), {}};
    if (query.step < 0)
        return done(error(400, u"refused"_s, u"step is 0 or more seconds"_s, u"step"_s));
    for (const auto& [name, into] : {std::pair(u"from"_s, &query.from), std::pair(u"to"_s, &query.to)}) {
        const QString text = call.query.value(name).toString();
        if (text.isEmpty())
            continue;
        const auto time = moment(text);
        if (!time)
            return done(error(400, u"refused"_s,
                              u"%1 takes a time like 2026-11-26T12:00:00Z, or Unix seconds"_s.arg(name),
                              name));
        *into = *time;
    }
    query.names = call.query.value(u"names"_s).toString().split(u',', Qt::SkipEmptyParts);
    const auto read = [&table = core.store.metrics, query, now] { return historyBytes(table, query, now); };
    inBackground(&core.events, read, [done](const Result<QByteArray>& answer) {
        if (answer)
            done({200, "application/json", *answer, {}, {}});
        else if (answer.error().kind == Error::Kind::Refused) // the question itself was wrong
            done(error(400, u"refused"_s, answer.error().detail, u"from"_s));
        else
            done(error(answer.error()));
    });
}

QJsonObject describe(const CounterRow& row)
{
    return {{u"streamer"_s, row.streamer},     {u"broadcasts"_s, row.broadcasts},
            {u"files"_s, row.files},           {u"bytes"_s, row.bytes},
            {u"seconds"_s, row.seconds},       {u"archives"_s, row.archives},
            {u"reconnects"_s, row.reconnects}, {u"repairs"_s, row.repairs}};
}

QJsonArray volumes(const Core& core)
{
    QJsonArray items;
    const QList<DiskGuard::Volume> mounted = core.disks.mounted();
    for (const DiskGuard::Volume& volume : mounted)
        items << QJsonObject{
            {u"volume"_s, volume.root},
            {u"freeBytes"_s, volume.freeBytes},
            {u"totalBytes"_s, volume.totalBytes},
            {u"hoursLeft"_s, volume.hoursLeft < 0 ? QJsonValue() : QJsonValue(volume.hoursLeft)}};
    return items;
}

void statistics(Core& core, const Call& call, const Done& done)
{
    const int days = call.query.value(u"days"_s).toInt(1);
    if (days < 1 || days > mostDays)
        return done(error(400, u"refused"_s, u"days takes 1 to %1"_s.arg(mostDays), u"days"_s));
    const QDate today = core.clock.now().toLocalTime().date();
    inBackground(
        &core.events,
        [&table = core.store.counters, today, days] {
            return table.byStreamer(today.addDays(1 - days), today);
        },
        [&core, done](const Result<QList<CounterRow>>& rows) {
            if (!rows)
                return done(error(rows.error()));
            const QList<CounterRow> all = withMore(*rows, core.statistics.unfinished());
            QJsonArray items;
            for (const CounterRow& row : all)
                items << describe(row);
            QJsonObject total = describe(sumOf(all));
            total.remove(u"streamer"_s);
            done(json({{u"items"_s, items},
                       {u"next"_s, QJsonValue()},
                       {u"total"_s, total},
                       {u"volumes"_s, volumes(core)}}));
        });
}
} // namespace

void addMetrics(Routes& routes, Core& core)
{
    routes.add({"GET",
                u"/api/metrics"_s,
                Access::Viewer,
                u"Stored metrics; points are [Unix seconds, min, mean, max, p95]"_s,
                [&core](const Call& call, const Done& done) { history(core, call, done); },
                {{"from", Field::Type::Text, "ISO 8601 or Unix seconds (an hour ago)"},
                 {"to", Field::Type::Text, "not included (now)"},
                 {"step", Field::Type::Integer,
                  "seconds a point; made larger for more than 1500 points a series or 200000 in all"},
                 {"names", Field::Type::Text, "of metrics, with commas between them (all)"}}});
    routes.add({"GET", u"/api/metrics/latest"_s, Access::Viewer, u"What the last second brought"_s,
                [&core](const Call&, const Done& done) {
                    done(json({{u"items"_s, toJson(core.metrics.latest())}, {u"next"_s, QJsonValue()}}));
                }});
    routes.add({"GET",
                u"/api/statistics"_s,
                Access::Viewer,
                u"Recorded and published, a row a streamer; and the volumes recorded to"_s,
                [&core](const Call& call, const Done& done) { statistics(core, call, done); },
                {{"days", Field::Type::Integer, "1 = today (1), to 366"}}});
    routes.add({"GET",
                u"/metrics"_s,
                Access::Viewer,
                u"Metrics in Prometheus' text format"_s,
                [&core](const Call&, const Done& done) {
                    done({200, prometheusType(), measures::prometheusPage(core), {}, {}});
                },
                {},
                {},
                true});
}
} // namespace remote::verbs
