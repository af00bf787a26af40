// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/credentials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using bilibili::Credentials;
using Pair = Credentials::Pair;

namespace {
/// JSON with single quotes: moc reads no raw strings.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

const QByteArray sessdata = "abc%2C1715552000%2Cdef*11";

QByteArray loginInfo(const QByteArray& platform)
{
    return json("{'cookie_info':{'cookies':[{'name':'SESSDATA','value':'") + sessdata +
           json("','http_only':1,'expires':1715552000,'secure':0},{'name':'bili_jct','value':'"
                "0123456789abcdef0123456789abcdef','http_only':0,'expires':1715552000,'secure':0},{'name':'"
                "DedeUserID','value':'10001','http_only':0,'expires':1715552000,'secure':0}],'domains':['."
                "bilibili.com']},'sso':['https://passport.bilibili.com/api/v2/"
                "sso'],'token_info':{'access_token':'A32','expires_in':15552000,'mid':10001,'refresh_token':'"
                "R32'},'platform':") +
           platform + "}";
}
} // namespace

/// The shapes of bilibili-upload.md A.9.
class TestCredentials : public QObject
{
    Q_OBJECT
private slots:
    void shapes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("pair");
        const QByteArray info = loginInfo("\"BiliTV\"");
        QTest::newRow("LoginInfo") << info << QByteArray("A32") << int(Pair::Tv);
        QTest::newRow("LoginInfo of a phone")
            << loginInfo("\"Android\"") << QByteArray("A32") << int(Pair::Android);
        QTest::newRow("old LoginInfo") << loginInfo("null") << QByteArray("A32") << int(Pair::Unknown);
        QTest::newRow("LoginInfo of somebody else")
            << loginInfo("\"Ps5\"") << QByteArray("A32") << int(Pair::Unknown);
        QTest::newRow("answer to a login") // TV and phone alike: who made it is not in there
            << QByteArray("{\"code\":0,\"message\":\"0\",\"ttl\":1,\"data\":" +
                          QByteArray(info).replace(",\"platform\":\"BiliTV\"", "") + "}")
            << QByteArray("A32") << int(Pair::Unknown);
        QTest::newRow("raw answer") << QByteArray("{\"code\":0,\"data\":" + info + "}") << QByteArray("A32")
                                    << int(Pair::Tv);
        QTest::newRow("biliup-app") << QByteArray("{\"config\":{\"10001\":{\"user\":{\"cookie\":" + info +
                                                  "}}}}")
                                    << QByteArray("A32") << int(Pair::Tv);
        QTest::newRow("flat map")
            << QByteArray(
                   json("{'SESSDATA':'") + sessdata +
                   json("','bili_jct':'0123','DedeUserID':'10001','access_token':'A32','refresh_token':'R'}"))
            << QByteArray("A32") << int(Pair::Unknown);
        for (const char* name : {"COOKIE:", "cookie: ", "cOOkie:"})
            QTest::newRow(name) << QByteArray(name + QByteArray("SESSDATA=") + sessdata +
                                              "; bili_jct=0123; DedeUserID=10001")
                                << QByteArray() << int(Pair::None);
        QTest::newRow("header") << QByteArray("Cookie: SESSDATA=" + sessdata +
                                              "; bili_jct=0123; DedeUserID=10001")
                                << QByteArray() << int(Pair::None);
        QTest::newRow("bare header") << QByteArray("SESSDATA=" + sessdata +
                                                   ";bili_jct=0123;DedeUserID=10001;")
                                     << QByteArray() << int(Pair::None);
        QTest::newRow("Netscape")
            << QByteArray("# Netscape HTTP Cookie "
                          "File\n#HttpOnly_.bilibili.com\tTRUE\t/\tFALSE\t1715552000\tSESSDATA\t" +
                          sessdata +
                          "\n.bilibili.com\tTRUE\t/\tFALSE\t1715552000\tbili_jct\t0123\n"
                          ".bilibili.com\tTRUE\t/\tFALSE\t1715552000\tDedeUserID\t10001\n"
                          ".example.org\tTRUE\t/\tFALSE\t1\tSESSDATA\tother\n")
            << QByteArray() << int(Pair::None);
    }
    void shapes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, token);
        QFETCH(int, pair);
        const auto read = bilibili::readCredentials(text);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->cookie("SESSDATA"), sessdata); // still percent-encoded
        QVERIFY(!read->csrf().isEmpty());
        QCOMPARE(read->mid, 10001);
        QCOMPARE(read->accessToken, token);
        QCOMPARE(int(read->pair), pair);
        QCOMPARE(read->expiresAt.toSecsSinceEpoch(), 1715552000);
        QVERIFY(read->hasWeb());
    }
    void missing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("SESSDATA, bili_jct");
        QTest::newRow("no csrf") << QByteArray("SESSDATA=x") << QStringLiteral("bili_jct");
        QTest::newRow("array") << QByteArray("[1,2]") << QStringLiteral("SESSDATA, bili_jct");
        QTest::newRow("truncated") << loginInfo("null").left(200) << QStringLiteral("SESSDATA, bili_jct");
        QTest::newRow("line feed in a value")
            << QByteArray(json("{'SESSDATA':'a\\r\\nX: y','bili_jct':'0123'}")) << QStringLiteral("SESSDATA");
        QTest::newRow("semicolon in a value")
            << QByteArray(json("{'SESSDATA':'a;b','bili_jct':'0123'}")) << QStringLiteral("SESSDATA");
    }
    void missing()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, names);
        const auto read = bilibili::readCredentials(text);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.endsWith(QStringLiteral("lacks ") + names),
                 qPrintable(read.error().detail));
    }
    void tooLarge() { QVERIFY(!bilibili::readCredentials(QByteArray(2 * 1024 * 1024, 'x'))); }
    void exportHasTheFourKeysOfBiliup()
    {
        const auto read = bilibili::readCredentials(loginInfo("\"BiliTV\""));
        QVERIFY(read);
        const QJsonObject json = QJsonDocument::fromJson(bilibili::toCookiesJson(*read)).object();
        QCOMPARE(json.keys(), (QStringList{QStringLiteral("cookie_info"), QStringLiteral("platform"),
                                           QStringLiteral("sso"), QStringLiteral("token_info")}));
        QCOMPARE(json.value(u"platform").toString(), QStringLiteral("BiliTV"));
        const QJsonObject cookie =
            json.value(u"cookie_info").toObject().value(u"cookies").toArray().first().toObject();
        QCOMPARE(cookie.value(u"value").toString().toUtf8(), sessdata);
        QCOMPARE(cookie.value(u"http_only").toInt(), 1);
        QCOMPARE(json.value(u"token_info").toObject().value(u"mid").toInteger(), 10001);
    }
    void exportSaysNoPairThatIsNotKnown()
    {
        const auto read = bilibili::readCredentials(loginInfo("null"));
        QVERIFY(read && read->hasToken());
        const QJsonObject json = QJsonDocument::fromJson(bilibili::toCookiesJson(*read)).object();
        QVERIFY(json.value(u"platform").isNull());
        QCOMPARE(json.value(u"token_info").toObject().value(u"access_token").toString(),
                 QStringLiteral("A32"));
    }
    void cookiesOfASite()
    {
        const auto read = bilibili::fromCookies({{"SESSDATA", sessdata, 2000000000, true, true},
                                                 {"bili_jct", "0123", 2000000001, false, false},
                                                 {"DedeUserID", "10001", 0, false, false},
                                                 {"bad", "a;b", 0, false, false}});
        QVERIFY(read);
        QCOMPARE(read->cookies.size(), 3);
        QVERIFY(read->cookies[0].httpOnly && read->cookies[0].secure && !read->cookies[1].secure);
        QCOMPARE(read->cookies[1].expires, 2000000001);
        QCOMPARE(read->mid, 10001);
        QCOMPARE(read->expiresAt.toSecsSinceEpoch(), 2000000000); // what the site said counts
        QVERIFY(!bilibili::fromCookies({{"SESSDATA", sessdata, 0, true, true}}));
    }
    void secretRoundTrip()
    {
        auto read = bilibili::readCredentials(loginInfo("\"BiliTV\""));
        QVERIFY(read);
        read->webRefreshToken = "web-refresh";
        read->expiresAt = QDateTime::fromSecsSinceEpoch(2000000000, Qt::UTC);
        read->renewedAt = QDateTime::fromMSecsSinceEpoch(1900000000123, Qt::UTC);
        const auto back = bilibili::fromSecret(bilibili::toSecret(*read));
        QVERIFY(back);
        QCOMPARE(back->cookieHeader(), read->cookieHeader());
        QCOMPARE(back->webRefreshToken, read->webRefreshToken);
        QCOMPARE(back->expiresAt, read->expiresAt);
        QCOMPARE(back->renewedAt, read->renewedAt);
        read->renewedAt = {};
        QVERIFY(!bilibili::fromSecret(bilibili::toSecret(*read))->renewedAt.isValid());
        QCOMPARE(back->refreshToken, QByteArray("R32"));
    }
};
QTEST_GUILESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
