// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/appsign.h"

#include <QTest>

using bilibili::AppKey;
using bilibili::Params;

/// The vectors of bilibili-upload.md A.4.
class TestAppSign : public QObject
{
    Q_OBJECT
private slots:
    void vectors_data()
    {
        QTest::addColumn<Params>("params");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("sign");
        const auto row = [](const char* name, const AppKey& key, const Params& params, const char* query,
                            const char* sign) {
            QTest::newRow(name) << params << QByteArray(key.secret) << QByteArray(key.key)
                                << QByteArray(query) << QByteArray(sign);
        };
        row("1", bilibili::tvKey, {{"local_id", "0"}, {"ts", "0"}}, "appkey=4409e2ce8ffd12b8&local_id=0&ts=0",
            "e134154ed6add881d28fbdf68653cd9c");
        row("2", bilibili::tvKey,
            {{"ts", "0"}, {"auth_code", "6214464b3025541abf6f654cf7569a01"}, {"local_id", "0"}},
            "appkey=4409e2ce8ffd12b8&auth_code=6214464b3025541abf6f654cf7569a01&local_id=0&ts=0",
            "87de3d0fee7c3f4facd244537238914e");
        row("3", bilibili::tvKey, {{"local_id", "0"}, {"ts", "1700000000"}},
            "appkey=4409e2ce8ffd12b8&local_id=0&ts=1700000000", "ebb086c9f52ae7393619a89bdc320e45");
        row("4", bilibili::tvKey,
            {{"local_id", "0"}, {"auth_code", "0123456789abcdef0123456789abcdef"}, {"ts", "1700000000"}},
            "appkey=4409e2ce8ffd12b8&auth_code=0123456789abcdef0123456789abcdef&local_id=0&ts=1700000000",
            "b4716bc0bd192c9e47e2bb9efbc06bcf");
        row("5", bilibili::tvKey,
            {{"actionKey", "appkey"},
             {"access_key", "fakeaccesskey0000000000000000000"},
             {"ts", "1700000000"}},
            "access_key=fakeaccesskey0000000000000000000&actionKey=appkey&appkey=4409e2ce8ffd12b8&ts="
            "1700000000",
            "db68da2360156da5d7c767115424be84");
        row("6", bilibili::tvKey,
            {{"ts", "1700000000"},
             {"refresh_token", "fakerefresh000000000000000000000"},
             {"actionKey", "appkey"},
             {"access_key", "fakeaccesskey0000000000000000000"}},
            "access_key=fakeaccesskey0000000000000000000&actionKey=appkey&appkey=4409e2ce8ffd12b8&refresh_"
            "token="
            "fakerefresh000000000000000000000&ts=1700000000",
            "63b11f1a061b2914176a87df9a1dd1fc");
        row("7", bilibili::tvKey,
            {{"access_key", "fakeaccesskey0000000000000000000"},
             {"build", "7800300"},
             {"c_locale", "zh-Hans_CN"},
             {"channel", "bili"},
             {"disable_rcmd", "0"},
             {"mobi_app", "android"},
             {"platform", "android"},
             {"s_locale", "zh-Hans_CN"},
             {"statistics", "\"appId\":1,\"platform\":3,\"version\":\"7.80.0\",\"abtest\":\"\""},
             {"ts", "1700000000"}},
            "access_key=fakeaccesskey0000000000000000000&appkey=4409e2ce8ffd12b8&build=7800300&c_locale=zh-"
            "Hans_CN&channel="
            "bili&disable_rcmd=0&mobi_app=android&platform=android&s_locale=zh-Hans_CN&statistics=%22appId%"
            "22%3A1%2C%"
            "22platform%22%3A3%2C%22version%22%3A%227.80.0%22%2C%22abtest%22%3A%22%22&ts=1700000000",
            "bb5f913dbc2a02797038f86dc63bceda");
        row("8", bilibili::bcutKey,
            {{"access_key", "fakeaccesskey0000000000000000000"},
             {"aurora_version", "2.39.0"},
             {"build", "2800030"},
             {"c_locale", "zh-Hans_CN"},
             {"channel", "master"},
             {"mobi_app", "android_bbs"},
             {"montage_version", "1.42.1.0"},
             {"platform", "android"},
             {"s_locale", "zh-Hans_CN"},
             {"sdk_type", "mon"},
             {"ts", "1700000000"}},
            "access_key=fakeaccesskey0000000000000000000&appkey=5dce947fe22167f9&aurora_version=2.39.0&build="
            "2800030&c_locale="
            "zh-Hans_CN&channel=master&mobi_app=android_bbs&montage_version=1.42.1.0&platform=android&s_"
            "locale=zh-Hans_CN&"
            "sdk_type=mon&ts=1700000000",
            "acda14e8bb2076f2bf1b29aceb2a7e5a");
        row("9", {"1d8b6e7d45233436", "560c52ccd288fed045859ed18bffd973"},
            {{"id", "114514"}, {"str", "1919810"}, {"test", "いいよ，こいよ"}},
            "appkey=1d8b6e7d45233436&id=114514&str=1919810&test=%E3%81%84%E3%81%84%E3%82%88%EF%BC%8C%E3%81%"
            "93%E3%81%84%E3%82%88",
            "01479cf20504d865519ac50f33ba3a7d");
    }
    void vectors()
    {
        QFETCH(Params, params);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, sign);
        QCOMPARE(bilibili::signedQuery(params, {key.constData(), secret.constData()}),
                 query + "&sign=" + sign);
    }
    void formEncoding()
    {
        QCOMPARE(bilibili::encodeForm({{"a b", "c*d~e+f/g="}}), QByteArray("a+b=c%2Ad%7Ee%2Bf%2Fg%3D"));
    }
};
QTEST_GUILESS_MAIN(TestAppSign)
#include "tst_appsign.moc"
