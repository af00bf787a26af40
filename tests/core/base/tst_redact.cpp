// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redact.h"

#include <QElapsedTimer>
#include <QTest>

namespace {
/// Every name of the reference documents whose value nobody may read.
const char* const names[] = {"SESSDATA",   "bili_jct",       "DedeUserID",    "DedeUserID__ckMd5",
                             "sid",        "buvid",          "buvid3",        "buvid4",
                             "buvid_fp",   "LIVE_BUVID",     "bili_ticket",   "ac_time_value",
                             "access_key", "access_token",   "refresh_token", "csrf",
                             "csrf_token", "refresh_csrf",   "biliCSRF",      "w_rid",
                             "sign",       "wsSecret",       "txSecret",      "auth_key",
                             "token",      "auth_code",      "qrcode_key",    "upsig",
                             "sig",        "signature",      "_signature",    "x-signature",
                             "a_bogus",    "X-Bogus",        "msToken",       "ttwid",
                             "odin_tt",    "sessionid",      "sid_guard",     "passport_csrf_token",
                             "__ac_nonce", "__ac_signature", "acf_auth",      "acf_stk",
                             "acf_did",    "password",       "api_key",       "client_secret",
                             "bot_token"};

const QString secret = QStringLiteral("S3cr3t%2C17-9*a1_Zz.~");
} // namespace

class TestRedact : public QObject
{
    Q_OBJECT
private slots:
    void everyNameInEveryForm_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : names)
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyNameInEveryForm()
    {
        QFETCH(QString, name);
        const char* const forms[] = {
            "%1=%2",
            "GET https://a.b/c?x=1&%1=%2&y=2 HTTP/1.1",
            "x=1; %1=%2; y=2",
            "{\"x\":1,\"%1\":\"%2\",\"y\":2}",
            "{\"x\": 1, \"%1\" : \"%2\", \"y\": 2}",
            "\"{\\\"%1\\\":\\\"%2\\\",\\\"y\\\":2}\"",
            "{'%1': '%2', 'y': 2}",
            "%1: %2",
            ".bilibili.com\tTRUE\t/\tFALSE\t1700000000\t%1\t%2",
            "QNetworkCookie(\"%1=%2; path=/\")",
            "{\"name\":\"%1\",\"value\":\"%2\",\"http_only\":1}",
            "cookie=x%%3D1%%3B%%20%1%%3D%2%%3B%%20y",
            "u=https%%3A%%2F%%2Fa%%3Fx%%3D1%%26%1%%3D%2%%26y%%3D2",
            "d=%%7B%%22%1%%22%%3A%%22%2%%22%%7D",
            "r=u%%253Fx%%253D1%%2526%1%%253D%2",
            "--%1=%2",
            "%1 = %2",
        };
        for (const char* form : forms) {
            const QString text = QString::fromLatin1(form)
                                     .replace(QStringLiteral("%%"), QStringLiteral("\x01"))
                                     .arg(name, secret)
                                     .replace(u'\x01', u'%');
            const QString out = redact(text);
            QVERIFY2(!out.contains(QStringLiteral("S3cr3t")) && !out.contains(QStringLiteral("Zz")),
                     qPrintable(text + QStringLiteral("  ->  ") + out));
            QVERIFY2(out.contains(QStringLiteral("***")), qPrintable(out));
            QCOMPARE(redact(out), out);
        }
    }

    void places()
    {
        QCOMPARE(redactedPlace(QUrl(QStringLiteral("https://me:pw@h.example/x/y?size=1&name=a%20b#z"))),
                 QStringLiteral("https://h.example/x/y"));
    }

    void exactly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        row("", "");
        row("part 3 of 主播 is closed: 12 MiB", "part 3 of 主播 is closed: 12 MiB");
        row("https://h/live.flv?expires=17&sign=ab12&qn=10000",
            "https://h/live.flv?expires=17&sign=***&qn=10000");
        row("https://h/x?wsSecret=ab&wsTime=65f&fm=1", "https://h/x?wsSecret=***&wsTime=65f&fm=1");
        row("Cookie: a=1; b=2\r\nHost: h", "Cookie: ***\r\nHost: h");
        row("Set-Cookie: a=1; path=/", "Set-Cookie: ***");
        row("Authorization: Bearer abc.def", "Authorization: ***");
        row("sent Bearer abc.def, got 401", "sent Bearer ***, got 401");
        row("X-Upos-Auth: ak=1&sign=2\nnext", "X-Upos-Auth: ***\nnext");
        row("{\"Cookie\":\"a=1; b=2\",\"n\":1}", "{\"Cookie\":\"***\",\"n\":1}");
        row("{\"DedeUserID\":123,\"x\":4}", "{\"DedeUserID\":***,\"x\":4}");
        row("{\"token\":{\"a\":1}}", "{\"token\":{\"a\":1}}");
        row("{\"token\":\"a\\\"b\",\"x\":4}", "{\"token\":\"***\",\"x\":4}");
        row("SESSDATA=ab,12,cd*ef; x=1", "SESSDATA=***; x=1");
        row("socks5://me:pw@127.0.0.1:1080", "socks5://***@127.0.0.1:1080");
        row("https://me:p@w@h/x?a=b@c", "https://***@h/x?a=b@c");
        row("https://h/x@y", "https://h/x@y");
        row("rtmp://h:1935/live/x", "rtmp://h:1935/live/x");
        row("https://api.telegram.org/bot123456:AA-bb_Cc/sendMessage",
            "https://api.telegram.org/bot123456:***");
        row("https://qyapi.weixin.qq.com/send?key=693a", "https://qyapi.weixin.qq.com/send?key=***");
        row("setting key=record.folder", "setting key=record.folder");
        row("the value: 7", "the value: 7");
        row("token=", "token=");
        row("token=\"", "token=\"");
        row("=:=:%3D", "=:=:%3D");
        row("csrf=a&csrf=b", "csrf=***&csrf=***");
    }
    void exactly()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(redact(text), expected);
    }

    void urls()
    {
        QCOMPARE(redact(QUrl(QStringLiteral("https://me:pw@h/x?a=1&token=2#f"))),
                 QStringLiteral("https://h/x?a=1&token=***"));
        QCOMPARE(redact(QUrl()), QString());
    }

    void costsOnePass_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("blanks") << QString(200000, u' ');
        QTest::newRow("separators") << QString(200000, u'=');
        QTest::newRow("names") << QStringLiteral("value=").repeated(30000);
        QTest::newRow("secrets") << QStringLiteral("token=a&").repeated(20000);
        QTest::newRow("quotes") << QString(200000, u'"');
        QTest::newRow("urls") << QStringLiteral("a://b@").repeated(30000);
        QTest::newRow("one name") << QString(200000, u'a') + u'=';
        QTest::newRow("lines") << QStringLiteral(
                                      "streamer 12: part 3 of 2026-11-26 is closed, 12 MiB, 3600.0 s\n")
                                      .repeated(3000);
    }
    void costsOnePass()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const QString out = redact(text);
        QVERIFY(out.size() > 0);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};
QTEST_APPLESS_MAIN(TestRedact)
#include "tst_redact.moc"
