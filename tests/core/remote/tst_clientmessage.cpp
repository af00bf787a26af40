// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/clientmessage.h"
#include "core/remote/servermessage.h"

#include <QJsonDocument>
#include <QTest>

using namespace remote;

namespace {
/// Single quotes are easier to read here than escaped double ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}
} // namespace

/// What a WebSocket client may say, as a table; what it wants to hear.
class TestClientMessage : public QObject
{
    Q_OBJECT
private slots:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("names"); ///< what the refusal begins with
        const auto add = [](const char* name, const QByteArray& text, const char* names) {
            QTest::newRow(name) << text << QString::fromLatin1(names);
        };
        add("empty", "", "the message is not a JSON object");
        add("garbage", "\xff\xfe\x00", "the message is not a JSON object");
        add("a list", "[]", "the message is not a JSON object");
        add("cut off", "{\"type\":\"ping\"", "the message is not a JSON object");
        add("too deep", QByteArray(3000, '[') + QByteArray(3000, ']'), "the message is not a JSON object");
        add("no type", "{}", "type:");
        add("unknown type", json("{'type':'shout'}"), "type:");
        add("type of another kind", json("{'type':['ping']}"), "type:");
        add("types no list", json("{'type':'subscribe','types':'log'}"), "types:");
        add("unknown among types", json("{'type':'subscribe','types':['log','cookies']}"), "types:");
        add("null types", json("{'type':'subscribe','types':null}"), "types:");
        add("streamers no list", json("{'type':'subscribe','streamers':3}"), "streamers:");
        add("streamer 0", json("{'type':'subscribe','streamers':[1,0]}"), "streamers:");
        add("streamer 1.5", json("{'type':'subscribe','streamers':[1.5]}"), "streamers:");
        add("streamer as text", json("{'type':'subscribe','streamers':['1']}"), "streamers:");
        add("level", json("{'type':'subscribe','level':'loud'}"), "level:");
        add("level as number", json("{'type':'subscribe','level':1}"), "level:");
        add("after below 0", json("{'type':'resume','after':-1}"), "after:");
        add("after no number", json("{'type':'resume','after':'1'}"), "after:");
        add("after not whole", json("{'type':'resume','after':1.5}"), "after:");
        add("after too large", json("{'type':'resume','after':1e300}"), "after:");
        add("afterLog", json("{'type':'resume','after':1,'afterLog':[]}"), "afterLog:");
        add("server", json("{'type':'resume','after':1,'server':7}"), "server:");
        add("command without id", json("{'type':'command','method':'GET','path':'/api/tasks'}"), "id:");
        add("command with an object as id",
            json("{'type':'command','id':{},'method':'GET','path':'/api/tasks'}"), "id:");
        add("command with a long id",
            json("{'type':'command','id':'" + QByteArray(65, 'x') + "','method':'GET','path':'/api/tasks'}"),
            "id:");
        add("method", json("{'type':'command','id':1,'method':'TRACE','path':'/api/tasks'}"), "method:");
        add("path elsewhere", json("{'type':'command','id':1,'method':'GET','path':'/metrics'}"), "path:");
        add("path as a URL", json("{'type':'command','id':1,'method':'GET','path':'http://x/api/'}"),
            "path:");
        add("body", json("{'type':'command','id':1,'method':'PUT','path':'/api/config','body':[]}"), "body:");
        add("ping id", json("{'type':'ping','id':[]}"), "id:");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, names);
        const auto message = clientmessage::parse(text);
        QVERIFY(!message);
        QCOMPARE(message.error().kind, Error::Kind::Refused);
        QVERIFY2(message.error().detail.startsWith(names), qPrintable(message.error().detail));
    }

    /// `field` names a field of the message or is null; what is said is never "no error occurred".
    void refusalsNameAField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("cut off") << QByteArray("{") << QString();
        QTest::newRow("a list") << QByteArray("[]") << QString();
        QTest::newRow("a number") << QByteArray("5") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("no type") << QByteArray("{}") << QStringLiteral("type");
        QTest::newRow("types") << json("{'type':'subscribe','types':3}") << QStringLiteral("types");
    }
    void refusalsNameAField()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, field);
        const auto message = clientmessage::parse(text);
        QVERIFY(!message);
        const QJsonValue error = QJsonDocument::fromJson(servermessage::refused(message.error()).toUtf8())
                                     .object()
                                     .value(u"error");
        QCOMPARE(error[u"kind"].toString(), QStringLiteral("refused"));
        QCOMPARE(error[u"field"].isNull(), field.isEmpty());
        QCOMPARE(error[u"field"].toString(), field);
        QVERIFY(!error[u"message"].toString().contains(u"no error"));
    }

    /// Whoever sent several commands knows which one is refused.
    void refusalsNameTheCommand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QJsonValue>("id");
        QTest::newRow("method") << json("{'type':'command','id':101,'method':'PATCH','path':'/api/config'}")
                                << QJsonValue(101);
        QTest::newRow("path") << json("{'type':'command','id':'a','method':'GET','path':'/metrics'}")
                              << QJsonValue(QStringLiteral("a"));
        QTest::newRow("no id") << json("{'type':'command','method':'GET','path':'/api/x'}")
                               << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("no id that may be one")
            << json("{'type':'command','id':{},'method':'GET'}") << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("garbage") << QByteArray("{\"id\":1") << QJsonValue(QJsonValue::Undefined);
    }
    void refusalsNameTheCommand()
    {
        QFETCH(QByteArray, text);
        QFETCH(QJsonValue, id);
        const auto message = clientmessage::parse(text);
        QVERIFY(!message);
        const QString answer = servermessage::refused(message.error(), clientmessage::idIn(text));
        QCOMPARE(QJsonDocument::fromJson(answer.toUtf8()).object().value(u"id"), id);
    }

    void subscriptions()
    {
        const auto wanted = [](const QByteArray& text) {
            return std::get<clientmessage::Subscribe>(*clientmessage::parse(text)).wanted;
        };
        const Subscription all = wanted(json("{'type':'subscribe'}"));
        QCOMPARE(all, Subscription());
        QVERIFY(all.wants(Subscription::Type::Metric) && all.wants(Subscription::Type::Log, 0));
        QCOMPARE(all.level, 1);
        const Subscription some =
            wanted(json("{'type':'subscribe','types':['log','event'],'streamers':[7,3],'level':'warning'}"));
        QVERIFY(some.wants(Subscription::Type::Log, 3));
        QVERIFY(!some.wants(Subscription::Type::Log, 0));
        QVERIFY(!some.wants(Subscription::Type::Log, 4));
        QVERIFY(!some.wants(Subscription::Type::Progress, 3));
        QCOMPARE(some.level, 2);
        QCOMPARE(QJsonDocument(some.toJson()).toJson(QJsonDocument::Compact),
                 json("{'level':'warning','streamers':[3,7],'types':['log','event']}"));
        QVERIFY(!wanted(json("{'type':'subscribe','types':[]}")).wants(Subscription::Type::Log));
    }

    void commands()
    {
        const auto parsed = clientmessage::parse(json(
            "{'type':'command','id':'a7','method':'POST','path':'/api/streamers/3/stop','body':{'x':1}}"));
        QVERIFY(parsed);
        const auto& command = std::get<clientmessage::Command>(*parsed);
        QCOMPARE(command.id.toString(), QStringLiteral("a7"));
        QCOMPARE(command.method, QByteArray("POST"));
        QCOMPARE(command.path, QStringLiteral("/api/streamers/3/stop"));
        QCOMPARE(command.body.value(u"x").toInt(), 1);
    }

    void resuming()
    {
        const auto parsed = clientmessage::parse(
            json("{'type':'resume','after':12,'afterLog':9007199254740991,'server':'s'}"));
        QVERIFY(parsed);
        const auto& resume = std::get<clientmessage::Resume>(*parsed);
        QCOMPARE(resume.after, 12);
        QCOMPARE(resume.afterLog, 9007199254740991);
        QCOMPARE(resume.server, QStringLiteral("s"));
        QCOMPARE(std::get<clientmessage::Resume>(*clientmessage::parse(json("{'type':'resume'}"))).after, 0);
    }
};

QTEST_GUILESS_MAIN(TestClientMessage)
#include "tst_clientmessage.moc"
