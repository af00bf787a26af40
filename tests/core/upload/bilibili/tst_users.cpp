// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/users.h"

#include "tests/support/fakeanswers.h"
#include "tests/support/fakehttp.h"

#include <QJsonDocument>
#include <QTest>

using namespace bilibili;
using fakeanswers::account;
using fakeanswers::json;

namespace {
const QByteArray address = "https://api.bilibili.com/x/polymer/web-dynamic/v1/mention/search";
} // namespace

class TestUsers : public QObject
{
    Q_OBJECT
private slots:
    void readsEachUserOnce()
    {
        const auto users =
            readUsers(QJsonDocument::fromJson(
                          json("[{'items':[{'uid':'42','name':' a\\nb ','fans':7},{'uid':5,'name':''},"
                               "{'uid':'x','name':'y'},{'uid':-1,'name':'y'},3,null]},"
                               "{'items':null},{},[],"
                               "{'items':[{'uid':42,'name':'again'},{'uid':6,'name':'c','fans':-1}]}]"))
                          .array());
        QCOMPARE(users.size(), 2);
        QCOMPARE(users.at(0).name, QStringLiteral("a b"));
        QCOMPARE(users.at(0).uid, QStringLiteral("42"));
        QCOMPARE(users.at(0).fans, 7);
        QCOMPARE(users.at(1).uid, QStringLiteral("6"));
        QCOMPARE(users.at(1).fans, 0);
    }
    void asksInItsOwnName()
    {
        FakeHttp http;
        http.on(address, json("{'code':0,'data':{'groups':[{'items':[{'uid':'42','name':'n'}]}]}}"));
        Stop stop;
        const auto users = searchUsers(http, account(), QStringLiteral("a&b 主播"), stop);
        QVERIFY(users);
        QCOMPARE(users->size(), 1);
        QCOMPARE(http.requests().first().url.query(QUrl::FullyEncoded),
                 QStringLiteral("uid=10001&keyword=a%26b%20%E4%B8%BB%E6%92%AD"));
    }
    void saysWhyNot()
    {
        FakeHttp http;
        Stop stop;
        QCOMPARE(searchUsers(http, {}, QStringLiteral("a"), stop).error().kind, Error::Kind::LoginNeeded);
        QVERIFY(http.requests().isEmpty());
        http.on(address, "{\"code\":-352}");
        QCOMPARE(searchUsers(http, account(), QStringLiteral("a"), stop).error().kind,
                 Error::Kind::RateLimited);
        http.on(address, "{\"code\":0,\"data\":{\"groups\":null}}");
        QVERIFY(searchUsers(http, account(), QStringLiteral("a"), stop)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUsers)
#include "tst_users.moc"
