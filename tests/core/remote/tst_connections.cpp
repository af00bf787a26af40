// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/core.h"
#include "core/net/qthttp.h"
#include "core/remote/auth.h"
#include "core/remote/connections.h"
#include "core/remote/gate.h"
#include "core/remote/routes.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace remote;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int patience = 30000;

SocketLimits quickLimits()
{
    SocketLimits limits;
    limits.outbox = {200, 200'000};
    limits.socketBuffer = 32 * 1024;
    limits.commands = 3;
    limits.pingAfter = 1s;
    limits.pongWithin = 4s; // longer than a loaded machine holds the healthy one up
    limits.closeWithin = 200ms;
    return limits;
}

/// The interface on a free port of loopback, above an empty profile.
struct Server
{
    QTemporaryDir folder;
    Paths paths = Paths::find(folder.filePath(u"profile"_s), false, {});
    QtHttpFactory http;
    std::unique_ptr<Core> core;
    std::unique_ptr<Auth> auth;
    Routes routes;
    QList<Route::Done> waiting; ///< of /api/slow
    std::unique_ptr<Connections> connections;
    std::unique_ptr<Gate> gate;

    explicit Server(const SocketLimits& limits = quickLimits())
    {
        QVERIFY(paths.make());
        core = std::make_unique<Core>(paths, http);
        bool open = false;
        core->open([&](const Result<Db::Opened>& opened) { open = opened.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(open, patience);
        auth = std::make_unique<Auth>(core->store, core->settings, core->clock);
        bool loaded = false;
        auth->load([&](const Result<>& result) { loaded = result.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(loaded, patience);
        routes.add({"POST", u"/api/streamers/{id}/stop"_s, Access::Operator, u"Stops"_s,
                    [](const Call& call, const Route::Done& done) {
                        done(json({{u"stopped"_s, call.id}}));
                    }});
        routes.add({"GET", u"/api/slow"_s, Access::Viewer, u"Waits"_s,
                    [this](const Call&, const Route::Done& done) { waiting << done; }});
        connections = std::make_unique<Connections>(core->events, core->roster, core->publishing.uploads,
                                                    routes, limits);
        connect();
        gate = std::make_unique<Gate>(routes, *auth, folder.path(), Gate::Limits());
        gate->setSocketTaker([this](QWebSocket* socket, QTcpSocket& transport, const Identity& who) {
            connections->add(std::unique_ptr<QWebSocket>(socket), transport, who);
        });
        QVERIFY(gate->open({}));
    }
    ~Server()
    {
        bool done = false;
        core->shutDown([&] { done = true; });
        [&done] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
    }
    void connect()
    {
        QObject::connect(auth.get(), &Auth::revoked, connections.get(), &Connections::endSession);
    }
    QByteArray token(Role role = Role::Operator) const
    {
        QByteArray token;
        auth->redeem(
            auth->pairingCode(role), {u"127.0.0.1"_s, u"test"_s},
            [&](const Result<Auth::Grant>& grant) { token = grant ? grant->token : QByteArray("-"); });
        [&token] { QTRY_VERIFY_WITH_TIMEOUT(!token.isEmpty(), patience); }();
        return token;
    }
    void addStreamer(StreamerId id)
    {
        StreamerRow row;
        row.id = id;
        row.name = u"主播%1"_s.arg(id);
        row.platform = u"bilibili"_s;
        row.url = QUrl(u"https://live.bilibili.com/%1"_s.arg(id));
        core->roster.put(row);
        core->events.post(event::StreamerAdded{id});
    }
};

/// A real client.
struct Client
{
    QWebSocket socket;
    QList<QJsonObject> heard;
    bool closed = false;

    Client(const Server& server, const QByteArray& token)
    {
        QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [this](const QString& text) {
            heard << QJsonDocument::fromJson(text.toUtf8()).object();
        });
        QObject::connect(&socket, &QWebSocket::disconnected, &socket, [this] { closed = true; });
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(server.gate->port())));
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        socket.open(request);
    }
    /// Single quotes are easier to read here than escaped double ones.
    void say(const char* text) { socket.sendTextMessage(QString::fromUtf8(text).replace(u'\'', u'"')); }
    /// All of a type, as they came.
    QList<QJsonObject> all(const QString& type) const
    {
        QList<QJsonObject> found;
        for (const QJsonObject& message : heard) {
            if (message.value(u"type").toString() == type)
                found << message;
        }
        return found;
    }
    /// The `nth` of a type, when it has come.
    QJsonObject next(const QString& type, int nth = 0)
    {
        [&] { QTRY_VERIFY2_WITH_TIMEOUT(all(type).size() > nth, qPrintable(type), patience); }();
        return all(type).value(nth);
    }
    QStringList logTexts() const
    {
        QStringList texts;
        for (const QJsonObject& message : all(u"log"_s)) {
            for (const QJsonValue& line : message.value(u"lines").toArray())
                texts << line.toObject().value(u"message").toString();
        }
        return texts;
    }
};

/// A client that speaks bytes.
struct Raw
{
    QTcpSocket socket;
    QByteArray head;

    Raw(const Server& server, const QByteArray& token, bool reads = true)
    {
        if (!reads) { // a small buffer of the system, too: little has to be sent until it is full
            socket.setReadBufferSize(1);
            QVERIFY(socket.bind(QHostAddress(QHostAddress::LocalHost)));
            socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
        }
        socket.connectToHost(QHostAddress::LocalHost, server.gate->port());
        [this] { QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::ConnectedState, patience); }();
        socket.write("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.gate->port()) +
                     "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                     "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
                     "Authorization: Bearer " +
                     token + "\r\n\r\n");
        if (reads)
            [this] { QTRY_VERIFY_WITH_TIMEOUT(take().contains("\"hello\""), patience); }();
    }
    const QByteArray& take() { return head += socket.readAll(); }
};

QByteArray masked(int firstByte, const QByteArray& payload)
{
    QByteArray frame;
    frame += char(firstByte);
    if (payload.size() < 126) {
        frame += char(0x80 | payload.size());
    } else {
        frame += char(0x80 | 126);
        frame += char(payload.size() >> 8);
        frame += char(payload.size() & 0xff);
    }
    return frame + QByteArray(4, '\0') + payload; // masked with zeros
}
} // namespace

/// The WebSocket as clients find it: real ones, slow ones, silent ones, hostile ones.
class TestConnections : public QObject
{
    Q_OBJECT
    std::unique_ptr<Log> m_log;
    std::unique_ptr<Server> m_shared;

private slots:
    void initTestCase()
    {
        Log::Options options;
        options.textToStderr = false;
        m_log = std::make_unique<Log>(options); // here: QTest has put its own handler in place by now
    }
    void cleanupTestCase()
    {
        m_shared.reset();
        m_log.reset();
    }

    void helloTellsTheState()
    {
        Server server;
        server.addStreamer(1);
        Client client(server, server.token(Role::Viewer));
        const QJsonObject hello = client.next(u"hello"_s);
        QCOMPARE(hello.value(u"role").toString(), u"viewer"_s);
        QVERIFY(!hello.value(u"client").toString().isEmpty() && !hello.value(u"server").toString().isEmpty());
        const QJsonArray streamers = hello.value(u"state").toObject().value(u"streamers").toArray();
        QCOMPARE(streamers.size(), 1);
        QCOMPARE(streamers.first().toObject().value(u"name").toString(), u"主播1"_s);
        QCOMPARE(server.connections->count(), 1);
        client.socket.close();
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 0, patience);
    }

    void nobodyComesInWithoutASession()
    {
        Server server;
        for (const QByteArray& token : {QByteArray(), QByteArray("nonsense")}) {
            Client client(server, token);
            QTRY_VERIFY_WITH_TIMEOUT(
                client.closed || client.socket.state() == QAbstractSocket::UnconnectedState, patience);
            QVERIFY(client.heard.isEmpty());
        }
        QCOMPARE(server.connections->count(), 0);
    }

    void whatHappensIsTold()
    {
        Server server;
        server.addStreamer(1);
        Client client(server, server.token());
        client.next(u"hello"_s);
        server.core->events.post(event::StateChanged{1, StreamerState::Recording, u"live"_s, QDateTime()});
        const QJsonObject event = client.next(u"event"_s);
        QCOMPARE(event.value(u"event").toString(), u"stateChanged"_s);
        QCOMPARE(event.value(u"streamer").toInteger(), 1);
        const QJsonObject status = client.next(u"status"_s);
        QCOMPARE(status.value(u"id").toInteger(), event.value(u"id").toInteger());
        QCOMPARE(status.value(u"streamers").toArray().first().toObject().value(u"state").toString(),
                 u"recording"_s);
        // Many of one recording are one message, with the last numbers.
        for (int i = 1; i <= 50; ++i) {
            event::RecordingProgress progress{};
            progress.streamer = 1;
            progress.bytes = i * 1000;
            server.core->events.post(progress);
        }
        const QJsonArray items = client.next(u"progress"_s).value(u"items").toArray();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items.first().toObject().value(u"bytes").toInteger(), 50000);
        server.connections->sendMetric({{u"items"_s, QJsonArray{1}}});
        QCOMPARE(client.next(u"metric"_s).value(u"items").toArray().size(), 1);
        server.core->roster.remove(1);
        server.core->events.post(event::StreamerRemoved{1, u"x"_s});
        QCOMPARE(client.next(u"status"_s, 1).value(u"removedStreamers").toArray(), QJsonArray{1});
        QCOMPARE(client.all(u"progress"_s).size(), 1);
    }

    void filtersHold()
    {
        Server server;
        server.addStreamer(1);
        server.addStreamer(2);
        Client all(server, server.token());
        Client some(server, server.token());
        all.next(u"hello"_s);
        some.next(u"hello"_s);
        some.say("{'type':'subscribe','types':['log','event'],'streamers':[2],'level':'warning'}");
        QCOMPARE(some.next(u"subscribed"_s).value(u"level").toString(), u"warning"_s);
        {
            const LogContext first(1, 0);
            qCWarning(lcRemote, "of one");
        }
        {
            const LogContext second(2, 0);
            qCInfo(lcRemote, "quiet of two");
            qCWarning(lcRemote, "loud of two");
        }
        server.core->events.post(event::StreamerChanged{1});
        server.core->events.post(event::StreamerChanged{2});
        QTRY_VERIFY_WITH_TIMEOUT(all.logTexts().contains(u"loud of two"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(some.logTexts().contains(u"loud of two"_s), patience);
        QVERIFY(all.logTexts().contains(u"of one"_s) && all.logTexts().contains(u"quiet of two"_s));
        // A slow machine may warn of itself, which is of no streamer.
        QVERIFY(!some.logTexts().contains(u"of one"_s) && !some.logTexts().contains(u"quiet of two"_s));
        QTRY_COMPARE_WITH_TIMEOUT(some.all(u"event"_s).size(), 1, patience);
        QCOMPARE(some.next(u"event"_s).value(u"streamer").toInteger(), 2);
        QVERIFY(some.all(u"status"_s).isEmpty());
    }

    void everyLineComesOnce()
    {
        Server server(SocketLimits{});
        Client client(server, server.token());
        client.next(u"hello"_s);
        client.say("{'type':'subscribe','types':['log']}");
        client.next(u"subscribed"_s);
        const auto mine = [&client] { return client.logTexts().filter(u"line "_s); };
        for (int i = 0; i < 3000; ++i) {
            qCInfo(lcRemote, "line %d", i);
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_VERIFY_WITH_TIMEOUT(mine().size() >= 3000, patience);
        QStringList expected;
        for (int i = 0; i < 3000; ++i)
            expected << u"line %1"_s.arg(i);
        QCOMPARE(mine(), expected);
    }

    void malformedMessagesAreRefused()
    {
        Server server;
        Client client(server, server.token());
        client.next(u"hello"_s);
        client.say("not JSON");
        QCOMPARE(client.next(u"error"_s).value(u"error").toObject().value(u"kind").toString(), u"refused"_s);
        client.say("{'type':'subscribe','types':['everything']}");
        QCOMPARE(client.next(u"error"_s, 1).value(u"error").toObject().value(u"field").toString(),
                 u"types"_s);
        client.say("{'type':'ping','id':4}");
        QCOMPARE(client.next(u"pong"_s).value(u"id").toInt(), 4);
        for (int i = 0; i < 30; ++i)
            client.say("{}");
        QTRY_VERIFY_WITH_TIMEOUT(client.closed, patience);
        QCOMPARE(client.socket.closeReason(), u"malformed"_s);
        QCOMPARE(client.socket.closeCode(), QWebSocketProtocol::CloseCodePolicyViolated);
    }

    void commandsObeyTheRole()
    {
        Server server;
        const char* const stop =
            "{'type':'command','id':7,'method':'POST','path':'/api/streamers/3/stop','body':{}}";
        Client viewer(server, server.token(Role::Viewer));
        viewer.next(u"hello"_s);
        viewer.say(stop);
        QCOMPARE(viewer.next(u"answer"_s).value(u"status").toInt(), 403);
        Client boss(server, server.token());
        boss.next(u"hello"_s);
        boss.say(stop);
        const QJsonObject answer = boss.next(u"answer"_s);
        QCOMPARE(answer.value(u"id").toInt(), 7);
        QCOMPARE(answer.value(u"status").toInt(), 200);
        QCOMPARE(answer.value(u"body").toObject().value(u"stopped").toInt(), 3);
        boss.say("{'type':'command','id':'x','method':'GET','path':'/api/../etc'}");
        QVERIFY(boss.next(u"answer"_s, 1).value(u"status").toInt() >= 400);
    }

    void fewCommandsAtATime()
    {
        Server server;
        Client client(server, server.token());
        client.next(u"hello"_s);
        for (int i = 0; i < 4; ++i)
            client.say("{'type':'command','id':1,'method':'GET','path':'/api/slow'}");
        QCOMPARE(client.next(u"answer"_s).value(u"status").toInt(), 429);
        QTRY_COMPARE_WITH_TIMEOUT(server.waiting.size(), 3, patience);
        client.socket.close();
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 0, patience);
        for (const Route::Done& done : std::as_const(server.waiting))
            done(json({})); // too late: nobody is there any more
    }

    void whatWasMissedIsHeard()
    {
        Server server;
        Client first(server, server.token());
        const QJsonObject hello = first.next(u"hello"_s);
        server.core->events.post(event::NetworkChanged{true});
        const qint64 heard = first.next(u"event"_s).value(u"id").toInteger();
        first.socket.close();
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 0, patience);
        server.core->events.post(event::NetworkChanged{false});
        server.core->events.post(event::StreamerChanged{5});
        qCInfo(lcRemote, "while it was away");
        QTRY_VERIFY_WITH_TIMEOUT(server.core->events.recent().last().id >= heard + 2, patience);

        Client again(server, server.token());
        again.next(u"hello"_s);
        again.socket.sendTextMessage(u"{\"type\":\"resume\",\"server\":\"%1\",\"after\":%2,\"afterLog\":%3}"_s
                                         .arg(hello.value(u"server").toString())
                                         .arg(heard)
                                         .arg(hello.value(u"lastLog").toInteger()));
        QVERIFY(again.next(u"resumed"_s).value(u"complete").toBool());
        QStringList names;
        for (const QJsonObject& event : again.all(u"event"_s))
            names << event.value(u"event").toString();
        QCOMPARE(names, (QStringList{u"networkChanged"_s, u"streamerChanged"_s}));
        QCOMPARE(again.logTexts().count(u"while it was away"_s), 1);

        again.say("{'type':'resume','server':'another run','after':1}");
        QVERIFY(!again.next(u"resumed"_s, 1).value(u"complete").toBool(true));
    }

    void endedSessionsAreClosed()
    {
        Server server;
        const QByteArray token = server.token();
        Client client(server, token);
        Client other(server, server.token());
        client.next(u"hello"_s);
        other.next(u"hello"_s);
        const QByteArray session = server.auth->find(token)->session;
        QCOMPARE(server.connections->count(session), 1);
        server.auth->signOut(session);
        QTRY_VERIFY_WITH_TIMEOUT(client.closed, patience);
        QCOMPARE(client.socket.closeReason(), u"session"_s);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 1, patience);
        QVERIFY(!other.closed);
    }

    void aClientThatNeverReadsLeaves()
    {
        SocketLimits limits = quickLimits();
        limits.pingAfter = 1h; // only its slowness counts
        limits.outbox.characters = 2'000'000;
        Server server(limits);
        Client healthy(server, server.token());
        healthy.next(u"hello"_s);
        Raw lazy(server, server.token(), false);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 2, patience);
        const QString filler(2000, u'x');
        int sent = 0;
        // Whatever the system buffers for it is full at some point. The healthy one hears each round to
        // its end before the next begins: however slow the machine, what waits for it stays bounded.
        while (server.connections->count() == 2 && sent < 200'000) {
            for (int i = 0; i < 100; ++i, ++sent)
                qCInfo(lcRemote).noquote() << "flood" << sent << filler;
            const QString last = u"flood %1 "_s.arg(sent - 1);
            QTRY_VERIFY_WITH_TIMEOUT(healthy.closed || !healthy.logTexts().filter(last).isEmpty(), patience);
            QVERIFY2(!healthy.closed, qPrintable(healthy.socket.closeReason()));
            healthy.heard.clear();
        }
        QCOMPARE(server.connections->count(), 1);
        QVERIFY(!healthy.closed);
        qCInfo(lcRemote, "still there");
        QTRY_VERIFY_WITH_TIMEOUT(healthy.logTexts().contains(u"still there"_s), patience);
    }

    void aSilentClientLeaves()
    {
        Server server;
        Client healthy(server, server.token()); // answers pings by itself
        healthy.next(u"hello"_s);
        Raw silent(server, server.token());
        QTRY_VERIFY_WITH_TIMEOUT(silent.take().contains("silent"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 1, patience);
        QVERIFY(!healthy.closed);
    }

    void badFrames_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code"); ///< of the close frame
        const auto add = [](const char* name, const QByteArray& bytes, int code) {
            QTest::newRow(name) << bytes << code;
        };
        add("2^63", QByteArray::fromHex("81ff800000000000000000000000") + "abcd", 1002);
        add("2^62", QByteArray::fromHex("81ff400000000000000000000000") + "abcd", 1009);
        add("unmasked", QByteArray::fromHex("8102") + "{}", 1002);
        add("unmasked after a good one", masked(0x81, "{}") + QByteArray::fromHex("8100"), 1002);
        add("reserved opcode", masked(0x83, "x"), 1002);
        add("reserved control opcode", masked(0x8b, "x"), 1002);
        add("compressed", masked(0xc1, QByteArray::fromHex("ab562aa92c48550200")), 1002);
        add("compressed bomb", masked(0xc1, QByteArray(60000, '\0')), 1002);
        add("fragmented control", masked(0x09, "x"), 1002);
        add("long control", masked(0x89, QByteArray(126, 'x')), 1002);
        add("continuation of nothing", masked(0x80, "x"), 1002);
        add("text within a text", masked(0x01, "{") + masked(0x01, "{"), 1002);
        add("invalid UTF-8", masked(0x81, "\xff\xfe\xfd"), 1007);
        add("more than fits, in pieces",
            masked(0x01, QByteArray(60000, 'x')) + masked(0x80, QByteArray(60000, 'x')), 1009);
        add("garbage", QByteArray(5000, '\xf3'), 1002);
    }
    void badFrames()
    {
        if (!m_shared)
            m_shared = std::make_unique<Server>();
        Server& server = *m_shared; // it goes on whatever came before
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        Client healthy(server, server.token());
        healthy.next(u"hello"_s);
        Raw raw(server, server.token());
        QVERIFY(raw.head.startsWith("HTTP/1.1 101"));
        QVERIFY(!raw.head.contains("Extensions"));
        raw.socket.write(bytes);
        QByteArray close = QByteArray::fromHex("03") + char(code & 0xff);
        QTRY_COMPARE_WITH_TIMEOUT(raw.socket.state(), QAbstractSocket::UnconnectedState, patience);
        QVERIFY2(raw.take().contains(close), raw.head.right(80).toHex().constData());
        healthy.say("{'type':'ping'}");
        healthy.next(u"pong"_s);
    }

    void placesAreGivenBack()
    {
        Server server;
        const QByteArray token = server.token();
        for (int i = 0; i < 300; ++i) { // more than the gate has places for
            Client client(server, token);
            client.next(u"hello"_s);
            client.socket.abort();
            QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 0, patience);
        }
        QTRY_COMPARE_WITH_TIMEOUT(server.gate->connections(), 0, patience);
    }

    void closingTheGateEndsAll()
    {
        Server server;
        Client client(server, server.token());
        client.next(u"hello"_s);
        server.connections->closeAll();
        server.gate->close();
        QTRY_VERIFY_WITH_TIMEOUT(client.closed, patience);
        QCOMPARE(client.socket.closeReason(), u"leaving"_s);
        QTRY_COMPARE_WITH_TIMEOUT(server.connections->count(), 0, patience);
    }
};

QTEST_GUILESS_MAIN(TestConnections)
#include "tst_connections.moc"
