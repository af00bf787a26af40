// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/platform/huya/roomdata.h"
#include "core/platform/registry.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "tests/support/fixture.h"

#include <QTest>

using Answers = QList<FakeHttp::Answer>;

namespace {
const QByteArray api = "https://mp.huya.com/cache.php";
const QByteArray page = "https://www.huya.com/";
const QByteArray wup = "https://wup.huya.com";
const QByteArray streamName = "1234567-1234567-5302424810127802368-2469134-10057-A-0-1-imgplus";
const QByteArray tokenAnswer = QByteArray::fromHex("0000008c10032c3c400156066c6976657569661167657443646e546f6"
                                                   "b656e496e666f45787d00005e0800010604745273701d0000510a"
                                                   "06487773536563726574"
                                                   "3d61626331323326777354696d653d36366626666d3d6447567a64412"
                                                   "533442533442663747970653d687579615f6c69766526743d3130"
                                                   "302666733d62676374126553f0ff0b8c980ca80c");

QByteArray file(const QString& name)
{
    return fixture(QStringLiteral("core/platform/fixtures/huya/") + name);
}

struct Site
{
    FakeHttp http;
    FakeClock clock{QDateTime::fromMSecsSinceEpoch(1700000000123, Qt::UTC)};
    Cache cache{clock};
    Stop stop;
    Registry registry;
    const Platform& huya = *registry.byId(QStringLiteral("huya"));
    CheckRequest request;

    Site()
    {
        http.on(api, file(QStringLiteral("api_live.json")));
        http.on(page, file(QStringLiteral("page_live.html")));
        http.on(wup, tokenAnswer);
        request.url = QUrl(QStringLiteral("https://www.huya.com/1234"));
    }
    LiveInfo check()
    {
        PlatformContext context{http, stop, cache, {}, clock};
        const auto result = huya.check(request, context);
        return result ? *result : LiveInfo{};
    }
    void option(const char* key, const QVariant& value) { request.options.insert(QLatin1String(key), value); }
};
} // namespace

class TestHuya : public QObject
{
    Q_OBJECT
private slots:
    void live()
    {
        Site site;
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        QCOMPARE(live.room.roomId, QStringLiteral("1234"));
        QCOMPARE(live.room.streamerId, QStringLiteral("1234567"));
        QCOMPARE(live.room.name, QStringLiteral("虎牙&主播"));
        QCOMPARE(live.room.title, QStringLiteral("上分; \"冲\" \"王者\""));
        QCOMPARE(live.room.cover, QUrl(QStringLiteral("https://huyaimg.example/c.jpg")));
        QCOMPARE(live.room.sessionId, QStringLiteral("1700000000"));
        QCOMPARE(live.gotQuality, QStringLiteral("蓝光8M"));
        // Two lines are left (HY is peer-to-peer, AL has a negative priority), FLV first.
        QCOMPARE(live.candidates.size(), 4);
        QCOMPARE(live.candidates.at(0).cdn, QStringLiteral("HW"));
        QCOMPARE(live.candidates.at(1).cdn, QStringLiteral("TX"));
        const Candidate& best = live.candidates.first();
        QCOMPARE(best.container, Container::Flv);
        QVERIFY(best.singleConnection);
        QCOMPARE(best.renewal, Renewal::OnReconnect);
        QVERIFY(
            best.url.toEncoded().startsWith("https://hw.flv.huya.com/src/" + streamName + ".flv?wsSecret="));
        QVERIFY(best.url.toEncoded().endsWith("&codec=264"));
        QVERIFY(best.url.toEncoded().contains("fm=dGVzdA%3D%3D")); // the token's
        QVERIFY(best.expiresAt > site.clock.now());
        QVERIFY(best.headers.contains({"Referer", "https://www.huya.com/"}));
        // HLS is opened with its own anti-code.
        const Candidate& hls = live.candidates.at(2);
        QCOMPARE(hls.container, Container::HlsTs);
        QVERIFY(hls.url.toEncoded().startsWith("https://hw.hls.huya.com/src/" + streamName + ".m3u8?"));
        QVERIFY(hls.url.toEncoded().contains("fm=RFdxOEJj"));
        // One token serves all lines of the same stream.
        QCOMPARE(site.http.count(wup), 1);
        QCOMPARE(site.http.count(page), 0);
    }

    void tokenFailureUsesTheRoomsCode_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("short") << tokenAnswer.left(20) << 200;
        QTest::newRow("empty") << QByteArray() << 200;
        QTest::newRow("page") << QByteArray("<html>") << 200;
        QTest::newRow("503") << tokenAnswer << 503;
    }
    void tokenFailureUsesTheRoomsCode()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        Site site;
        site.http.on(wup, Answers{{status, answer, {}, {}}});
        site.option("huya.imgplus", false);
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        // platforms-a.md 4.6, first worked row; the name keeps -imgplus, which the code is made for.
        QVERIFY2(live.candidates.first().url.toEncoded().contains(
                     streamName +
                     ".flv?wsSecret=3e961028a653f0bb5d647192ab907d2d&wsTime=65551c80&seqid=3100012345801"),
                 live.candidates.first().url.toEncoded().constData());
    }

    void choices_data()
    {
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const char* key, const QVariant& value, const char* part) {
            QTest::newRow(name) << QVariantMap{{QLatin1String(key), value}} << QByteArray(part);
        };
        row("max bitrate", "huya.maxBitrate", 5000, "&codec=264&ratio=4000");
        row("max bitrate below all", "huya.maxBitrate", 100, "&codec=264&ratio=2000");
        row("max bitrate above all", "huya.maxBitrate", 20000, "hw.flv.huya.com");
        row("hls", "huya.protocol", QStringLiteral("hls"), "hw.hls.huya.com");
        row("cdn", "huya.cdn", QStringList{QStringLiteral("TX")}, "tx.flv.huya.com");
        row("no enhanced picture", "huya.imgplus", false, "-10057-A-0-1.flv?");
    }
    void choices()
    {
        QFETCH(QVariantMap, options);
        QFETCH(QByteArray, part);
        Site site;
        site.request.options = options;
        const QByteArray url = site.check().candidates.value(0).url.toEncoded();
        QVERIFY2(url.contains(part), url.constData());
        QCOMPARE(url.contains("ratio="), part.contains("ratio="));
    }

    void avoidsTheLineThatFailed()
    {
        Site site;
        site.request.avoidCdn = QStringLiteral("HW");
        QCOMPARE(site.check().candidates.first().cdn, QStringLiteral("TX"));
    }

    void hevcWhereThereIsOne()
    {
        Site site;
        site.option("huya.hevc", true);
        const LiveInfo live = site.check();
        QCOMPARE(live.candidates.at(0).codec, VideoCodec::Avc); // HW has none
        QCOMPARE(live.candidates.at(1).codec, VideoCodec::Hevc);
        QVERIFY(live.candidates.at(1).url.toEncoded().contains("&codec=265"));
    }

    void states_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<LiveState>("state");
        const auto row = [](const char* name, LiveState state) {
            QTest::newRow(name) << QString::fromLatin1(name) << state;
        };
        row("api_offline.json", LiveState::Offline);
        row("api_replay.json", LiveState::Offline);
        row("api_replaytitle.json", LiveState::Offline);
        row("api_real_off.json", LiveState::Offline);
        row("api_empty.json", LiveState::Offline);
        row("api_norates.json", LiveState::LiveNoStream);
        row("api_onlyp2p.json", LiveState::LiveNoStream);
        row("api_notfound.json", LiveState::NotFound);
    }
    void states()
    {
        QFETCH(QString, answer);
        QFETCH(LiveState, state);
        Site site;
        site.http.on(api, file(answer));
        const LiveInfo live = site.check();
        QCOMPARE(liveStateName(live.state), liveStateName(state));
        QVERIFY(live.candidates.isEmpty());
        QCOMPARE(site.http.count(page), 0);
    }

    void pageWhenTheInterfaceFails_data()
    {
        QTest::addColumn<int>("apiStatus");
        QTest::addColumn<QByteArray>("apiBody");
        QTest::addColumn<QString>("pageFile");
        QTest::addColumn<LiveState>("state");
        const auto row = [](const char* name, int status, const QByteArray& body, const char* pageFile,
                            LiveState state) {
            QTest::newRow(name) << status << body << QString::fromLatin1(pageFile) << state;
        };
        row("truncated", 200, "{\"status\":200,\"data\":{\"liveSt", "page_live.html", LiveState::Live);
        row("web page", 200, "<html>", "page_live_base64.html", LiveState::Live);
        row("500", 500, "", "page_offline.html", LiveState::Offline);
        row("site error", 200, file(QStringLiteral("api_error.json")), "page_live.html", LiveState::Live);
        row("not found", 404, "", "page_notfound.html", LiveState::NotFound);
        row("closed", 403, "", "page_banned.html", LiveState::Restricted);
        row("both: throttled", 429, "", "page_captcha.html", LiveState::Throttled);
        row("a page that is no room's", 200, "{", "page_download.html", LiveState::Transient);
        row("both: unreadable", 200, "{", "page_captcha.html", LiveState::Transient);
    }
    void pageWhenTheInterfaceFails()
    {
        QFETCH(int, apiStatus);
        QFETCH(QByteArray, apiBody);
        QFETCH(QString, pageFile);
        QFETCH(LiveState, state);
        Site site;
        site.http.on(api, Answers{{apiStatus, apiBody, {}, {}}});
        site.http.on(page, file(pageFile));
        QCOMPARE(liveStateName(site.check().state), liveStateName(state));
    }
    /// One odd link does not stop the rooms of everybody else.
    void onlyACaptchaStopsAllRooms()
    {
        Site site;
        site.request.url = QUrl(QStringLiteral("https://www.huya.com/download"));
        site.http.on("https://www.huya.com/download", file(QStringLiteral("page_download.html")));
        const LiveInfo odd = site.check();
        QCOMPARE(odd.state, LiveState::Transient);
        QVERIFY(!odd.platformWide);
        site.http.on("https://www.huya.com/download", file(QStringLiteral("page_captcha.html")));
        QVERIFY(site.check().platformWide);
        site.http.on("https://www.huya.com/download", QByteArray(" "));
        QVERIFY(site.check().platformWide);
    }

    void pageIsReadWhole()
    {
        const HuyaRoom room = readHuyaPage(QString::fromUtf8(file(QStringLiteral("page_live.html"))));
        QCOMPARE(room.info.room.title, QStringLiteral("标题; var x = \"}\";"));
        QCOMPARE(room.info.room.name, QStringLiteral("虎牙主播"));
        QCOMPARE(room.info.room.avatar, QUrl(QStringLiteral("https://huyaimg.example/a.jpg")));
        QCOMPARE(room.info.room.streamerId, QStringLiteral("1234567"));
        QCOMPARE(room.info.room.roomId, QStringLiteral("1234"));
        QCOMPARE(room.streams.size(), 1);
        QVERIFY(room.streams.first().flvCode.contains("&fm="));
        QCOMPARE(room.rates.size(), 2);
        const HuyaRoom coded = readHuyaPage(QString::fromUtf8(file(QStringLiteral("page_live_base64.html"))));
        QCOMPARE(coded.info.room.title, QStringLiteral("备用标题"));
        QCOMPARE(coded.streams.size(), 1);
    }

    void namesAreLookedUpOnce()
    {
        Site site;
        site.request.url = QUrl(QStringLiteral("https://www.huya.com/kaerlol"));
        QCOMPARE(site.check().state, LiveState::Live);
        QCOMPARE(site.http.count(page + "kaerlol"), 1);
        QCOMPARE(site.http.count(api), 0);
        QCOMPARE(site.check().state, LiveState::Live);
        QCOMPARE(site.http.count(page), 1);
        QCOMPARE(site.http.count(api + "?m=Live&do=profileRoom&roomid=1234&showSecret=1"), 1);
    }

    void addresses()
    {
        const Site site;
        for (const char* url :
             {"https://www.huya.com/1234", "http://m.huya.com/kaerlol?x=1", "https://huya.com/1234/"})
            QCOMPARE(site.huya.matches(QUrl(QString::fromLatin1(url))), 100);
        for (const char* url :
             {"https://www.huya.com/", "https://www.huya.com/l", "https://www.huya.com/g/lol",
              "https://v.huya.com/play/1.html", "https://huya.com.evil.example/1", "rtmp://huya.com/1"})
            QCOMPARE(site.huya.matches(QUrl(QString::fromLatin1(url))), 0);
        QCOMPARE(site.huya.canonical(QUrl(QStringLiteral("http://m.huya.com/kaerlol?x=1"))),
                 QUrl(QStringLiteral("https://www.huya.com/kaerlol")));
    }
};
QTEST_GUILESS_MAIN(TestHuya)
#include "tst_huya.moc"
