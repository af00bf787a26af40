// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc.h"
#include "app/singleinstance.h"
#include "core/base/worker.h"

#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestIpc : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder.emplace();
        m_name = m_folder->filePath(u"s"_s);
    }
    void answersARequest()
    {
        ipc::Server server([](const QJsonObject& request, const ipc::Server::Reply& reply) {
            reply({{u"got"_s, request.value(u"verb"_s)}});
        });
        QVERIFY(server.listen(m_name));
        QCOMPARE(ask({{u"verb"_s, u"list"_s}})->value(u"got"_s).toString(), u"list"_s);
    }
    void answersLaterAndLong()
    {
        ipc::Server::Reply later;
        ipc::Server server([&later](const QJsonObject&, const ipc::Server::Reply& reply) { later = reply; });
        QVERIFY(server.listen(m_name));
        Result<QJsonObject> answer = fail(Error::Kind::Timeout, {});
        const Worker client(u"client"_s, [&](Stop&) { answer = ipc::request(m_name, {}, 20s); });
        QTRY_VERIFY(later);
        const QString large(1'000'000, u'x');
        later({{u"text"_s, large}});
        QTRY_VERIFY(client.finished());
        QVERIFY(answer);
        QCOMPARE(answer->value(u"text"_s).toString(), large);
    }
    void refusesWhatIsTooLong()
    {
        int calls = 0;
        ipc::Server server([&calls](const QJsonObject&, const ipc::Server::Reply&) { ++calls; });
        QVERIFY(server.listen(m_name));
        QLocalSocket socket;
        socket.connectToServer(m_name);
        QVERIFY(socket.waitForConnected());
        socket.write(QByteArray(2 * ipc::largestRequest, 'x'));
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(calls, 0);
        QCOMPARE(ipc::request(m_name, {{u"x"_s, QString(70'000, u'x')}}, 1s).error().kind,
                 Error::Kind::Refused);
    }
    void refusesWhatIsNoJson()
    {
        int calls = 0;
        ipc::Server server([&calls](const QJsonObject&, const ipc::Server::Reply&) { ++calls; });
        QVERIFY(server.listen(m_name));
        QLocalSocket socket;
        socket.connectToServer(m_name);
        QVERIFY(socket.waitForConnected());
        socket.write("GET / HTTP/1.1\r\n");
        QTRY_VERIFY(socket.canReadLine());
        QVERIFY(socket.readLine().contains("no JSON"));
        QCOMPARE(calls, 0);
    }
    void nobodyListens() { QCOMPARE(ipc::request(m_name, {}, 1s).error().kind, Error::Kind::NotFound); }
    void takesOverWhatAKilledProgramLeft()
    {
        QFile left(m_name); // a dead socket is a file nobody answers at
        QVERIFY(left.open(QFile::WriteOnly));
        left.close();
        ipc::Server server([](const QJsonObject&, const ipc::Server::Reply& reply) { reply({}); });
        QVERIFY(server.listen(m_name));
        QVERIFY(ask({}));
    }
    void oneInstanceAProfile()
    {
        const Paths here = pathsBelow(u"here"_s);
        SingleInstance first(here);
        SingleInstance second(here);
        SingleInstance elsewhere(pathsBelow(u"there"_s));
        QVERIFY(first.acquire());
        QVERIFY(first.acquire());
        QVERIFY(!second.acquire());
        QVERIFY(!second.acquireWithin(10ms));
        QVERIFY(elsewhere.acquire());
        QCOMPARE(first.serverName(), second.serverName());
        QVERIFY(first.serverName() != elsewhere.serverName());
    }

private:
    /// Asks from another thread, because the server lives on this one.
    Result<QJsonObject> ask(const QJsonObject& request) const
    {
        Result<QJsonObject> answer = fail(Error::Kind::Timeout, {});
        Worker client(u"client"_s, [&](Stop&) { answer = ipc::request(m_name, request, 20s); });
        if (!QTest::qWaitFor([&client] { return client.finished(); }, 20000))
            return fail(Error::Kind::Timeout, u"no answer"_s);
        return answer;
    }
    Paths pathsBelow(const QString& name) const
    {
        Paths paths;
        paths.profile = m_folder->filePath(name);
        paths.state = paths.profile;
        QDir().mkpath(paths.state);
        return paths;
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_name;
};
QTEST_GUILESS_MAIN(TestIpc)
#include "tst_ipc.moc"
