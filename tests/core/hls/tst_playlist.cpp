// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/playlist.h"

#include <QTest>

using namespace hls;

class TestPlaylist : public QObject
{
    Q_OBJECT

private slots:
    void media();
    void refuses_data();
    void refuses();
    void keys();
    void ranges();
    void prefetchAndAds();
    void manyLines();
    void variants();
    void separateAudio();

private:
    const QUrl m_base{QStringLiteral("http://host/a/b/x.m3u8?token=1")};
    MediaPlaylist read(const QByteArray& text) const
    {
        const auto playlist = parsePlaylist(text, m_base);
        return playlist && std::holds_alternative<MediaPlaylist>(*playlist)
                   ? std::get<MediaPlaylist>(*playlist)
                   : MediaPlaylist();
    }
};

void TestPlaylist::media()
{
    const auto list = read("\xEF\xBB\xBF#EXTM3U\r\n#EXT-X-TARGETDURATION:6\r\n#EXT-X-MEDIA-SEQUENCE:41\r\n"
                           "#EXT-X-UNKNOWN:1\n# comment\nignored.ts\n"
                           "#EXTINF:5.005,title\n../c.ts?q=1\n#EXT-X-DISCONTINUITY\n#EXT-X-GAP\n#EXTINF:4\n"
                           "https://other/d.ts\n#EXT-X-ENDLIST");
    QCOMPARE(list.target.count(), 6000);
    QVERIFY(list.ended);
    QCOMPARE(list.segments.size(), 2);
    QCOMPARE(list.segments[0].url, QUrl(QStringLiteral("http://host/a/c.ts?q=1")));
    QCOMPARE(list.segments[0].sequence, 41);
    QCOMPARE(list.segments[0].duration.count(), 5005);
    QCOMPARE(list.segments[1].sequence, 42);
    QVERIFY(list.segments[1].discontinuity && list.segments[1].gap);
    QVERIFY(!list.segments[0].discontinuity && !list.segments[0].gap);
}

void TestPlaylist::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << QByteArray("<html>#EXTM3U</html>");
    QTest::newRow("sequence too large") << QByteArray("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:9999999999999999999\n");
    QTest::newRow("sequence negative") << QByteArray("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:-1\n");
    QTest::newRow("duration overflow") << QByteArray("#EXTM3U\n#EXTINF:1e999,\na.ts\n");
    QTest::newRow("duration nan") << QByteArray("#EXTM3U\n#EXTINF:nan,\na.ts\n");
    QTest::newRow("scheme file") << QByteArray("#EXTM3U\n#EXTINF:2,\nfile:///etc/passwd\n");
    QTest::newRow("scheme data") << QByteArray("#EXTM3U\n#EXTINF:2,\ndata:,x\n");
    QTest::newRow("long line") << "#EXTM3U\n#EXTINF:2,\n" + QByteArray(200'000, 'a') + "\n";
    QTest::newRow("too long") << "#EXTM3U\n" + QByteArray(5'000'000, '\n');
    QTest::newRow("range") << QByteArray("#EXTM3U\n#EXTINF:2,\n#EXT-X-BYTERANGE:x@1\na.ts\n");
    QTest::newRow("short IV") << QByteArray("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\",IV=7\n");
}

void TestPlaylist::refuses()
{
    QFETCH(QByteArray, text);
    const auto playlist = parsePlaylist(text, m_base);
    QVERIFY(!playlist);
    QCOMPARE(playlist.error().kind, Error::Kind::Protocol);
}

void TestPlaylist::keys()
{
    const auto list =
        read("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k?a=1,2\",IV=0x1f\n#EXT-X-MAP:URI=\"i.mp4\"\n"
             "#EXTINF:2,\na\n#EXT-X-KEY:METHOD=NONE\n#EXTINF:2,\nb\n"
             "#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"skd://x\"\n#EXTINF:2,\nc\n");
    QCOMPARE(list.segments.size(), 3);
    QCOMPARE(list.segments[0].key->url, QUrl(QStringLiteral("http://host/a/b/k?a=1,2")));
    QCOMPARE(list.segments[0].key->iv, QByteArray(15, '\0') + '\x1f');
    QVERIFY(list.segments[0].map->key == list.segments[0].key);
    QVERIFY(!list.segments[1].key);
    QVERIFY(list.segments[1].map == list.segments[0].map);
    QCOMPARE(list.segments[2].key->method, Key::Method::Unsupported);
    QCOMPARE(list.segments[2].key->methodName, QStringLiteral("SAMPLE-AES"));
    const auto managed =
        read("#EXTM3U\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"skd://x\",KEYFORMAT=\"com.apple\"\n"
             "#EXTINF:2,\na\n");
    QCOMPARE(managed.segments[0].key->methodName, QStringLiteral("SAMPLE-AES of com.apple"));
}

void TestPlaylist::ranges()
{
    const auto list =
        read("#EXTM3U\n#EXT-X-MAP:URI=\"w\",BYTERANGE=\"100\"\n#EXTINF:2,\n#EXT-X-BYTERANGE:50\nw\n"
             "#EXTINF:2,\n#EXT-X-BYTERANGE:7@500\nw\n#EXTINF:2,\n#EXT-X-BYTERANGE:3\nw\n"
             "#EXTINF:2,\n#EXT-X-BYTERANGE:3\nother\n");
    QCOMPARE(list.segments.size(), 4);
    QCOMPARE(*list.segments[0].map->range, (ByteRange{100, 0}));
    QCOMPARE(*list.segments[0].range, (ByteRange{50, 100}));
    QCOMPARE(*list.segments[1].range, (ByteRange{7, 500}));
    QCOMPARE(*list.segments[2].range, (ByteRange{3, 507}));
    QCOMPARE(*list.segments[3].range, (ByteRange{3, 0}));
}

void TestPlaylist::prefetchAndAds()
{
    const auto list =
        read("#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:5\n#EXT-X-PROGRAM-DATE-TIME:2026-11-26T12:00:00+0000\n"
             "#EXT-X-DATERANGE:ID=\"stitched-ad-7\",START-DATE=\"2026-11-26T12:00:02Z\",DURATION=2.1\n"
             "#EXTINF:2,live\na\n#EXTINF:2,live\nb\n#EXTINF:2,live\nc\n#EXTINF:2,Amazon|1\nd\n"
             "#EXTINF:2,live\ne\n#EXT-X-TWITCH-PREFETCH:f\n");
    QCOMPARE(list.segments.size(), 6);
    QList<bool> ads;
    for (const Segment& segment : list.segments)
        ads.append(segment.ad);
    QCOMPARE(ads, QList<bool>({false, true, false, true, false, false}));
    QVERIFY(list.segments[5].prefetch);
    QCOMPARE(list.segments[5].sequence, 10);
}

/// 10^6 lines are read and bounded, whatever they say; of very many segments the last ones are taken.
void TestPlaylist::manyLines()
{
    QByteArray text = "#EXTM3U\n";
    for (int i = 0; i < 1'000'000; ++i)
        text += "#\na\n";
    QVERIFY(read(text.left(4'000'000)).segments.isEmpty());
    const auto list = [](qsizetype count) {
        QByteArray segments = "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:7\n";
        for (qsizetype i = 0; i < count; ++i)
            segments += "#EXTINF:2,\n" + QByteArray::number(i % 10) + '\n';
        return segments;
    };
    const auto whole = read(list(200'000));
    QCOMPARE(whole.segments.size(), 200'000);
    QCOMPARE(whole.sequence, 7);
    QVERIFY(list(300'005).size() < maxPlaylistBytes);
    const auto cut = read(list(300'005));
    QCOMPARE(cut.segments.size(), 200'000);
    QCOMPARE(cut.sequence, 7 + 100'005);
    QCOMPARE(cut.segments.first().sequence, cut.sequence);
    QVERIFY(cut.segments.first().url.path().endsWith(QLatin1Char('5')));
    QCOMPARE(cut.segments.last().sequence, 7 + 300'004);
    QVERIFY(cut.segments.last().url.path().endsWith(QLatin1Char('4')));
}

void TestPlaylist::variants()
{
    const auto playlist = parsePlaylist("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=640x360\na\n"
                                        "#EXT-X-STREAM-INF:BANDWIDTH=5,RESOLUTION=1280x720,FRAME-RATE=60\nb\n"
                                        "#EXT-X-STREAM-INF:BANDWIDTH=7,RESOLUTION=1280x720,FRAME-RATE=30\nc\n"
                                        "#EXT-X-STREAM-INF:BANDWIDTH=99,CODECS=\"mp4a.40.2\"\nd\n",
                                        m_base);
    QVERIFY(playlist);
    const auto& master = std::get<MasterPlaylist>(*playlist);
    QVERIFY(chooseVariant(master)->url.path().endsWith(QLatin1Char('b')));
    QVERIFY(chooseVariant(master, 400)->url.path().endsWith(QLatin1Char('a')));
    QVERIFY(chooseVariant(master, 100)->url.path().endsWith(QLatin1Char('a')));
    QVERIFY(!chooseVariant(MasterPlaylist()));
}

void TestPlaylist::separateAudio()
{
    const auto playlist =
        parsePlaylist("#EXTM3U\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"g\",NAME=\"1\",URI=\"a1\"\n"
                      "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"g\",NAME=\"2\",DEFAULT=YES,URI=\"a2\"\n"
                      "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"in\",NAME=\"3\"\n"
                      "#EXT-X-STREAM-INF:BANDWIDTH=9,RESOLUTION=640x360,AUDIO=\"g\"\nv\n"
                      "#EXT-X-STREAM-INF:BANDWIDTH=8,RESOLUTION=640x360,AUDIO=\"in\"\nmuxed\n",
                      m_base);
    QVERIFY(playlist);
    const auto& master = std::get<MasterPlaylist>(*playlist);
    QVERIFY(chooseVariant(master)->url.path().endsWith(QLatin1String("muxed")));
    QVERIFY(chooseAudio(master, master.variants[0])->url.path().endsWith(QLatin1String("a2")));
    QVERIFY(!chooseAudio(master, master.variants[1]));
}

QTEST_APPLESS_MAIN(TestPlaylist)
#include "tst_playlist.moc"
