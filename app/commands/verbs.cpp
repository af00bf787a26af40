// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/verbs.h"

#include "app/commandline.h"
#include "app/commands/answer.h"
#include "app/commands/diagnostics.h"
#include "core/knownnames.h"
#include "core/remote/json.h"
#include "core/why.h"

#include <QDir>
#include <QJsonArray>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject describe(const StreamerView& view, bool running)
{
    QJsonObject object = remote::toJson(view, running);
    object.insert(u"url"_s, view.row.url.toString(QUrl::FullyEncoded)); // whole: who asks owns it
    object.insert(u"file"_s, view.file);
    return object;
}

/// Waits, without blocking, for the event that answers a request: calls `reply` once, with the first answer
/// `judge` gives or with a failure after `limit`.
void await(Events& events, std::chrono::milliseconds limit, const Verbs::Reply& reply,
           const std::function<std::optional<QJsonObject>(const Event&)>& judge)
{
    auto connection = std::make_shared<QMetaObject::Connection>();
    *connection = QObject::connect(&events, &Events::posted, &events,
                                   [connection, reply, judge](const PostedEvent& posted) {
                                       if (const auto given = judge(posted.event)) {
                                           QObject::disconnect(*connection);
                                           reply(*given);
                                       }
                                   });
    // The slot above owns the connection; once it is disconnected there is nothing left to wait for.
    QTimer::singleShot(limit, &events, [weak = std::weak_ptr(connection), reply] {
        if (const auto waiting = weak.lock()) {
            QObject::disconnect(*waiting);
            reply(answer(exitcode::network, u"it is asked for, but has not happened yet"_s));
        }
    });
}

QList<StreamerId> idsOf(const QJsonObject& request)
{
    QList<StreamerId> ids;
    for (const QJsonValue& id : request.value(u"ids"_s).toArray())
        ids << id.toInteger();
    return ids;
}

} // namespace

Verbs::Verbs(Core& core, remote::Auth& auth, bool running, Program program)
    : m_core(core)
    , m_running(running)
    , m_program(std::move(program))
    , m_publishing(core, running)
    , m_import(core)
    , m_config(core)
    , m_users(auth)
{
}

QJsonObject Verbs::requestOf(const CommandLine& line)
{
    using Asked = CommandLine::Verb;
    const auto withIds = [&line](const QString& verb) {
        QJsonArray ids;
        for (const QString& id : line.arguments)
            ids << id.toLongLong();
        return QJsonObject{{u"verb"_s, verb}, {u"ids"_s, ids}};
    };
    switch (line.verb) {
    case Asked::Add:
        return {{u"verb"_s, u"add"_s},
                {u"urls"_s, QJsonArray::fromStringList(line.arguments)},
                {u"settings"_s, settingsToJson(line.settings)}};
    case Asked::List:
        return {{u"verb"_s, u"list"_s}};
    case Asked::Start:
        return withIds(u"start"_s);
    case Asked::Stop:
        return withIds(u"stop"_s);
    case Asked::Cut:
        return withIds(u"cut"_s);
    case Asked::Remove:
        return withIds(u"remove"_s);
    case Asked::Why:
        return withIds(u"why"_s);
    case Asked::Diagnostics:
        return {{u"verb"_s, u"diagnostics"_s},
                {u"file"_s, QDir::current().absoluteFilePath(line.arguments.value(0))}};
    default:
        break;
    }
    QJsonObject request{{u"verb"_s, u"window"_s},
                        {u"add"_s, QJsonArray::fromStringList(line.add)},
                        {u"files"_s, QJsonArray::fromStringList(line.files)},
                        {u"settings"_s, settingsToJson(line.settings)},
                        {u"openFolder"_s, line.openFolder},
                        {u"resetLayout"_s, line.resetLayout},
                        {u"quit"_s, line.quit},
                        {u"raise"_s, !line.minimized && !line.quit && line.verb == Asked::Window}};
    if (line.pause)
        request.insert(u"pause"_s, *line.pause);
    for (const char* token : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        if (qEnvironmentVariableIsSet(token))
            request.insert(u"token"_s, qEnvironmentVariable(token));
    }
    return request;
}

void Verbs::run(const QJsonObject& request, Reply reply)
{
    const QString verb = request.value(u"verb"_s).toString();
    if (verb == "add"_L1)
        add(request, reply);
    else if (verb == "list"_L1)
        list(reply);
    else if (verb == "start"_L1)
        forEach(idsOf(request), &Verbs::start, reply);
    else if (verb == "stop"_L1)
        forEach(idsOf(request), &Verbs::stop, reply);
    else if (verb == "cut"_L1)
        forEach(idsOf(request), &Verbs::cut, reply);
    else if (verb == "remove"_L1)
        forEach(idsOf(request), &Verbs::remove, reply);
    else if (verb == "why"_L1)
        why(idsOf(request), reply);
    else if (verb == "diagnostics"_L1)
        writeDiagnostics(m_core, request.value(u"file"_s).toString(), reply);
    else if (verb == "window"_L1)
        window(request, reply);
    else if (verb == "import"_L1)
        m_import.run(request, reply);
    else if (verb == "config"_L1)
        m_config.run(request, reply);
    else if (verb == "user"_L1)
        m_users.run(request, reply);
    else if (!m_publishing.run(request, reply))
        reply(answer(exitcode::usage, u"there is no verb \"%1\""_s.arg(verb)));
}

void Verbs::forEach(QList<StreamerId> ids, void (Verbs::*verb)(StreamerId, const Reply&), const Reply& reply)
{
    if (ids.isEmpty()) {
        reply(answer(exitcode::done));
        return;
    }
    const StreamerId id = ids.takeFirst();
    if (!m_core.roster.find(id)) {
        reply(answer(exitcode::usage, u"there is no streamer %1; see biliup-qt list"_s.arg(id)));
        return;
    }
    (this->*verb)(id, [this, ids, verb, reply](const QJsonObject& given) {
        if (ids.isEmpty() || given.value(u"code"_s).toInt() != exitcode::done)
            reply(given);
        else
            forEach(ids, verb, reply);
    });
}

void Verbs::add(const QJsonObject& request, const Reply& reply)
{
    StreamerRow like;
    like.overrides = request.value(u"settings"_s).toObject();
    if (const auto ok = mayDiffer(settingsFromJson(like.overrides)); !ok)
        return reply(answer(ok));
    struct Batch
    {
        QJsonArray urls;
        QJsonArray added;
        QJsonObject failure;
    };
    auto batch = std::make_shared<Batch>();
    batch->urls = request.value(u"urls"_s).toArray();
    // One after the other, so that the ids come in the order given; a bad link does not keep the others out.
    auto next = std::make_shared<std::function<void(qsizetype)>>();
    *next = [this, batch, like, reply, weak = std::weak_ptr(next)](qsizetype index) {
        if (index == batch->urls.size()) {
            QJsonObject whole = batch->failure.isEmpty() ? answer(exitcode::done) : batch->failure;
            whole.insert(u"streamers"_s, batch->added);
            reply(whole);
            return;
        }
        const QString text = batch->urls.at(index).toString();
        m_core.streamers.add(text, like, [=, self = weak.lock()](const Result<Streamers::Added>& added) {
            if (added)
                batch->added.append(
                    QJsonObject{{u"id"_s, added->id}, {u"url"_s, text}, {u"existed"_s, added->existed}});
            else if (batch->failure.isEmpty())
                batch->failure = answer(exitcode::of(added.error()), added.error().detail);
            (*self)(index + 1);
        });
    };
    (*next)(0);
}

void Verbs::list(const Reply& reply)
{
    QJsonArray streamers;
    for (const StreamerId id : m_core.roster.ids())
        streamers << describe(*m_core.roster.find(id), m_running);
    reply(answer(exitcode::done, {}, {{u"streamers"_s, streamers}}));
}

void Verbs::start(StreamerId id, const Reply& reply)
{
    if (!m_running) {
        m_core.streamers.setPaused(id, false, [reply](const Result<>& result) { reply(answer(result)); });
        return;
    }
    if (m_core.recorders.isRecording(id)) {
        reply(answer(exitcode::done));
        return;
    }
    await(m_core.events, 60s, reply, [id](const Event& event) -> std::optional<QJsonObject> {
        if (streamerOf(event) != id)
            return std::nullopt;
        if (std::holds_alternative<event::StreamStarted>(event))
            return answer(exitcode::done);
        if (const auto* failed = std::get_if<event::RecordingFailed>(&event))
            return answer(exitcode::of(failed->error), failed->error.detail);
        const auto* checked = std::get_if<event::Checked>(&event);
        if (!checked || checked->state == LiveState::Live)
            return std::nullopt;
        const bool site = checked->state == LiveState::Throttled || checked->state == LiveState::Transient ||
                          checked->state == LiveState::Restricted;
        QString why = QLatin1String(liveStateName(checked->state));
        if (!checked->message.isEmpty())
            why += ": "_L1 + checked->message;
        return answer(site ? exitcode::network : exitcode::notLive,
                      u"streamer %1 cannot be recorded (%2)"_s.arg(id).arg(why));
    });
    m_core.monitor.recordNow(id);
}

void Verbs::stop(StreamerId id, const Reply& reply)
{
    if (!m_core.recorders.isRecording(id)) {
        reply(answer(exitcode::notLive, u"streamer %1 is not being recorded"_s.arg(id)));
        return;
    }
    await(m_core.events, 15s, reply, [id](const Event& event) -> std::optional<QJsonObject> {
        const auto* ended = std::get_if<event::StreamEnded>(&event);
        if (!ended || ended->streamer != id)
            return std::nullopt;
        return answer(exitcode::done);
    });
    m_core.recorders.stop(id);
}

void Verbs::cut(StreamerId id, const Reply& reply)
{
    if (!m_core.recorders.isRecording(id)) {
        reply(answer(exitcode::notLive, u"streamer %1 is not being recorded"_s.arg(id)));
        return;
    }
    m_core.recorders.cut(id);
    reply(answer(exitcode::done));
}

void Verbs::remove(StreamerId id, const Reply& reply)
{
    m_core.streamers.remove(id, [reply](const Result<>& result) { reply(answer(result)); });
}

void Verbs::why(const QList<StreamerId>& ids, const Reply& reply)
{
    QJsonArray reports;
    for (const StreamerId id : ids) {
        const auto facts = why::gather(m_core, id, m_running);
        if (!facts)
            return reply(answer(exitcode::usage, u"there is no streamer %1; see biliup-qt list"_s.arg(id)));
        QJsonObject report = why::toJson(why::explain(*facts));
        report.insert(u"id"_s, id);
        report.insert(u"name"_s, m_core.roster.find(id)->row.name);
        reports.append(report);
    }
    reply(answer(exitcode::done, {}, {{u"reports"_s, reports}}));
}

/// What a streamer may have of its own.
Result<> Verbs::mayDiffer(const QVariantMap& overrides) const
{
    for (auto value = overrides.begin(); value != overrides.end(); ++value) {
        const SettingRow* row = SettingRow::find(value.key());
        if (row && row->scope < SettingRow::Scope::Streamer)
            return fail(Error::Kind::Refused,
                        u"%1 cannot differ for a streamer; set it with biliup-qt config set"_s.arg(row->key));
        if (auto known = row ? knownnames::check(m_core, *row, *value) : Result<>(); !known)
            return known;
    }
    return {};
}

Result<> Verbs::change(const QJsonObject& settings)
{
    const QVariantMap values = settingsFromJson(settings);
    for (auto value = values.begin(); value != values.end(); ++value) {
        const SettingRow* row = SettingRow::find(value.key());
        if (!row)
            return fail(Error::Kind::Refused, u"there is no setting \"%1\""_s.arg(value.key()));
        if (auto known = knownnames::check(m_core, *row, *value); !known)
            return known;
        if (auto ok = m_core.settings.set(*row, *value); !ok)
            return ok;
    }
    return {};
}

void Verbs::window(const QJsonObject& request, const Reply& reply)
{
    if (const auto ok = change(request.value(u"settings"_s).toObject()); !ok) {
        reply(answer(ok));
        return;
    }
    if (request.contains(u"pause"_s))
        m_core.monitor.setPausedAll(request.value(u"pause"_s).toBool());
    const auto callIf = [&request](const QString& key, const std::function<void()>& what) {
        if (request.value(key).toBool() && what)
            what();
    };
    callIf(u"openFolder"_s, m_program.openFolder);
    callIf(u"resetLayout"_s, m_program.resetLayout);
    if (request.value(u"raise"_s).toBool() && m_program.raise)
        m_program.raise(request.value(u"token"_s).toString());
    QStringList files;
    for (const QJsonValue& file : request.value(u"files"_s).toArray())
        files << file.toString();
    if (!files.isEmpty() && m_program.newUpload)
        m_program.newUpload(files);
    add({{u"urls"_s, request.value(u"add"_s)}},
        [this, reply, leave = request.value(u"quit"_s).toBool()](QJsonObject given) {
            given.insert(u"window"_s, m_program.raise != nullptr);
            reply(given);
            if (leave && m_program.quit)
                m_program.quit();
        });
}
