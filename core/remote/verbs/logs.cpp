// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/core.h"
#include "core/remote/servermessage.h"
#include "core/remote/verbs/page.h"
#include "core/remote/verbs/verbs.h"

using namespace Qt::Literals::StringLiterals;

// The log: what is new, or what is stored.

namespace remote::verbs {
namespace {
using Done = Route::Done;
const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s};

template <typename Line>
QJsonObject describe(const Line& line)
{
    return {{u"id"_s, line.id},
            {u"time"_s, line.time.toUTC().toString(Qt::ISODateWithMs)},
            {u"level"_s, levels.value(line.level)},
            {u"source"_s, line.source},
            {u"streamer"_s, line.streamer},
            {u"task"_s, line.task},
            {u"message"_s, line.message}};
}

LogsTable::Filter filterIn(const Call& call)
{
    LogsTable::Filter filter;
    filter.before = page::number(call, "before");
    filter.minLevel = std::max(0, int(levels.indexOf(call.query.value(u"level"_s).toString())));
    filter.source = call.query.value(u"source"_s).toString();
    filter.streamer = page::number(call, "streamer");
    filter.text = call.query.value(u"text"_s).toString();
    filter.limit = page::limit(call);
    return filter;
}

bool fits(const LogLine& line, const LogsTable::Filter& filter)
{
    return line.level >= filter.minLevel && (filter.source.isEmpty() || line.source == filter.source) &&
           (filter.streamer == 0 || line.streamer == filter.streamer) &&
           line.message.contains(filter.text, Qt::CaseInsensitive);
}

/// The lines in memory after `since`, oldest first; `next` is the `since` of the next question. Ids begin
/// anew with each run, and only the last lines are kept: `run` and `complete` tell.
Response recent(qint64 since, const LogsTable::Filter& filter)
{
    const Log* log = Log::instance();
    QList<LogLine> lines = log ? log->since(since) : QList<LogLine>();
    // The newest line is always kept: an id above it was given by a run before.
    const bool known = since == 0 || !lines.isEmpty() || !log || !log->since(since - 1).isEmpty();
    if (!known) {
        since = 0;
        lines = log->since(0);
    }
    const bool complete = known && (lines.isEmpty() || lines.first().id == since + 1);
    QJsonArray items;
    qint64 last = since;
    for (const LogLine& line : lines) {
        if (items.size() == filter.limit)
            break;
        last = line.id;
        if (fits(line, filter))
            items << describe(line);
    }
    return json({{u"items"_s, items},
                 {u"next"_s, last},
                 {u"run"_s, servermessage::runId()},
                 {u"complete"_s, complete}});
}

void list(Core& core, const Call& call, const Done& done)
{
    if (const auto refused = page::refuse(call))
        return done(*refused);
    const QString level = call.query.value(u"level"_s).toString();
    if (!level.isEmpty() && !levels.contains(level))
        return done(error(400, u"refused"_s, u"level takes %1"_s.arg(levels.join(u", "_s)), u"level"_s));
    const LogsTable::Filter filter = filterIn(call);
    if (call.query.contains(u"since"_s))
        return done(recent(page::number(call, "since"), filter));
    inBackground(
        &core.events, [&store = core.store, filter] { return store.logs.page(filter); },
        [done](const Result<LogsTable::Page>& read) {
            if (!read)
                return done(error(read.error()));
            QJsonArray items;
            for (const LogRow& row : read->rows)
                items << describe(row);
            done(page::of(items, read->next > 0 ? QJsonValue(read->next) : QJsonValue()));
        });
}
} // namespace

void addLogs(Routes& routes, Core& core)
{
    routes.add(
        {"GET", u"/api/logs"_s, Access::Viewer,
         u"With `since`: lines of this run after that id, oldest first; `next` is the next since. When lines "
         "before them are not kept any more, or the id is of an earlier run (`run` names this one), they "
         "begin with the oldest there is and `complete` is false. Without: stored lines, newest first"_s,
         [&core](const Call& call, const Done& done) { list(core, call, done); },
         page::fields() + QList<Field>{{"since", Field::Type::Integer, "0, then the `next` of the answer"},
                                       {"level", Field::Type::Text, "at least debug, info, warning or error"},
                                       {"source", Field::Type::Text, "such as record or upload"},
                                       {"text", Field::Type::Text, "in the message"}}});
}
} // namespace remote::verbs
