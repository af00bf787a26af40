// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/cookie.h"
#include "core/remote/filesender.h"
#include "core/remote/hostcheck.h"

#include <QTest>

using namespace remote;

/// Who asks for whom, as tables; and ranges and cookies, which are as small.
class TestHostCheck : public QObject
{
    Q_OBJECT
private slots:
    void hosts_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<bool>("ours");
        for (const char* good :
             {"localhost", "LocalHost:19159", "localhost.", "127.0.0.1", "127.0.0.1:19159", "192.168.1.2:80",
              "[::1]", "[fe80::1]:19159", "recorder.example.org", "RECORDER.example.org:443"})
            QTest::newRow(good) << QByteArray(good) << true;
        for (const char* bad : {"",
                                "evil.example",
                                "evil.example:19159",
                                "localhost.evil.example",
                                "127.0.0.1.evil.example",
                                "127.1",
                                "0x7f000001",
                                "2130706433",
                                "999.1.1.1",
                                "recorder.example.org.evil.example",
                                "a@localhost",
                                "localhost:",
                                "localhost:x",
                                "localhost:123456",
                                "[::1",
                                "[::1]x",
                                "[zz]",
                                "[127.0.0.1]",
                                "local host",
                                "localhost/",
                                "\xc3\xa4"})
            QTest::newRow(bad) << QByteArray(bad) << false;
    }
    void hosts()
    {
        QFETCH(QByteArray, host);
        QFETCH(bool, ours);
        QCOMPARE(hostcheck::isOurs(host, {QStringLiteral("recorder.example.org")}), ours);
    }

    void origins_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<bool>("same");
        const auto row = [](const char* name, const HttpHeaders& more, bool same) {
            QTest::newRow(name) << HttpHeaders{{"host", "192.168.1.2:19159"}} + more << same;
        };
        row("no browser", {}, true);
        row("its own page", {{"origin", "http://192.168.1.2:19159"}}, true);
        row("its own page over TLS", {{"origin", "https://192.168.1.2:19159"}}, true);
        row("fetch of its own page", {{"sec-fetch-site", "same-origin"}}, true);
        row("typed", {{"sec-fetch-site", "none"}}, true);
        row("another site", {{"origin", "http://evil.example"}}, false);
        row("another port", {{"origin", "http://192.168.1.2:8080"}}, false);
        row("no port", {{"origin", "http://192.168.1.2"}}, false);
        row("a sandbox", {{"origin", "null"}}, false);
        row("empty", {{"origin", ""}}, false);
        row("an extension", {{"origin", "moz-extension://192.168.1.2:19159"}}, false);
        row("prefixed", {{"origin", "http://192.168.1.2:19159.evil.example"}}, false);
        row("twice", {{"origin", "http://192.168.1.2:19159"}, {"origin", "http://evil.example"}}, false);
        row("fetch of another site", {{"sec-fetch-site", "cross-site"}}, false);
        row("fetch of a sister", {{"sec-fetch-site", "same-site"}}, false);
    }
    void origins()
    {
        QFETCH(HttpHeaders, headers);
        QFETCH(bool, same);
        Request request;
        request.headers = headers;
        QCOMPARE(hostcheck::isSameOrigin(request), same);
    }

    void nearby()
    {
        for (const char* near :
             {"127.0.0.1", "127.9.9.9", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.1",
              "169.254.1.1", "100.64.0.1", "::1", "fe80::1", "fd00::1", "::ffff:192.168.0.1"})
            QVERIFY2(hostcheck::isNearby(QHostAddress(QLatin1String(near))), near);
        for (const char* far : {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2001:db8::1",
                                "::ffff:8.8.8.8", "0.0.0.0", "::", ""})
            QVERIFY2(!hostcheck::isNearby(QHostAddress(QLatin1String(far))), far);
    }

    /// A local network whose addresses are not private.
    void ownNetworks()
    {
        const QList<hostcheck::Network> networks{QHostAddress::parseSubnet(QStringLiteral("192.0.2.0/24")),
                                                 QHostAddress::parseSubnet(QStringLiteral("2001:db8::/64"))};
        for (const char* in : {"192.0.2.2", "192.0.2.254", "::ffff:192.0.2.3", "2001:db8::5"})
            QVERIFY2(hostcheck::isIn(QHostAddress(QLatin1String(in)), networks), in);
        for (const char* out : {"192.0.3.2", "8.8.8.8", "2001:db8:0:1::5", "::", ""})
            QVERIFY2(!hostcheck::isIn(QHostAddress(QLatin1String(out)), networks), out);
        QVERIFY(hostcheck::isIn(QHostAddress(QHostAddress::LocalHost), hostcheck::ownNetworks()));
    }

    void sources()
    {
        const auto name = [](const char* text) {
            return hostcheck::sourceName(QHostAddress(QLatin1String(text)));
        };
        QCOMPARE(name("::ffff:192.168.0.1"), QStringLiteral("192.168.0.1"));
        QCOMPARE(name("2001:db8:1:2:3::4"), name("2001:db8:1:2::9")); // one line at home has a whole /64
        QVERIFY(name("2001:db8:1:2::") != name("2001:db8:1:3::"));
        QCOMPARE(name("::1"), QStringLiteral("::1"));

        Request request;
        request.headers = {{"x-forwarded-for", "1.2.3.4"}, {"x-forwarded-for", "5.6.7.8, 192.168.1.9"}};
        QCOMPARE(hostcheck::forwardedFor(request), QHostAddress(QStringLiteral("192.168.1.9")));
        request.headers = {{"x-forwarded-for", "unknown"}};
        QVERIFY(hostcheck::forwardedFor(request).isNull());
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("length"); // 0: the whole file; -1: beyond its end
        const auto row = [](const char* header, qint64 first, qint64 length) {
            QTest::newRow(header) << QByteArray(header) << first << length;
        };
        row("bytes=0-0", 0, 1);
        row("bytes=10-19", 10, 10);
        row("bytes=90-", 90, 10);
        row("bytes=90-1000", 90, 10);
        row("bytes=-10", 90, 10);
        row("bytes=-1000", 0, 100);
        row("bytes=0-99999999999999999999999", 0, 100);
        row("bytes=100-", 0, -1);
        row("bytes=99999999999999999999999-", 0, -1);
        row("bytes=-0", 0, -1);
        row("", 0, 0);
        row("bytes=-", 0, 0);
        row("bytes=5-2", 0, 0);
        row("bytes=0-1,5-6", 0, 0);
        row("bytes=a-b", 0, 0);
        row("lines=0-1", 0, 0);
        row("bytes=--5", 0, 0);
    }
    void ranges()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, first);
        QFETCH(qint64, length);
        bool bad = false;
        const auto range = rangeIn(header, 100, bad);
        QCOMPARE(bad, length < 0);
        QCOMPARE(range.has_value(), length > 0);
        if (range) {
            QCOMPARE(range->first, first);
            QCOMPARE(range->length, length);
        }
    }

    void cookies()
    {
        Request request;
        request.headers = {{"cookie", "a=b; biliup_session=abc=; xbiliup_session=no"}};
        QCOMPARE(cookie::tokenIn(request), QByteArray("abc="));
        request.headers = {{"cookie", "xbiliup_session=no"}};
        QCOMPARE(cookie::tokenIn(request), QByteArray());
        Response response;
        cookie::set(response, "abc", std::chrono::seconds(60));
        cookie::apply(response, {QStringLiteral("/recorder"), true});
        QCOMPARE(
            response.headers.first().second,
            QByteArray("biliup_session=abc; HttpOnly; SameSite=Strict; Max-Age=60; Path=/recorder; Secure"));
        response = {};
        cookie::clear(response);
        cookie::apply(response, {});
        QCOMPARE(response.headers.first().second,
                 QByteArray("biliup_session=; HttpOnly; SameSite=Strict; Max-Age=0; Path=/"));
    }
};

QTEST_GUILESS_MAIN(TestHostCheck)
#include "tst_hostcheck.moc"
