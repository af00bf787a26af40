// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"
#include "core/remote/auth.h"
#include "core/remote/gate.h"
#include "core/store/store.h"
#include "tests/support/rawclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>
#include <sys/socket.h>

using namespace remote;
using namespace std::chrono_literals;

/// The port itself, with clients that behave and clients that do not.
class TestGate : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Store m_store;
    Settings m_settings;
    std::unique_ptr<Auth> m_auth;
    Routes m_routes;
    std::unique_ptr<Gate> m_gate;
    QByteArray m_token;
    QList<Route::Done> m_later; ///< answers that a handler has put off
    Source m_from;              ///< of the last request
    QByteArray m_content;       ///< of the file

    Gate& open(Gate::Limits limits = {}, const Gate::Options& options = {})
    {
        m_gate = std::make_unique<Gate>(m_routes, *m_auth, m_folder.filePath(QStringLiteral("page")), limits);
        const auto opened = m_gate->open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *m_gate;
    }
    static Gate::Limits quick()
    {
        Gate::Limits limits;
        limits.connection.head = 300ms;
        limits.connection.body = 300ms;
        limits.connection.idle = 300ms;
        limits.connection.stalled = 300ms;
        limits.connection.leaving = 300ms;
        return limits;
    }
    QByteArray bearer() const { return "Authorization: Bearer " + m_token + "\r\n"; }
    void write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("page/assets")));
        write(QStringLiteral("page/index.html"), "<!doctype html><title>t</title>");
        write(QStringLiteral("page/assets/app.js"), "let a = 1;");
        write(QStringLiteral("secret.txt"), "secret");
        for (int i = 0; i < 300000; ++i)
            m_content += QByteArray::number(i);
        write(QStringLiteral("video.flv"), m_content);
        QVERIFY(m_store.db.open(m_folder.filePath(QStringLiteral("a.sqlite3"))));
        m_auth = std::make_unique<Auth>(m_store, m_settings, Clock::system());
        bool granted = false;
        m_auth->redeem(m_auth->pairingCode(Role::Viewer), {}, [&](const Result<Auth::Grant>& grant) {
            m_token = grant->token;
            granted = true;
        });
        QTRY_VERIFY(granted);

        m_routes.add(
            {"GET", QStringLiteral("/api/hello"), Access::Open, {}, [this](const Call& call, auto done) {
                 m_from = call.from;
                 done(json({{QStringLiteral("hello"), true}}));
             }});
        m_routes.add({"POST",
                      QStringLiteral("/api/echo"),
                      Access::Viewer,
                      {},
                      [](const Call& call, auto done) { done(json(call.body)); },
                      {},
                      {{"*", Field::Type::Object, {}}}});
        m_routes.add({"GET", QStringLiteral("/api/later"), Access::Open, {}, [this](const Call&, auto done) {
                          m_later.append(done);
                      }});
        m_routes.add({"GET", QStringLiteral("/api/big"), Access::Open, {}, [](const Call&, auto done) {
                          Response response;
                          response.body = QByteArray(8 * 1024 * 1024, 'b');
                          done(response);
                      }});
        m_routes.add({"GET", QStringLiteral("/api/video"), Access::Open, {}, [this](const Call&, auto done) {
                          Response response;
                          response.file = m_folder.filePath(QStringLiteral("video.flv"));
                          response.type = "video/x-flv";
                          done(response);
                      }});
        m_routes.add({"GET", QStringLiteral("/api/gone"), Access::Open, {}, [this](const Call&, auto done) {
                          Response response;
                          response.file = m_folder.filePath(QStringLiteral("gone.flv"));
                          done(response);
                      }});
    }
    void cleanup()
    {
        m_later.clear();
        m_gate.reset();
    }
    void cleanupTestCase() { m_auth.reset(); }

    void answersOverOneConnection()
    {
        Gate& gate = open();
        RawClient client(gate.port());
        for (int i = 0; i < 3; ++i) {
            const auto answer = client.exchange(get("/api/hello"));
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.json().value(u"hello").toBool(), true);
            QCOMPARE(answer.header("cache-control"), QByteArray("no-store"));
        }
        const auto echo = client.exchange(post("/api/echo", "{\"x\":1}", bearer()));
        QCOMPARE(echo.body, QByteArray("{\"x\":1}"));
        QCOMPARE(client.exchange(post("/api/echo", "{}")).status, 401);
        QCOMPARE(
            client.exchange(post("/api/echo", "{}", "Authorization: Bearer " + m_token.left(42) + "\r\n"))
                .status,
            401);
        QCOMPARE(client.exchange(post("/api/echo", "{}", "Authorization: Basic YTpi\r\n")).status, 401);
        QCOMPARE(
            client.exchange(post("/api/echo", "{}", "Cookie: biliup_session=" + m_token + "\r\n")).status,
            200);
        QCOMPARE(gate.connections(), 1);
        client.send("HEAD /api/hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        const auto head = client.answer(true);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.header("content-length"), QByteArray("14"));
        QVERIFY(client.closed());
        QTRY_COMPARE(gate.connections(), 0);
    }

    void requestsSentAheadAreAnsweredInOrder()
    {
        Gate& gate = open();
        RawClient client(gate.port());
        QByteArray all;
        for (int i = 0; i < 200; ++i)
            all += post("/api/echo", "{\"i\":" + QByteArray::number(i) + "}", bearer());
        client.send(all + get("/api/later") + get("/api/hello"));
        for (int i = 0; i < 200; ++i)
            QCOMPARE(client.answer().json().value(u"i").toInt(-1), i);
        QTRY_COMPARE(m_later.size(), 1);
        m_later.takeFirst()(json({{QStringLiteral("late"), 1}}));
        QCOMPARE(client.answer().json().value(u"late").toInt(), 1);
        QCOMPARE(client.answer().json().value(u"hello").toBool(), true);
    }

    void everyAnswerIsStrict()
    {
        Gate& gate = open();
        RawClient client(gate.port());
        for (const char* target : {"/", "/nothing", "/api/hello", "/api/nothing"}) {
            const auto answer = client.exchange(get(target));
            QVERIFY(answer.header("content-security-policy").startsWith("default-src 'none';"));
            QCOMPARE(answer.header("x-content-type-options"), QByteArray("nosniff"));
            QCOMPARE(answer.header("referrer-policy"), QByteArray("no-referrer"));
            QCOMPARE(answer.header("x-frame-options"), QByteArray("DENY"));
            QCOMPARE(answer.header("access-control-allow-origin"), QByteArray());
        }
    }

    void servesThePageAndNothingElse()
    {
        Gate& gate = open();
        RawClient client(gate.port());
        const auto index = client.exchange(get("/"));
        QCOMPARE(index.status, 200);
        QCOMPARE(index.header("content-type"), QByteArray("text/html; charset=utf-8"));
        QCOMPARE(index.body, QByteArray("<!doctype html><title>t</title>"));
        const auto again =
            client.exchange(get("/index.html", "If-None-Match: " + index.header("etag") + "\r\n"));
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        QCOMPARE(client.exchange(get("/assets/app.js?v=1")).header("content-type"),
                 QByteArray("text/javascript; charset=utf-8"));
        for (const char* bad : {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt",
                                "/assets/%5c..%5csecret.txt", "/%00", "/%ff"})
            QCOMPARE(client.exchange(get(bad)).status, 400);
        for (const char* bad : {"/secret.txt", "/assets", "/assets/", "/etc/passwd", "/ws", "/INDEX.HTML"})
            QCOMPARE(client.exchange(get(bad)).status, 404);
        const auto onlyRead = client.exchange(post("/", "{}"));
        QCOMPARE(onlyRead.status, 405);
        QCOMPARE(onlyRead.header("allow"), QByteArray("GET, HEAD"));
    }

    /// A client that has said all it wants to (shutdown(SHUT_WR)) still reads.
    void whoHasSaidAllIsAnswered()
    {
        Gate& gate = open();
        const auto half = [&gate](const QByteArray& request) {
            auto client = std::make_unique<RawClient>(gate.port());
            if (!client->connected())
                return client;
            client->send(request);
            client->socket().flush();
            ::shutdown(int(client->socket().socketDescriptor()), SHUT_WR);
            return client;
        };
        for (int i = 0; i < 10; ++i) {
            const auto client = half(post("/api/echo", "{\"i\":1}", bearer()));
            QCOMPARE(client->answer().json().value(u"i").toInt(), 1);
            QVERIFY(client->closed());
        }
        const auto patient = half(get("/api/hello") + get("/api/later"));
        QCOMPARE(patient->answer().status, 200);
        QTRY_COMPARE(m_later.size(), 1);
        m_later.takeFirst()(json({{QStringLiteral("late"), 1}}));
        QCOMPARE(patient->answer().json().value(u"late").toInt(), 1);
        const auto file = half(get("/api/video"));
        QVERIFY(file->answer().body == m_content);
        QVERIFY(!half("GET /api/hello HTTP/1.1\r\nHost: a")->answer().status); // a half request is none
        QTRY_COMPARE(gate.connections(), 0);
    }

    void onlyForUs()
    {
        Gate::Options options;
        options.hosts = {QStringLiteral("recorder.example.org")};
        Gate& gate = open({}, options);
        const auto status = [&](const QByteArray& host, const QByteArray& more = {}) {
            RawClient client(gate.port());
            return client.exchange("GET /api/hello HTTP/1.1\r\n" + host + more + "\r\n").status;
        };
        QCOMPARE(status("Host: localhost\r\n"), 200);
        QCOMPARE(status("Host: recorder.example.org\r\n"), 200);
        QCOMPARE(status("Host: evil.example\r\n"), 403); // DNS rebinding
        QCOMPARE(status("Host: evil.example\r\n", "X-Forwarded-Host: localhost\r\n"), 403);
        QCOMPARE(status(""), 400);
        QCOMPARE(status("Host: localhost\r\nHost: evil.example\r\n"), 400);
        QCOMPARE(status("Host: localhost\r\n", "Origin: http://evil.example\r\n"), 403);
        QCOMPARE(status("Host: localhost\r\n", "Sec-Fetch-Site: cross-site\r\n"), 403);
        QCOMPARE(status("Host: localhost:80\r\n", "Origin: http://localhost:80\r\n"), 200);
        // A form of another site can send these without asking.
        RawClient client(gate.port());
        for (const char* type : {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
                                 "application/jsonx"}) {
            const QByteArray form =
                QByteArray("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: ") + type +
                "\r\nContent-Length: 2\r\n" + bearer() + "\r\n{}";
            QCOMPARE(client.exchange(form).status, 415);
        }
    }

    void behindAProxy()
    {
        Gate::Options options;
        options.basePath = QStringLiteral("/recorder");
        Gate& gate = open({}, options);
        RawClient client(gate.port());
        QCOMPARE(client.exchange(get("/recorder/api/hello", "X-Forwarded-For: 9.9.9.9\r\n")).status, 200);
        QCOMPARE(m_from.address, QStringLiteral("127.0.0.1"));    // not told to believe it
        QCOMPARE(client.exchange(get("/api/hello")).status, 200); // the proxy takes its part away
        QCOMPARE(client.exchange(get("/recorder/")).status, 200);
        const auto redirect = client.exchange(get("/recorder"));
        QCOMPARE(redirect.status, 308);
        QCOMPARE(redirect.header("location"), QByteArray("/recorder/"));
        QCOMPARE(client.exchange(get("/recorderx/")).status, 404);
        options.forwarded = true;
        QVERIFY(gate.open(options));
        RawClient other(gate.port());
        QCOMPARE(other.exchange(get("/api/hello", "X-Forwarded-For: 8.8.8.8, 9.9.9.9\r\n")).status, 200);
        QCOMPARE(m_from.address, QStringLiteral("9.9.9.9"));
        QCOMPARE(other.exchange(get("/api/hello", "X-Forwarded-For: nonsense\r\n")).status, 200);
        QCOMPARE(m_from.address, QStringLiteral("127.0.0.1"));
    }

    void badRequestsAreAnsweredAndHungUpOn()
    {
        Gate& gate = open();
        struct Case
        {
            QByteArray bytes;
            int status;
        };
        const QByteArray head = "POST /api/echo HTTP/1.1\r\nHost: localhost\r\n" + bearer();
        const Case cases[] = {
            {"hello\r\n\r\n", 400},
            {"GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505},
            {head + "Content-Length: -5\r\n\r\n", 400},
            {head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400},
            {head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/hello HTTP/1.1\r\n\r\n", 411},
            {head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
             400},
            {head + "Content-Length: 99999999\r\n\r\n" + QByteArray(4 * 1024 * 1024, 'x'), 413},
            {"GET / HTTP/1.1\r\nX: " + QByteArray(4 * 1024 * 1024, 'x'), 431},
            {QByteArray(1024 * 1024, '\0'), 400},
        };
        for (const Case& one : cases) {
            RawClient client(gate.port());
            const auto answer = client.exchange(one.bytes);
            QCOMPARE(answer.status, one.status);
            QCOMPARE(answer.header("connection"), QByteArray("close"));
            QCOMPARE(client.answer().status, 0); // nothing smuggled behind it is answered
        }
        QTRY_COMPARE(gate.connections(), 0);
    }

    void slowClientsAreLeft()
    {
        Gate& gate = open(quick());
        RawClient silent(gate.port());
        RawClient half(gate.port());
        half.send("GET / HTTP/1.1\r\nHost: loc");
        RawClient body(gate.port());
        body.send("POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{");
        RawClient idle(gate.port());
        QCOMPARE(idle.exchange(get("/api/hello")).status, 200);
        // One byte now and then, for ever: the whole head has one time limit.
        RawClient drip(gate.port());
        drip.send("GET / HTTP/1.1\r\nX: ");
        QTimer drops;
        connect(&drops, &QTimer::timeout, this, [&] { drip.socket().write("x"); });
        drops.start(20);
        for (RawClient* client : {&silent, &half, &body, &idle, &drip})
            QVERIFY(client->closed());
        QTRY_COMPARE(gate.connections(), 0);
    }

    void whoTakesNothingIsLeft()
    {
        Gate& gate = open(quick());
        RawClient client(gate.port());
        QVERIFY(client.connected());
        client.stopReading();
        for (int i = 0; i < 4; ++i)
            client.send(get("/api/big"));
        QTRY_COMPARE_WITH_TIMEOUT(gate.connections(), 0, RawClient::patience);
        RawClient file(gate.port());
        QVERIFY(file.connected());
        file.stopReading();
        for (int i = 0; i < 20; ++i)
            file.send(get("/api/video"));
        QTRY_COMPARE_WITH_TIMEOUT(gate.connections(), 0, RawClient::patience);
    }

    void neverMoreThanItsPlaces()
    {
        Gate::Limits limits;
        limits.connections = 8;
        Gate& gate = open(limits);
        // Those whose requests are being answered stay; the others make room, the longest quiet first.
        std::vector<std::unique_ptr<RawClient>> busy;
        for (int i = 0; i < 4; ++i) {
            busy.push_back(std::make_unique<RawClient>(gate.port()));
            busy.back()->send(get("/api/later"));
        }
        QTRY_COMPARE(m_later.size(), 4);
        std::vector<std::unique_ptr<RawClient>> crowd;
        for (int i = 0; i < 200; ++i) {
            crowd.push_back(std::make_unique<RawClient>(gate.port()));
            QVERIFY(gate.connections() <= 8);
            if (i % 20 == 0) {
                RawClient honest(gate.port());
                QCOMPARE(honest.exchange(get("/api/hello")).status, 200);
            }
        }
        for (auto& done : m_later)
            done(json({}));
        for (const auto& client : busy)
            QCOMPARE(client->answer().status, 200);
        crowd.clear();
        busy.clear();
        QTRY_COMPARE(gate.connections(), 0);
        // All places busy: the next one is turned away.
        m_later.clear();
        for (int i = 0; i < 8; ++i) {
            busy.push_back(std::make_unique<RawClient>(gate.port()));
            busy.back()->send(get("/api/later"));
        }
        QTRY_COMPARE(m_later.size(), 8);
        RawClient ninth(gate.port());
        QVERIFY(ninth.closed());
    }

    void whoLeavesIsForgotten()
    {
        Gate& gate = open();
        for (int i = 0; i < 20; ++i) {
            RawClient client(gate.port());
            client.send(get("/api/later"));
            QTRY_COMPARE(m_later.size(), i + 1);
            client.socket().abort();
        }
        // It might only have said all it wants to: that nobody is there shows when it is answered.
        for (auto& done : m_later)
            done(json({}));
        QTRY_COMPARE(gate.connections(), 0);
        RawClient client(gate.port());
        QCOMPARE(client.exchange(get("/api/hello")).status, 200);
    }

    void files()
    {
        Gate& gate = open();
        RawClient client(gate.port());
        const auto whole = client.exchange(get("/api/video"));
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.body.size(), m_content.size());
        QVERIFY(whole.body == m_content);
        QCOMPARE(whole.header("accept-ranges"), QByteArray("bytes"));
        const auto part = client.exchange(get("/api/video", "Range: bytes=100000-199999\r\n"));
        QCOMPARE(part.status, 206);
        QVERIFY(part.body == m_content.mid(100000, 100000));
        QCOMPARE(part.header("content-range"), "bytes 100000-199999/" + QByteArray::number(m_content.size()));
        const auto beyond = client.exchange(get("/api/video", "Range: bytes=99999999-\r\n"));
        QCOMPARE(beyond.status, 416);
        QCOMPARE(beyond.header("content-range"), "bytes */" + QByteArray::number(m_content.size()));
        const QByteArray known = "If-Range: " + whole.header("etag") + "\r\n";
        QCOMPARE(client.exchange(get("/api/video", "Range: bytes=0-9\r\n" + known)).status, 206);
        QCOMPARE(client.exchange(get("/api/video", "Range: bytes=0-9\r\nIf-Range: \"old\"\r\n")).status, 200);
        QCOMPARE(client.exchange(get("/api/gone")).status, 404);
        client.send("HEAD /api/video HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QCOMPARE(client.answer(true).header("content-length"), QByteArray::number(m_content.size()));
        client.send(get("/api/video") + get("/api/hello")); // the next one waits for the file
        QCOMPARE(client.answer().body.size(), m_content.size());
        QCOMPARE(client.answer().json().value(u"hello").toBool(), true);
        RawClient leaver(gate.port());
        leaver.send(get("/api/video"));
        QCOMPARE(leaver.answer(true).status, 200);
        leaver.socket().abort();
        QTRY_COMPARE(gate.connections(), 1);
    }

    void webSockets()
    {
        Gate& gate = open();
        const QByteArray upgrade =
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        const auto status = [&](const QByteArray& target, const QByteArray& more) {
            RawClient client(gate.port());
            return client.exchange(get(target, upgrade + more)).status;
        };
        QCOMPARE(status("/ws", bearer()), 404); // nobody takes them yet
        QList<QWebSocket*> taken;
        QList<Identity> who;
        gate.setSocketTaker([&](QWebSocket* socket, QTcpSocket&, const Identity& identity) {
            taken << socket;
            who << identity;
        });
        QCOMPARE(status("/ws", {}), 401);
        QCOMPARE(status("/ws", "Authorization: Bearer nonsense\r\n"), 401);
        QCOMPARE(status("/ws", bearer() + "Origin: http://evil.example\r\n"), 403);
        QCOMPARE(status("/ws", bearer() + "Sec-Fetch-Site: cross-site\r\n"), 403);
        QCOMPARE(status("/api/hello", bearer()), 400);
        QCOMPARE(status("/ws/x", bearer()), 400);
        QVERIFY(taken.isEmpty());
        for (const auto& [more, expected] :
             {std::pair{QByteArray("Upgrade: websocket\r\n"), 400},
              {QByteArray("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: short\r\n"), 400},
              {QByteArray(upgrade).replace("Version: 13", "Version: 8"), 426}}) {
            RawClient broken(gate.port());
            QCOMPARE(broken.exchange(get("/ws", more + bearer())).status, expected);
            QVERIFY(broken.closed());
        }
        QTRY_COMPARE(gate.connections(), 0);

        QNetworkRequest request(QUrl(QStringLiteral("ws://127.0.0.1:%1/ws").arg(gate.port())));
        request.setRawHeader("Authorization", "Bearer " + m_token);
        for (int i = 0; i < 3; ++i) {
            QWebSocket client;
            QSignalSpy received(&client, &QWebSocket::textMessageReceived);
            client.open(request);
            QTRY_COMPARE(taken.size(), 1);
            QCOMPARE(who.takeFirst().role, Role::Viewer);
            QCOMPARE(gate.connections(), 1);
            taken.first()->sendTextMessage(QStringLiteral("hi"));
            QTRY_COMPARE(received.size(), 1);
            if (i == 0)
                client.abort(); // the client leaves
            else if (i == 1)
                taken.first()->abort(); // we do
            taken.takeFirst()->deleteLater();
            QTRY_COMPARE(gate.connections(), 0);
        }
        QWebSocket last;
        last.open(request);
        QTRY_COMPARE(taken.size(), 1);
        QSignalSpy gone(&last, &QWebSocket::disconnected);
        gate.close();
        QTRY_COMPARE(gone.size(), 1);
        delete taken.takeFirst();
    }

    void portsThatAreTaken()
    {
        Gate& gate = open();
        Gate other(m_routes, *m_auth, m_folder.path(), {});
        Gate::Options options;
        options.port = gate.port();
        const auto opened = other.open(options);
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Refused);
        QCOMPARE(opened.error().code, int(QAbstractSocket::AddressInUseError));
        QVERIFY(!other.isOpen());
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
