// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/connections.h"

#include "core/base/log.h"
#include "core/remote/hostcheck.h"
#include "core/remote/json.h"
#include "core/remote/routes.h"
#include "core/roster.h"
#include "core/upload/uploadqueue.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QWebSocket>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
/// What is told as state or progress, or happens all the time and means nothing new.
bool isNoise(const Event& event)
{
    return std::holds_alternative<event::RecordingProgress>(event) ||
           std::holds_alternative<event::UploadProgressed>(event) ||
           std::holds_alternative<event::Checked>(event) ||
           std::holds_alternative<event::ThumbnailReady>(event);
}

UploadId uploadOf(const Event& event)
{
    return std::visit(
        [](const auto& e) -> UploadId {
            if constexpr (requires { e.upload; })
                return e.upload;
            else
                return 0;
        },
        event);
}

QJsonObject progressOf(const event::RecordingProgress& now)
{
    return {{u"streamer"_s, now.streamer},
            {u"task"_s, now.task},
            {u"bytes"_s, now.bytes},
            {u"seconds"_s, now.seconds},
            {u"bitsPerSecond"_s, now.bitsPerSecond},
            {u"speedRatio"_s, now.speedRatio},
            {u"dropped"_s, now.dropped},
            {u"repaired"_s, now.repaired}};
}

QJsonObject progressOf(const event::UploadProgressed& now)
{
    return {{u"upload"_s, now.upload},
            {u"sent"_s, now.sentBytes},
            {u"total"_s, now.totalBytes},
            {u"bytesPerSecond"_s, now.bytesPerSecond},
            {u"line"_s, now.line},
            {u"retries"_s, now.retries},
            {u"waitingUntil"_s, timeOrNull(now.waitingUntil)}};
}

qint64 lastLogId()
{
    const Log* log = Log::instance();
    const QList<LogLine> lines = log ? log->since(0) : QList<LogLine>();
    return lines.isEmpty() ? 0 : lines.last().id;
}

bool passes(const LogLine& line, const Subscription& wanted)
{
    return line.level >= wanted.level && wanted.wants(Subscription::Type::Log, line.streamer);
}
} // namespace

Connections::Connections(Events& events, const Roster& roster, const UploadQueue& uploads,
                         const Routes& routes, const SocketLimits& limits, QObject* parent)
    : QObject(parent)
    , m_roster(roster)
    , m_uploads(uploads)
    , m_routes(routes)
    , m_limits(limits)
    , m_server(servermessage::runId())
{
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, &Connections::onTick);
    connect(&events, &Events::posted, this, &Connections::onPosted);
}

Connections::~Connections() = default;

void Connections::add(std::unique_ptr<QWebSocket> socket, QTcpSocket& transport, const Identity& who)
{
    const Source from{hostcheck::sourceName(socket->peerAddress()),
                      QString::fromLatin1(socket->request().rawHeader("User-Agent").left(200))};
    if (m_clients.empty()) {
        m_lastLog = lastLogId();
        m_toldStreamers.clear();
        m_timer.start();
    }
    auto made = std::make_unique<Connection>(std::move(socket), transport, u"c%1"_s.arg(++m_lastName), who,
                                             from, m_limits);
    Connection* client = made.get();
    m_clients.push_back(std::move(made));
    connect(client, &Connection::received, this,
            [this, client](const clientmessage::Any& message) { onMessage(*client, message); });
    connect(client, &Connection::gone, this, [this, client] { drop(client); });
    qCInfo(lcRemote, "%ls: %ls watches from %ls", qUtf16Printable(client->name), qUtf16Printable(who.name),
           qUtf16Printable(from.address));

    client->helloEvent = m_ring.last();
    client->helloLog = m_lastLog;
    for (const StreamerId id : m_streamers) // the next status counts for this one, too
        m_toldStreamers.remove(id);
    servermessage::Hello hello{client->name, m_server, who, m_ring.last(), m_lastLog, {}, {}};
    for (const StreamerId id : m_roster.ids())
        hello.streamers << toJson(*m_roster.find(id));
    for (const UploadRow& row : m_uploads.all())
        hello.uploads << toJson(row, m_uploads.progress(row.id));
    client->send(Outbox::Kind::Lasting, servermessage::hello(hello));
    emit countChanged();
}

int Connections::count(const QByteArray& session) const
{
    return int(std::count_if(m_clients.begin(), m_clients.end(),
                             [&](const auto& client) { return client->who.session == session; }));
}

void Connections::endSession(const QByteArray& session)
{
    for (const auto& client : m_clients) {
        if (client->who.session == session)
            client->close(Connection::Reason::SessionEnded);
    }
}

void Connections::closeAll()
{
    for (const auto& client : m_clients)
        client->close(Connection::Reason::Leaving);
}

void Connections::drop(const Connection* client)
{
    std::erase_if(m_clients, [client](const auto& one) { return one.get() == client; });
    if (m_clients.empty()) {
        m_timer.stop();
        m_streamers.clear();
        m_changedUploads.clear();
        m_recordings.clear();
        m_sent.clear();
    }
    emit countChanged();
}

/// Makes the message once for each way of asking; an empty one is not sent.
template <typename Build>
void Connections::broadcast(Type type, Outbox::Kind kind, Build build)
{
    struct Made
    {
        Subscription wanted;
        QString text;
    };
    std::vector<Made> made;
    for (const auto& client : m_clients) {
        if (!client->wanted.wants(type) || client->isClosing())
            continue;
        auto found = std::find_if(made.begin(), made.end(),
                                  [&](const Made& one) { return one.wanted == client->wanted; });
        if (found == made.end())
            found = made.insert(made.end(), {client->wanted, build(client->wanted)});
        if (!found->text.isEmpty())
            client->send(kind, found->text);
    }
}

void Connections::onPosted(const PostedEvent& posted)
{
    if (!m_clients.empty())
        note(posted.event);
    if (isNoise(posted.event))
        return;
    const StreamerId about = streamerOf(posted.event);
    const QString text = servermessage::event(posted);
    m_ring.add({posted.id, about, text});
    broadcast(Type::Event, Outbox::Kind::Lasting, [&](const Subscription& wanted) {
        return wanted.wants(Type::Event, about) ? text : QString();
    });
}

/// What the next tick has to tell.
void Connections::note(const Event& event)
{
    if (const auto* recording = std::get_if<event::RecordingProgress>(&event)) {
        m_recordings.insert(recording->streamer, progressOf(*recording));
        return;
    }
    if (const auto* upload = std::get_if<event::UploadProgressed>(&event)) {
        m_sent.insert(upload->upload, progressOf(*upload));
        return;
    }
    if (const StreamerId id = streamerOf(event); id != 0)
        m_streamers << id;
    if (const UploadId id = uploadOf(event); id != 0)
        m_changedUploads << id;
}

void Connections::onTick()
{
    ++m_ticks;
    sendLog();
    sendStatus();
    if (m_ticks % progressTicks == 0)
        sendProgress();
    if (m_ticks % (std::chrono::seconds(1) / tick) == 0) {
        for (const auto& client : m_clients)
            client->watch();
    }
}

void Connections::sendLog()
{
    const Log* log = Log::instance();
    const QList<LogLine> lines = log ? log->since(m_lastLog) : QList<LogLine>();
    if (lines.isEmpty())
        return;
    m_lastLog = lines.last().id;
    QList<QByteArray> texts;
    texts.reserve(lines.size());
    for (const LogLine& line : lines)
        texts << servermessage::logLine(line);
    broadcast(Type::Log, Outbox::Kind::Lasting, [&](const Subscription& wanted) {
        QList<QByteArray> chosen;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (passes(lines.at(i), wanted))
                chosen << texts.at(i);
        }
        return chosen.isEmpty() ? QString() : servermessage::log(chosen, m_lastLog);
    });
}

/// Streamers and uploads that are not as they were told last.
void Connections::sendStatus()
{
    QList<StreamerId> streamers;
    QHash<StreamerId, QJsonObject> views;
    for (const StreamerId id : std::exchange(m_streamers, {})) {
        const StreamerView* view = m_roster.find(id);
        const QJsonObject now = view ? toJson(*view) : QJsonObject();
        const QByteArray text = jsonBytes(now);
        if (m_toldStreamers.value(id) == text)
            continue;
        m_toldStreamers.insert(id, text);
        streamers << id;
        views.insert(id, now);
    }
    std::sort(streamers.begin(), streamers.end());
    const QSet<UploadId> uploads = std::exchange(m_changedUploads, {});
    if (streamers.isEmpty() && uploads.isEmpty())
        return;
    broadcast(Type::Status, Outbox::Kind::Lasting, [&](const Subscription& wanted) {
        servermessage::Status status;
        for (const StreamerId id : streamers) {
            if (!wanted.wants(Type::Status, id))
                continue;
            if (views.value(id).isEmpty())
                status.removedStreamers << id;
            else
                status.streamers << views.value(id);
        }
        for (const UploadId id : uploads) {
            const UploadRow* row = m_uploads.find(id);
            if (!row)
                status.removedUploads << id;
            else if (wanted.wants(Type::Status, row->streamer))
                status.uploads << toJson(*row, m_uploads.progress(id));
        }
        return status.isEmpty() ? QString() : servermessage::status(status, m_ring.last());
    });
}

void Connections::sendProgress()
{
    const auto recordings = std::exchange(m_recordings, {});
    const auto uploads = std::exchange(m_sent, {});
    if (recordings.isEmpty() && uploads.isEmpty())
        return;
    broadcast(Type::Progress, Outbox::Kind::Passing, [&](const Subscription& wanted) {
        QJsonArray items;
        for (auto it = recordings.cbegin(); it != recordings.cend(); ++it) {
            if (wanted.wants(Type::Progress, it.key()))
                items << it.value();
        }
        for (auto it = uploads.cbegin(); it != uploads.cend(); ++it) {
            const UploadRow* row = m_uploads.find(it.key());
            if (row && wanted.wants(Type::Progress, row->streamer))
                items << it.value();
        }
        return items.isEmpty() ? QString() : servermessage::progress(items, m_ring.last());
    });
}

void Connections::sendMetric(const QJsonObject& sample)
{
    if (m_clients.empty())
        return;
    const QString text = servermessage::metric(sample, m_ring.last());
    broadcast(Type::Metric, Outbox::Kind::Passing, [&](const Subscription&) { return text; });
}

void Connections::onMessage(Connection& client, const clientmessage::Any& message)
{
    if (const auto* subscribe = std::get_if<clientmessage::Subscribe>(&message)) {
        client.wanted = subscribe->wanted;
        client.send(Outbox::Kind::Lasting, servermessage::subscribed(client.wanted));
    } else if (const auto* wish = std::get_if<clientmessage::Resume>(&message)) {
        resume(client, *wish);
    } else if (const auto* command = std::get_if<clientmessage::Command>(&message)) {
        run(client, *command);
    } else if (const auto* ping = std::get_if<clientmessage::Ping>(&message)) {
        client.send(Outbox::Kind::Lasting, servermessage::pong(ping->id));
    }
}

/// What was missed up to the hello, as far as it is known and asked for: the state itself came with the
/// hello, and what happens later is sent as it happens.
void Connections::resume(Connection& client, const clientmessage::Resume& wish)
{
    if (!wish.server.isEmpty() && wish.server != m_server)
        return client.send(Outbox::Kind::Lasting, servermessage::resumed(wish.after, false));
    const EventRing::Missed missed = m_ring.after(wish.after);
    for (const EventRing::Entry& entry : missed.entries) {
        if (entry.id <= client.helloEvent && client.wanted.wants(Type::Event, entry.streamer))
            client.send(Outbox::Kind::Lasting, entry.text);
    }
    bool complete = missed.complete;
    const Log* log = Log::instance();
    if (log && client.wanted.wants(Type::Log)) {
        QList<QByteArray> lines;
        const QList<LogLine> kept = log->since(wish.afterLog);
        complete = complete && (kept.isEmpty() || kept.first().id == wish.afterLog + 1);
        for (const LogLine& line : kept) {
            if (line.id <= client.helloLog && passes(line, client.wanted))
                lines << servermessage::logLine(line);
        }
        if (!lines.isEmpty())
            client.send(Outbox::Kind::Lasting, servermessage::log(lines, client.helloLog));
    }
    client.send(Outbox::Kind::Lasting, servermessage::resumed(wish.after, complete));
}

void Connections::run(Connection& client, const clientmessage::Command& command)
{
    const auto reply = [guard = QPointer<Connection>(&client), id = command.id](const Response& response) {
        if (!guard)
            return;
        --guard->commands;
        guard->send(Outbox::Kind::Lasting, servermessage::answer(id, response));
    };
    if (++client.commands > m_limits.commands)
        return reply(error(429, u"rateLimited"_s, u"too many commands at the same time"_s));
    Routes::Question question{command.method, command.path.toUtf8(), {}, client.who, client.from};
    question.body = command.body.isEmpty() ? QByteArray() : jsonBytes(command.body);
    question.socket = true;
    m_routes.dispatch(question, reply);
}
} // namespace remote
