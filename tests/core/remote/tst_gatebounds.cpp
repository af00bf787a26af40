// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"
#include "core/remote/auth.h"
#include "core/remote/certificate.h"
#include "core/remote/connection.h"
#include "core/remote/gate.h"
#include "core/store/store.h"
#include "tests/support/rawclient.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWebSocket>

using namespace remote;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 megabyte = 1024 * 1024;
const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// Takes a connection as Gate does, and keeps the socket in view.
class Listener : public QTcpServer
{
public:
    explicit Listener(const QSslConfiguration& tls)
        : m_tls(tls)
    {
    }
    std::unique_ptr<QSslSocket> accepted;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        accepted = std::make_unique<QSslSocket>();
        accepted->setSocketDescriptor(descriptor);
        accepted->setSslConfiguration(m_tls);
        accepted->startServerEncryption();
    }

private:
    const QSslConfiguration m_tls;
};

/// A client of another address of this computer, which reads only what it is told to.
std::unique_ptr<QTcpSocket> clientFrom(const char* address, quint16 port, const QByteArray& request)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->setReadBufferSize(1);
    socket->bind(QHostAddress(QString::fromLatin1(address)));
    socket->setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4096);
    socket->connectToHost(QHostAddress::LocalHost, port);
    if (!QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; },
                         RawClient::patience))
        qFatal("not connected");
    socket->write(request);
    return socket;
}
} // namespace

/// What clients may cost that take their answers slowly or not at all; and when a sign-in ends meanwhile.
class TestGateBounds : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Store m_store;
    Settings m_settings;
    std::unique_ptr<Auth> m_auth;
    QSslConfiguration m_tls;
    Routes m_routes;
    int m_begun = 0; ///< requests for /api/big
    std::unique_ptr<Gate> m_gate;

    Gate& open(const Gate::Limits& limits, const Gate::Options& options = {})
    {
        m_gate = std::make_unique<Gate>(m_routes, *m_auth, m_folder.path(), limits);
        if (const auto opened = m_gate->open(options); !opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *m_gate;
    }
    QByteArray newToken()
    {
        QByteArray token;
        m_auth->redeem(m_auth->pairingCode(Role::Viewer), {},
                       [&](const Result<Auth::Grant>& grant) { token = grant->token; });
        if (!QTest::qWaitFor([&] { return !token.isEmpty(); }, RawClient::patience))
            qFatal("no token");
        return token;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_store.db.open(m_folder.filePath(u"a.sqlite3"_s)));
        m_auth = std::make_unique<Auth>(m_store, m_settings, Clock::system());
        const auto loaded = certificate::loadOrMake(m_folder.path(), {}, QDateTime::currentDateTimeUtc());
        QVERIFY(loaded);
        m_tls = loaded->tls;
        m_routes.add({"GET", u"/api/hello"_s, Access::Open, {}, [](const Call&, auto done) {
                          done(json({{u"hello"_s, true}}));
                      }});
        m_routes.add({"GET", u"/api/big"_s, Access::Open, {}, [this](const Call&, auto done) {
                          ++m_begun;
                          Response response;
                          response.body = QByteArray(64 * megabyte, 'b');
                          done(response);
                      }});
    }
    void cleanup()
    {
        m_gate.reset();
        m_begun = 0;
    }
    void cleanupTestCase() { m_auth.reset(); }

    /// A download is read from the disk as fast as the client takes it, and comes whole, over TLS too.
    void slowDownloadOverTls()
    {
        const QByteArray content(32 * megabyte, 'v');
        QFile file(m_folder.filePath(u"video.flv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        ConnectionLimits limits;
        limits.leaving = 1ms; // who is hung up on before all was sent gets less
        limits.idle = 1ms;
        Listener listener(m_tls);
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        RawClient client(listener.serverPort(), true);
        QVERIFY(client.connected());
        client.socket().setReadBufferSize(64 * 1024);
        QSslSocket* const socket = listener.accepted.get();
        background::Pool files(1);
        HttpConnection connection(std::move(listener.accepted), limits, files);
        qint64 most = 0;
        bool saidWaiting = false;
        connect(&connection, &HttpConnection::requested, this, [&] {
            Response response;
            response.file = file.fileName();
            connection.answer(response, true);
        });
        client.send(get("/video"));
        qint64 received = 0;
        const bool ended = QTest::qWaitFor(
            [&] {
                if (client.socket().state() == QAbstractSocket::ConnectedState) {
                    most = std::max(most, socket->bytesToWrite() + socket->encryptedBytesToWrite());
                    saidWaiting = saidWaiting || (received > 0 && connection.isWaiting());
                }
                received += client.socket().read(64 * 1024).size();
                return client.socket().state() == QAbstractSocket::UnconnectedState &&
                       client.socket().bytesAvailable() == 0;
            },
            60000);
        QVERIFY(ended);
        QVERIFY2(received > content.size(), qPrintable(QString::number(received)));
        QVERIFY2(most < 2 * megabyte, qPrintable(QString::number(most)));
        QVERIFY(!saidWaiting); // it would have to make room for others
    }

    /// A client of the WebSocket that never reads is slow, over TLS too.
    void webSocketOverTlsThatNeverReads()
    {
        Gate::Options options;
        options.tls = m_tls;
        Gate& gate = open({}, options);
        std::unique_ptr<Connection> taken;
        SocketLimits limits;
        limits.outbox = {1000, 500'000};
        gate.setSocketTaker([&](QWebSocket* socket, QTcpSocket& transport, const Identity& who) {
            taken = std::make_unique<Connection>(std::unique_ptr<QWebSocket>(socket), transport, u"c1"_s, who,
                                                 Source(), limits);
        });
        const QByteArray token = newToken();
        RawClient client(gate.port(), true);
        QVERIFY(client.connected());
        client.stopReading();
        client.send(get("/ws", upgrade + "Authorization: Bearer " + token + "\r\n"));
        QTRY_VERIFY_WITH_TIMEOUT(taken, RawClient::patience);
        const QString text(100'000, u'x');
        for (int i = 0; i < 1000 && !taken->isClosing(); ++i) {
            taken->send(Outbox::Kind::Lasting, text);
            QCoreApplication::processEvents();
        }
        QVERIFY(taken->isClosing());
        taken.reset();
    }

    /// A byte now and then does not keep a place for ever.
    void anAnswerHasItsTime()
    {
        Gate::Limits limits;
        limits.connection.whole = 300ms;
        Gate& gate = open(limits);
        const auto client = clientFrom("127.0.0.1", gate.port(), get("/api/big"));
        QTRY_COMPARE_WITH_TIMEOUT(m_begun, 1, RawClient::patience);
        QTimer drip;
        connect(&drip, &QTimer::timeout, this, [&] {
            client->setReadBufferSize(4096);
            client->read(4096);
        });
        drip.start(5);
        QTRY_COMPARE_WITH_TIMEOUT(gate.connections(), 0, RawClient::patience);
    }

    /// All places taken by readers that do not read: the slowest makes room.
    void whoReadsNothingMakesRoom()
    {
        Gate::Limits limits;
        limits.connections = 8;
        limits.connection.judged = 0ms;
        Gate& gate = open(limits);
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 8; ++i)
            crowd.push_back(clientFrom("127.0.0.1", gate.port(), get("/api/big")));
        QTRY_COMPARE_WITH_TIMEOUT(m_begun, 8, RawClient::patience);
        RawClient honest(gate.port());
        QCOMPARE(honest.exchange(get("/api/hello")).status, 200);
        QVERIFY(gate.connections() <= 8);
    }

    /// A crowd of one address makes room for itself; the others keep their places.
    void aCrowdOfOneAddress()
    {
        Gate::Limits limits;
        limits.connections = 8;
        Gate& gate = open(limits);
        std::vector<std::unique_ptr<RawClient>> honest;
        for (int i = 0; i < 3; ++i) {
            honest.push_back(std::make_unique<RawClient>(gate.port()));
            QCOMPARE(honest.back()->exchange(get("/api/hello")).status, 200);
        }
        std::vector<std::unique_ptr<QTcpSocket>> crowd;
        for (int i = 0; i < 40; ++i)
            crowd.push_back(clientFrom("127.0.0.2", gate.port(), "GET"));
        RawClient another(gate.port());
        QCOMPARE(another.exchange(get("/api/hello")).status, 200);
        for (const auto& client : honest)
            QCOMPARE(client->exchange(get("/api/hello")).status, 200);
    }

    /// Signed out between the check and the handshake, which takes another turn of the loop.
    void signedOutWhileUpgrading()
    {
        Gate& gate = open({});
        int taken = 0;
        gate.setSocketTaker([&](QWebSocket* socket, QTcpSocket&, const Identity&) {
            ++taken;
            socket->deleteLater();
        });
        int raced = 0;
        for (int i = 0; i < 20; ++i) {
            taken = 0;
            const QByteArray token = newToken();
            const QByteArray session = m_auth->sessions().constLast().who.session;
            const auto used = [&] { return m_auth->sessions().constLast().usedAt.isValid(); };
            RawClient client(gate.port());
            client.send(get("/ws", upgrade + "Authorization: Bearer " + token + "\r\n"));
            while (!used())
                QCoreApplication::processEvents();
            const bool early = taken == 0;
            m_auth->signOut(session);
            if (!early)
                continue;
            ++raced;
            QVERIFY(client.closed());
            QCOMPARE(taken, 0);
        }
        QVERIFY(raced > 0);
        QTRY_COMPARE_WITH_TIMEOUT(gate.connections(), 0, RawClient::patience);
    }
};

QTEST_GUILESS_MAIN(TestGateBounds)
#include "tst_gatebounds.moc"
