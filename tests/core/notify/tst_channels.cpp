// SPDX-License-Identifier: GPL-3.0-or-later
// Each channel against a real server on loopback that stands for the service's host: what is sent, byte for
// byte, and what its answers mean.
#include "core/config/settings.h"
#include "core/net/qthttp.h"
#include "core/notify/channel.h"
#include "core/notify/push.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "tests/support/httpserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace notify;

namespace {
constexpr char secretText[] = "S3cr3tKey99";

Message message()
{
    return {{u"甲 is live"_s, u"Title \"1\" · Area"_s},
            QDateTime(QDate(2025, 11, 26), QTime(12, 0), Qt::UTC),
            QUrl(u"https://live.bilibili.com/6"_s),
            {{u"kind"_s, u"live"_s}, {u"name"_s, u"甲"_s}}};
}

const QString both = u"甲 is live\nTitle \"1\" · Area"_s;
} // namespace

class TestChannels : public QObject
{
    Q_OBJECT
    HttpServer m_server;
    FakeClock m_clock{QDateTime(QDate(2025, 11, 26), QTime(12, 0), Qt::UTC)};
    Stop m_stop;
    std::unique_ptr<Http> m_http;

    Result<> deliverTo(const char* service, const Values& values)
    {
        return deliver(*channel(QLatin1String(service)), values, message(), *m_http, m_clock, m_stop);
    }
    void answer(const QByteArray& body, int status = 200)
    {
        m_server.route("/", [body, status](const HttpServer::Request&, HttpServer::Reply& reply) {
            reply.json(body, status);
        });
    }

private slots:
    /// A channel of somebody's file never takes the place, and with it the secret, of one of ours.
    void importedChannelsGetNewIds()
    {
        const auto channel = [](const QString& id, const QString& server) {
            ChannelConfig config;
            config.id = id;
            config.service = u"telegram"_s;
            config.fields = {{u"chat"_s, u"1"_s}, {u"server"_s, server}};
            return QVariant(config.toMap());
        };
        const QVariantList own{channel(u"c1"_s, {})};
        const QVariantList joined =
            withImported(own, {channel(u"c1"_s, u"https://evil.example"_s), channel(u"c7"_s, {})});
        QCOMPARE(joined.size(), 2); // the second one is ours under another number
        QCOMPARE(joined.first(), own.first());
        QCOMPARE(joined.last(), channel(u"c2"_s, u"https://evil.example"_s));
        QCOMPARE(withImported(joined, joined), joined);
    }

    void initTestCase()
    {
        qputenv("BILIUP_QT_TIME_SCALE", "0.01");
        QStringList hosts;
        for (const char* host :
             {"api.telegram.org", "api.day.app", "sctapi.ftqq.com", "12.push.ft07.com", "ntfy.sh",
              "oapi.dingtalk.com", "open.feishu.cn", "qyapi.weixin.qq.com", "hooks.example.org"})
            hosts.append(u"%1=http://127.0.0.1:%2"_s.arg(QLatin1String(host)).arg(m_server.port()));
        HttpConfig config;
        config.endpoints = *Endpoints::parse(hosts.join(u','));
        m_http = QtHttpFactory(config).make();
    }

    // The check of notify.channels, on a lower floor, knows the same services and fields.
    void theSettingHoldsNoSecrets()
    {
        const auto allowed = [](const Channel& service, const QVariantMap& fields) {
            return setting::notifyChannels
                .check(QVariantList{
                    QVariantMap{{u"id"_s, u"c1"_s}, {u"service"_s, service.id()}, {u"fields"_s, fields}}})
                .has_value();
        };
        for (const Channel* service : channels()) {
            QVariantMap plain;
            const QList<Field> fields = service->fields();
            for (const Field& field : fields) {
                if (!field.secret)
                    plain.insert(field.key, u"x"_s);
            }
            QVERIFY2(allowed(*service, plain), qPrintable(service->id()));
            for (const Field& field : fields) {
                QVariantMap other = plain;
                if (field.secret)
                    other.insert(field.key, u"x"_s);
                else
                    other.remove(field.key);
                QVERIFY2(allowed(*service, other) == (!field.secret && !field.required),
                         qPrintable(field.key));
            }
        }
        const auto refused = [](const QVariantMap& channel) {
            const auto checked = setting::notifyChannels.check(QVariantList{channel});
            return checked ? QString() : checked.error().detail;
        };
        QVERIFY(refused({{u"id"_s, u"c1"_s}, {u"service"_s, u"nosuch"_s}}).contains(u"no service"));
        QVERIFY(refused({{u"id"_s, u"c1"_s}, {u"service"_s, u"telegram"_s}, {u"token"_s, u"1:a"_s}})
                    .contains(u"keychain"));
        QVERIFY(refused({{u"id"_s, u"c1"_s},
                         {u"service"_s, u"bark"_s},
                         {u"fields"_s, QVariantMap{{u"server"_s, u"https://bark.example/?token=a"_s}}}})
                    .contains(u"keychain"));
    }

    void whatIsSent_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QJsonObject>("body");
        const QString key = QLatin1String(secretText);
        QTest::newRow("telegram") << QByteArray("telegram")
                                  << Values{{u"token"_s, u"12:"_s + key}, {u"chat"_s, u"42"_s}}
                                  << QByteArray("{\"ok\":true,\"result\":{}}")
                                  << QByteArray("/bot12:S3cr3tKey99/sendMessage")
                                  << QJsonObject{{u"chat_id"_s, u"42"_s},
                                                 {u"text"_s, both},
                                                 {u"disable_web_page_preview"_s, true}};
        QTest::newRow("bark") << QByteArray("bark") << Values{{u"key"_s, key}}
                              << QByteArray("{\"code\":200,\"message\":\"success\"}") << QByteArray("/push")
                              << QJsonObject{{u"device_key"_s, key},
                                             {u"title"_s, u"甲 is live"_s},
                                             {u"body"_s, u"Title \"1\" · Area"_s},
                                             {u"group"_s, u"biliup-qt"_s},
                                             {u"url"_s, u"https://live.bilibili.com/6"_s}};
        QTest::newRow("serverchan turbo")
            << QByteArray("serverchan") << Values{{u"key"_s, u"SCT1abc"_s}}
            << QByteArray("{\"code\":0,\"message\":\"\"}") << QByteArray("/SCT1abc.send")
            << QJsonObject{{u"title"_s, u"甲 is live"_s}, {u"desp"_s, both}};
        QTest::newRow("serverchan 3") << QByteArray("serverchan") << Values{{u"key"_s, u"sctp12tabc"_s}}
                                      << QByteArray("{\"code\":0}") << QByteArray("/send/sctp12tabc.send")
                                      << QJsonObject{{u"title"_s, u"甲 is live"_s}, {u"desp"_s, both}};
        QTest::newRow("ntfy") << QByteArray("ntfy") << Values{{u"topic"_s, key}}
                              << QByteArray("{\"id\":\"x\"}") << QByteArray("/")
                              << QJsonObject{{u"topic"_s, key},
                                             {u"title"_s, u"甲 is live"_s},
                                             {u"message"_s, u"Title \"1\" · Area"_s},
                                             {u"click"_s, u"https://live.bilibili.com/6"_s}};
        const QJsonObject text{{u"msgtype"_s, u"text"_s}, {u"text"_s, QJsonObject{{u"content"_s, both}}}};
        QTest::newRow("dingtalk") << QByteArray("dingtalk") << Values{{u"token"_s, key}}
                                  << QByteArray("{\"errcode\":0,\"errmsg\":\"ok\"}")
                                  << QByteArray("/robot/send?access_token=S3cr3tKey99") << text;
        // The signatures are from Python's hmac.
        QTest::newRow("dingtalk signed")
            << QByteArray("dingtalk") << Values{{u"token"_s, key}, {u"secret"_s, u"SEC000test"_s}}
            << QByteArray("{\"errcode\":0,\"errmsg\":\"ok\"}")
            << QByteArray("/robot/send?access_token=S3cr3tKey99&timestamp=1764158400000"
                          "&sign=gudrmXcxsuYyrI5c4kPqttcK%2BHHAW5nCW1TFsSrElFU%3D")
            << text;
        QTest::newRow("feishu signed")
            << QByteArray("feishu") << Values{{u"token"_s, key}, {u"secret"_s, u"feishu-secret"_s}}
            << QByteArray("{\"code\":0,\"msg\":\"success\"}")
            << QByteArray("/open-apis/bot/v2/hook/S3cr3tKey99")
            << QJsonObject{{u"timestamp"_s, u"1764158400"_s},
                           {u"sign"_s, u"FTjqvqjFOa+w8mO8zFfQLpVfrOJYuMsIL3dinoSXRTw="_s},
                           {u"msg_type"_s, u"text"_s},
                           {u"content"_s, QJsonObject{{u"text"_s, both}}}};
        QTest::newRow("wecom") << QByteArray("wecom") << Values{{u"key"_s, key}}
                               << QByteArray("{\"errcode\":0,\"errmsg\":\"ok\"}")
                               << QByteArray("/cgi-bin/webhook/send?key=S3cr3tKey99") << text;
        QTest::newRow("webhook") << QByteArray("webhook")
                                 << Values{{u"url"_s, u"https://hooks.example.org/a?b=1"_s}} << QByteArray()
                                 << QByteArray("/a?b=1")
                                 << QJsonObject{{u"kind"_s, u"live"_s},
                                                {u"name"_s, u"甲"_s},
                                                {u"title"_s, u"甲 is live"_s},
                                                {u"body"_s, u"Title \"1\" · Area"_s},
                                                {u"time"_s, u"2025-11-26T12:00:00Z"_s}};
        QTest::newRow("webhook with a template")
            << QByteArray("webhook")
            << Values{{u"url"_s, u"https://hooks.example.org/a"_s},
                      {u"template"_s,
                       u"{\"text\": \"{title}: {body} {link} {unknown}\", \"k\": [\"{kind}\"]}"_s}}
            << QByteArray("ok") << QByteArray("/a")
            << QJsonObject{
                   {u"text"_s, u"甲 is live: Title \"1\" · Area https://live.bilibili.com/6 {unknown}"_s},
                   {u"k"_s, QJsonArray{u"live"_s}}};
    }
    void whatIsSent()
    {
        QFETCH(QByteArray, service);
        QFETCH(Values, values);
        QFETCH(QByteArray, answer);
        this->answer(answer);
        const auto sent = deliverTo(service.constData(), values);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        const HttpServer::Request request = m_server.journal().last();
        QCOMPARE(request.method, QByteArray("POST"));
        QTEST(request.target, "target");
        QCOMPARE(request.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
        QTEST(QJsonDocument::fromJson(request.body).object(), "body");
    }
    void headers()
    {
        answer("{}");
        QVERIFY(deliverTo("ntfy", {{u"topic"_s, u"t"_s}, {u"token"_s, u"tk_1"_s}}));
        QCOMPARE(m_server.journal().last().header("Authorization"), QByteArray("Bearer tk_1"));
        QVERIFY(deliverTo(
            "webhook", {{u"url"_s, u"https://hooks.example.org/"_s}, {u"authorization"_s, u"Basic eA=="_s}}));
        QCOMPARE(m_server.journal().last().header("Authorization"), QByteArray("Basic eA=="));
    }

    void whatAnswersMean_data()
    {
        QTest::addColumn<QByteArray>("service");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("tries");
        const auto row = [](const char* name, const char* service, int status, const char* answer,
                            Error::Kind kind, int tries) {
            QTest::newRow(name) << QByteArray(service) << status << QByteArray(answer) << int(kind) << tries;
        };
        using enum Error::Kind;
        row("telegram: no such token", "telegram", 401,
            "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}", LoginNeeded, 1);
        row("telegram: too fast", "telegram", 429, "{\"ok\":false,\"description\":\"Too Many Requests\"}",
            RateLimited, 4);
        row("bark: no device", "bark", 400, "{\"code\":400,\"message\":\"failed to get device token\"}", Http,
            1);
        row("serverchan: bad key", "serverchan", 200, "{\"code\":40001,\"message\":\"bad key\"}", Refused, 1);
        row("dingtalk: signature", "dingtalk", 200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}",
            Refused, 1);
        row("dingtalk: too fast", "dingtalk", 200, "{\"errcode\":130101,\"errmsg\":\"send too fast\"}",
            RateLimited, 4);
        row("feishu: signature", "feishu", 200, "{\"code\":19021,\"msg\":\"sign match fail\"}", Refused, 1);
        row("wecom: bad key", "wecom", 200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}", Refused,
            1);
        row("not their answer", "wecom", 200, "<html>", Protocol, 4); // a portal in between may be gone soon
        row("server trouble", "ntfy", 503, "", Http, 4);
        row("redirect", "ntfy", 302, "", Http, 1);
    }
    void whatAnswersMean()
    {
        QFETCH(QByteArray, service);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        this->answer(answer, status);
        const int before = m_server.count();
        Values values;
        for (const Field& field : channel(QString::fromLatin1(service))->fields()) {
            if (field.required)
                values.insert(field.key, QLatin1String(secretText));
        }
        const auto sent = deliverTo(service.constData(), values);
        QVERIFY(!sent);
        QVERIFY2(!sent.error().detail.contains(QLatin1String(secretText)), qPrintable(sent.error().detail));
        QTEST(int(sent.error().kind), "kind");
        QTEST(m_server.count() - before, "tries");
    }
    /// Whatever fails, no secret is in the error that is logged and shown.
    void errorsKeepSecrets()
    {
        for (const Channel* one : channels()) {
            if (one->id() == u"email")
                continue; // tst_smtp
            Values values;
            for (const Field& field : one->fields()) {
                if (field.secret || field.required)
                    values.insert(field.key, field.key == u"url" ? u"https://hooks.example.org/hook/"_s +
                                                                       QLatin1String(secretText)
                                                                 : QString(QLatin1String(secretText)));
            }
            m_server.route("/", [](const HttpServer::Request& request, HttpServer::Reply& reply) {
                reply.json("{\"errmsg\":\"" + request.target + "\",\"message\":\"" + request.target +
                               "\",\"description\":\"" + request.target + "\"}",
                           400);
            });
            const auto refused = deliver(*one, values, message(), *m_http, m_clock, m_stop);
            QVERIFY(!refused);
            QVERIFY2(!refused.error().detail.contains(QLatin1String(secretText)),
                     qPrintable(one->id() + u": "_s + refused.error().detail));
            m_server.route("/", [](const HttpServer::Request&, HttpServer::Reply& reply) { reply.reset(); });
            const auto broken = deliver(*one, values, message(), *m_http, m_clock, m_stop);
            QVERIFY(!broken);
            QVERIFY2(!broken.error().detail.contains(QLatin1String(secretText)),
                     qPrintable(one->id() + u": "_s + broken.error().detail));
        }
    }
    void formsAreChecked()
    {
        const int before = m_server.count();
        const auto missing = deliverTo("telegram", {{u"chat"_s, u"1"_s}});
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::LoginNeeded);
        QVERIFY(!deliverTo("serverchan", {{u"key"_s, u"a/../b"_s}}));
        QVERIFY(!deliverTo("webhook", {{u"url"_s, u"file:///etc/passwd"_s}}));
        QVERIFY(!deliverTo("webhook",
                           {{u"url"_s, u"https://hooks.example.org/"_s}, {u"template"_s, u"{\"a\""_s}}));
        QVERIFY(!deliverTo(
            "email", {{u"server"_s, u"localhost"_s}, {u"from"_s, u"a@b"_s}, {u"to"_s, u"x\r\nRCPT"_s}}));
        QVERIFY(!deliverTo("email", {{u"server"_s, u"localhost"_s},
                                     {u"from"_s, u"a@b"_s},
                                     {u"to"_s, u"a@b"_s},
                                     {u"port"_s, u"70000"_s}}));
        QCOMPARE(m_server.count(), before);
    }
    void aLongWaitIsNotWaitedFor()
    {
        FakeHttp http;
        http.on("https://ntfy.sh", QList<FakeHttp::Answer>{{429, {}, {{"Retry-After", "7200"}}, {}}});
        const auto refused =
            deliver(*channel(u"ntfy"_s), {{u"topic"_s, u"t"_s}}, message(), http, m_clock, m_stop);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::RateLimited);
        QVERIFY2(refused.error().detail.contains(u"7200 s"), qPrintable(refused.error().detail));
        QCOMPARE(http.requests().size(), 1);
    }
    void aStopEndsTheWait()
    {
        answer("", 503);
        Stop stop;
        stop.request();
        const auto stopped =
            deliver(*channel(u"ntfy"_s), {{u"topic"_s, u"t"_s}}, message(), *m_http, m_clock, stop);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    }
    void longTextsAreCut()
    {
        QCOMPARE(limitedTo(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(limitedTo(u"abcdef"_s, 5), u"ab…"_s);
        const QString cut = limitedTo(QString(1000, QChar(0x4e2d)), 2048);
        QVERIFY(cut.toUtf8().size() <= 2048);
        QVERIFY(!cut.contains(QChar::ReplacementCharacter));
    }
};
QTEST_GUILESS_MAIN(TestChannels)
#include "tst_channels.moc"
