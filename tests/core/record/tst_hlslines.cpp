// SPDX-License-Identifier: GPL-3.0-or-later
// When an HLS address is left for another one.
#include "core/base/worker.h"
#include "core/record/hlssource.h"
#include "tests/support/fakehttp.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.01");

struct Sink : SegmentSink
{
    Result<QString> nextPath(SplitReason, const QString&) override
    {
        return fail(Error::Kind::Disk, QStringLiteral("nothing is to be written"));
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo&) override {}
    void repaired(const Repair&) override {}
};

/// A list of three segments that moves on by one with each question.
FakeHttp::Handler moving(const QByteArray& name)
{
    return [name, sequence = std::make_shared<std::atomic<int>>(0)](const HttpRequest&) {
        const int first = (*sequence)++;
        QByteArray list =
            "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:" + QByteArray::number(first) + '\n';
        for (int i = first; i < first + 3; ++i)
            list += "#EXTINF:2,\n" + name + QByteArray::number(i) + ".ts\n";
        return FakeHttp::Answer{200, list, {}, {}};
    };
}

FakeHttp::Handler status(int code, const HttpHeaders& headers = {})
{
    return [=](const HttpRequest&) { return FakeHttp::Answer{code, {}, headers, {}}; };
}
} // namespace

class TestHlsLines : public QObject
{
    Q_OBJECT
    Sink m_sink;

    /// What one connection came to; nothing when it goes on and on.
    std::optional<Result<SourceEnd>> run(FakeHttp& http)
    {
        StreamCounters counters;
        HlsSource source({}, m_sink, counters, http.factory());
        Candidate candidate;
        candidate.url = QUrl(QStringLiteral("http://a.example/x.m3u8"));
        candidate.container = Container::HlsTs;
        std::optional<Result<SourceEnd>> result;
        Worker worker(QStringLiteral("rec"),
                      [&](Stop& stop) { result = source.run(candidate, 0ms, http, stop); });
        if (worker.wait(20s))
            return result;
        worker.requestStop();
        worker.wait(20s);
        return {};
    }

private slots:
    void refusedSegments_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {401, 403, 404, 410})
            QTest::addRow("%d", code) << code;
    }
    /// L5: another address is asked for.
    void refusedSegments()
    {
        QFETCH(int, code);
        FakeHttp http;
        http.on("http://a.example/x.m3u8", moving("s"));
        http.on("http://a.example/s", status(code));
        const auto result = run(http);
        QVERIFY(result && !*result);
        QVERIFY2(result->error().code == code, qPrintable(result->error().detail));
    }
    void deadLists_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("asked");
        QTest::newRow("a server error") << 503 << QByteArray() << 3;
        QTest::newRow("nothing there") << 404 << QByteArray() << 3;
        QTest::newRow("it asks for patience") << 429 << QByteArray("3600") << 1;
    }
    /// Somebody else may have it: how long to wait is decided there.
    void deadLists()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, retryAfter);
        FakeHttp http;
        http.on(
            "http://a.example/x.m3u8",
            status(code, retryAfter.isEmpty() ? HttpHeaders() : HttpHeaders{{"Retry-After", retryAfter}}));
        const auto result = run(http);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().code, code);
        QTEST(http.count("http://a.example/x.m3u8"), "asked");
    }
    /// Video goes on alone only where there is no sound to be had at the start of a connection.
    void soundThatIsGoneEndsTheConnection()
    {
        FakeHttp http;
        http.on("http://a.example/x.m3u8", "#EXTM3U\n"
                                           "#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID=\"a\",NAME=\"m\",DEFAULT=YES,"
                                           "URI=\"audio.m3u8\"\n"
                                           "#EXT-X-STREAM-INF:BANDWIDTH=900000,AUDIO=\"a\"\n"
                                           "video.m3u8\n");
        http.on("http://a.example/video.m3u8", moving("v"));
        const FakeHttp::Answer sound = moving("a")({});
        http.on("http://a.example/audio.m3u8", {sound, sound, {404, {}, {}, {}}});
        http.on("http://a.example/v", status(500));
        http.on("http://a.example/a", status(500));
        http.on("http://a.example/video.m3u8", moving("v"));
        const auto result = run(http);
        QVERIFY(result && !*result);
        QCOMPARE(result->error().kind, Error::Kind::NotFound);
    }
};
QTEST_GUILESS_MAIN(TestHlsLines)
#include "tst_hlslines.moc"
