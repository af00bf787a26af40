// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/faultyupload.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace uploadfaults;
using Tls = HttpServer::Tls;
using Setup = std::function<void(FakeArchives&)>;
Q_DECLARE_METATYPE(Tls)
Q_DECLARE_METATYPE(Setup)

namespace {
constexpr double scale = 0.01;

/// A route's fault, set up later.
Setup at(const char* route, std::function<Fault()> fault)
{
    return [=](FakeArchives& site) { site.onRequest(route, fault()); };
}

std::function<bool(const HttpServer::Request&)> part(int number)
{
    return [number](const HttpServer::Request& request) {
        return isPart(request) && request.param(u"partNumber"_s).toInt() == number;
    };
}

std::function<bool(const HttpServer::Request&)> toHost(const char* host)
{
    return [host](const HttpServer::Request& request) { return request.header("Host") == host; };
}

/// Bodies of parts on the first storage are cut `times` times after `bytes`.
Setup cut(qint64 bytes, bool stall, int times)
{
    return [=](FakeArchives& site) {
        auto left = std::make_shared<std::atomic<int>>(times);
        for (int index : {0, 1})
            site.storage(index).onBody([=](const HttpServer::Request& request) {
                const bool hit = isPart(request) && (*left)-- > 0;
                return hit ? HttpServer::BodyRule{bytes, stall, 0} : HttpServer::BodyRule{};
            });
    };
}

QByteArray preuploadAnswer(const QByteArray& members)
{
    return "{\"OK\":1,\"auth\":\"secretauth\",\"endpoint\":\"//"
           "upos-cs-one.bilivideo.com\",\"upos_uri\":\"upos://ugcboss/x.flv\"," +
           members + "}";
}

int preuploadsAsked(FakeArchives& site)
{
    return int(find(site.site(), isPreupload).size());
}

const QByteArray partCountError = "{\"error\":\"x.lua: PART_COUNT_ERR_GOT_1_EXPECT_2\",\"http_code\":500}";
} // namespace

/// The faults of the storage hosts and of preupload in bilibili-upload.md E.5, by the numbers there.
class TestStorageFaults : public QObject
{
    Q_OBJECT

private slots:
    /// The file arrives in the end, as one archive, whatever happens on the way.
    void arrives_data()
    {
        QTest::addColumn<Tls>("tls");
        QTest::addColumn<Setup>("setup");
        QTest::addColumn<int>("preuploads"); // that are answered, at most
        const auto row = [](const char* name, int preuploads, const Setup& setup, Tls tls = Tls::Off) {
            QTest::newRow(name) << tls << setup << preuploads;
        };
        for (const int code : {500, 502, 504, 408, 429})
            row(qPrintable(u"E5-01 a part answers %1 three times"_s.arg(code)), 1,
                at("/ugcboss/", [=] { return when(part(2), 3, status(code)); }));
        row("E5-02 line one answers 500 for ever", 2, [](FakeArchives& site) {
            site.onRequest("/ugcboss/", when(
                                            [](const auto& request) {
                                                return isPart(request) &&
                                                       toHost("upos-cs-one.bilivideo.com")(request);
                                            },
                                            -1, status(500)));
            site.onRequest("/OK", [](const auto& request, auto& reply, const auto& next) {
                if (toHost("upos-cs-two.bilivideo.com")(request))
                    reply.sleep(50ms); // one is the faster one
                next();
            });
        });
        for (const Tls tls : {Tls::Off, Tls::On}) {
            const bool on = tls == Tls::On;
            row(on ? "E5-03 reset in the middle of a body, TLS" : "E5-03 reset in the middle of a body", 1,
                cut(3000, false, 3), tls);
            row(on ? "E5-04 hang after the head, TLS" : "E5-04 hang after the head", 1, cut(0, true, 2), tls);
            row(on ? "E5-04 hang in the middle of a body, TLS" : "E5-04 hang in the middle of a body", 1,
                cut(5000, true, 2), tls);
            row(on ? "E5-04 hang before the answer, TLS" : "E5-04 hang before the answer", 1,
                at("/ugcboss/", [] { return when(isPart, 2, hang()); }), tls);
            row(on ? "E5-06 the answer is lost, TLS" : "E5-06 the answer is lost", 1,
                at("/ugcboss/", [] { return when(part(1), 2, answerLost()); }), tls);
        }
        row("E5-06 the answer hangs", 1, at("/ugcboss/", [] { return when(part(3), 1, doneButHangs()); }));
        row("E5-08 preupload: an HTML page", 1,
            at("/preupload", [] { return when(isPreupload, 1, status(200, "<html>出错啦</html>")); }));
        row("E5-08 preupload: an HTML page with 502", 1,
            at("/preupload", [] { return when(isPreupload, 1, status(502, "<html></html>")); }));
        row("E5-08 preupload: OK:0", 1,
            at("/preupload", [] { return when(isPreupload, 1, json("{\"OK\":0,\"info\":\"no\"}")); }));
        row("E5-08 preupload: no chunk_size", 1,
            at("/preupload", [] { return when(isPreupload, 1, json(preuploadAnswer("\"biz_id\":1"))); }));
        row("E5-08 preupload: chunk_size 0", 1, at("/preupload", [] {
                return when(isPreupload, 1, json(preuploadAnswer("\"biz_id\":1,\"chunk_size\":0")));
            }));
        row("E5-08 preupload: biz_id beyond 2^53", 1,
            [](FakeArchives& site) { site.nextBiz = (1LL << 53) + 3; });
        row("E5-08 preupload: the connection is closed", 1,
            at("/preupload", [] { return when(isPreupload, 2, reset()); }));
        row("E5-08 init: OK:0", 1, at("/ugcboss/", [] { return when(isInit, 2, json("{\"OK\":0}")); }));
        for (const int code : {401, 403, 404})
            row(qPrintable(u"E5-10 init answers %1"_s.arg(code)), 2,
                at("/ugcboss/", [=] { return when(isInit, 1, status(code)); }));
        row("E5-10 auth older than 5 days in the middle of the file", 2, at("/ugcboss/", [] {
                return when(part(3), 1, status(403, {}, {{"X-Upos-Auth", "AUTH_TS_GT_5DAY 1"}}));
            }));
        row("E5-10 the session is gone in the middle of the file", 2,
            at("/ugcboss/", [] { return when(part(3), 1, status(404, "{\"error\":\"NoSuchUpload\"}")); }));
        row("E5-10 401 is a dead session, not a dead login", 2,
            at("/ugcboss/", [] { return when(part(3), 1, status(401)); }));
        row("E5-11 complete: 500 twice", 1, at("/ugcboss/", [] { return when(isComplete, 2, status(500)); }));
        row("E5-11 complete: done, and the answer hangs", 1,
            at("/ugcboss/", [] { return when(isComplete, 1, doneButHangs()); }));
        row("E5-11 complete: OK:0", 1,
            at("/ugcboss/", [] { return when(isComplete, 2, json("{\"OK\":0}")); }));
        row("E5-11 complete: PART_COUNT_ERR", 2,
            at("/ugcboss/", [] { return when(isComplete, 1, status(500, partCountError)); }));
        row("E5-20 one line is dead", 1,
            at("/OK", [] { return when(toHost("upos-cs-one.bilivideo.com"), -1, reset()); }));
        row("E5-20 all lines are dead", 1, at("/OK", [] { return status(500); }));
        row("E5-20 no probe list", 1, at("/preupload", [] { return when(isProbeList, -1, hang()); }));
    }
    void arrives()
    {
        QFETCH(Tls, tls);
        QFETCH(Setup, setup);
        QFETCH(int, preuploads);
        FakeArchives site(tls);
        site.addAccount(10001);
        site.chunkSize = 16384;
        setup(site);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 5 * 16384 + 77)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 40000);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QVERIFY2(site.preuploads() <= preuploads, qPrintable(QString::number(site.preuploads())));
        QVERIFY(site.mostPartsAtOnce() <= 3);
        QCOMPARE(site.complaints(), QStringList());
    }

    /// What does not get well ends with its reason, and with few preuploads.
    void endsClearly_data()
    {
        QTest::addColumn<Setup>("setup");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const QString& error, const Setup& setup) {
            QTest::newRow(name) << setup << error;
        };
        row("E5-02 every line answers 500 for ever", u"part: HTTP 500"_s,
            at("/ugcboss/", [] { return when(isPart, -1, status(500)); }));
        row("E5-08 preupload: HTML for ever", u"preupload"_s,
            at("/preupload", [] { return when(isPreupload, -1, status(200, "<html></html>")); }));
        row("E5-08 preupload: chunk_size negative", u"chunk_size"_s, at("/preupload", [] {
                return when(isPreupload, -1, json(preuploadAnswer("\"biz_id\":1,\"chunk_size\":-4")));
            }));
        row("E5-08 preupload: biz_id negative", u"biz_id"_s, at("/preupload", [] {
                return when(isPreupload, -1, json(preuploadAnswer("\"biz_id\":-1,\"chunk_size\":65536")));
            }));
        row("E5-08 preupload: chunk_size 1 for a large file", u"chunk"_s,
            [](FakeArchives& site) { site.chunkSize = 1; });
        for (const int code : {403, 404})
            row(qPrintable(u"E5-10 init answers %1 for ever"_s.arg(code)), u"init: HTTP %1"_s.arg(code),
                at("/ugcboss/", [=] { return when(isInit, -1, status(code)); }));
        row("E5-11 complete: PART_COUNT_ERR for ever", u"PART_COUNT_ERR"_s,
            at("/ugcboss/", [] { return when(isComplete, -1, status(500, partCountError)); }));
        row("E5-12 wrong etag", u"etag mismatch"_s, [](FakeArchives& site) { site.realEtags = true; });
        row("E5-23 init is redirected", u"HTTP 302"_s, at("/ugcboss/", [] {
                return when(isInit, -1, status(302, {}, {{"Location", "http://127.0.0.1:1/x"}}));
            }));
    }
    void endsClearly()
    {
        QFETCH(Setup, setup);
        QFETCH(QString, error);
        FaultyUpload upload;
        setup(upload.site);
        QVERIFY(upload.begin(120'000, 1));
        QTRY_COMPARE_WITH_TIMEOUT(upload.state(), u"failed"_s, 60000);
        QVERIFY2(upload.error().contains(error), qPrintable(upload.error()));
        QVERIFY2(!upload.error().contains(u"secret"), qPrintable(upload.error()));
        const int asked = preuploadsAsked(upload.site);
        QVERIFY2(asked <= 6, qPrintable(QString::number(asked)));
        QCOMPARE(upload.site.archives().size(), 0);
    }

    void e01_waitsGrowWhileOtherPartsGoOn()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/ugcboss/", when(part(1), 4, status(502)));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 6 * 65536)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QList<std::chrono::steady_clock::time_point> tries;
        auto lastOther = std::chrono::steady_clock::time_point::min();
        for (const auto& request : find(site.storage(0), isPart) + find(site.storage(1), isPart)) {
            if (part(1)(request))
                tries.append(request.at);
            else
                lastOther = std::max(lastOther, request.at);
        }
        QCOMPARE(tries.size(), 5);
        const std::chrono::seconds waits[] = {2s, 4s, 8s, 16s};
        for (int i = 0; i < 4; ++i)
            QVERIFY(tries[i + 1] - tries[i] >= waits[i] * scale);
        QVERIFY(lastOther < tries.last());
    }

    void e04_aHostThatNeverAnswersTheHandshake()
    {
        QTcpServer dead; // connects by the kernel's backlog, and nobody ever reads
        QVERIFY(dead.listen(QHostAddress::LocalHost));
        dead.pauseAccepting();
        FakeArchives site(Tls::On);
        site.addAccount(10001);
        site.onRequest("/preupload", when(isPreupload, 1, [&](const auto&, auto& reply, const auto&) {
                           reply.json("{\"OK\":1,\"auth\":\"a\",\"biz_id\":5,\"chunk_size\":65536,\"upos_"
                                      "uri\":\"upos://ugcboss/x.flv\",\"endpoint\":\"//127.0.0.1:" +
                                      QByteArray::number(dead.serverPort()) + "\"}");
                       }));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 100'000)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }

    void e05_theSlowLineIsNotTaken()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/OK", [](const auto& request, auto& reply, const auto& next) {
            if (toHost("upos-cs-one.bilivideo.com")(request))
                reply.sleep(60ms);
            next();
        });
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(find(site.storage(0), isPart).size(), 0);
        QCOMPARE(find(site.storage(1), isPart).size(), 1);
    }
    void e05_aSlowUploadIsNoStall()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = 8 << 20;
        // Longer than the stall limit (30 s, scaled), and something moves all the time.
        for (int index : {0, 1}) {
            site.storage(index).setReceiveBuffer(65536);
            site.storage(index).onBody([](const HttpServer::Request& request) {
                return HttpServer::BodyRule{-1, false, isPart(request) ? 12'000'000 : 0};
            });
        }
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 8 << 20)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.objects().cbegin()->tries.value(1), 1);
    }

    void e08_chunksOfOneByte()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = 1;
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 60)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }

    void e17_onlyMissingPartsAreSentAfterARestart()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = 4096;
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (isPart(request))
                reply.sleep(10ms);
            next();
        });
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 100 * 4096)};
        const UploadId id = program.upload(files);
        QTRY_VERIFY_WITH_TIMEOUT(program.queue().progress(id).sentBytes > 20 * 4096, 20000);
        program.stop();
        const auto before = find(site.storage(0), isPart) + find(site.storage(1), isPart);
        QVERIFY(before.size() > 10 && before.size() < 100);
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        const auto all = find(site.storage(0), isPart) + find(site.storage(1), isPart);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QVERIFY2(all.size() <= 103, qPrintable(QString::number(all.size()))); // those on their way at the end
        for (const auto& request : all)
            QCOMPARE(request.param(u"uploadId"_s), all.first().param(u"uploadId"_s));
        QCOMPARE(site.preuploads(), 1);
    }

    void e18_theFileChangesMeanwhile_data()
    {
        QTest::addColumn<qint64>("size"); // what becomes of its 300 kB; -1: it is deleted
        QTest::newRow("E5-18 truncated") << qint64(120'000);
        QTest::newRow("E5-18 grown") << qint64(320'000);
        QTest::newRow("E5-18 empty") << qint64(0);
        QTest::newRow("E5-18 deleted") << qint64(-1);
    }
    void e18_theFileChangesMeanwhile()
    {
        QFETCH(qint64, size);
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = 16384;
        QTemporaryDir folder;
        const QString path = uploadfiles::make(folder, u"a.flv"_s, 300'000);
        site.onRequest("/ugcboss/", when(part(4), 1, [path, size](const auto&, auto&, const auto& next) {
                           size < 0 ? QFile::remove(path) : QFile::resize(path, size);
                           next();
                       }));
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({path});
        if (size > 0) {
            QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
            QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), {path}));
            QCOMPARE(site.preuploads(), 2);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QVERIFY2(program.error(id).contains(size < 0 ? u"there is no file"_s : u"is empty"_s),
                 qPrintable(program.error(id)));
        for (const auto& object : site.objects())
            QVERIFY(!object.complete);
        QCOMPARE(site.archives().size(), 0);
        const Error before = program.queue().lastError(id);
        QCOMPARE(before.kind, size < 0 ? Error::Kind::NotFound : Error::Kind::Disk);
        QCOMPARE(before.code, size < 0 ? 0 : ENODATA);
        program.stop();
        program.start();
        const Error after = program.queue().lastError(id);
        QCOMPARE(program.state(id), u"failed"_s);
        QCOMPARE(after.kind, before.kind);
        QCOMPARE(after.code, before.code);
        QCOMPARE(after.detail, before.detail);
    }

    /// Chosen by hand it is refused at once, before anything is sent; of a broadcast it is a part that
    /// failed.
    void e19_anEmptyFileIsNamed()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        const QStringList files{uploadfiles::make(folder, u"good.flv"_s, 1000),
                                uploadfiles::make(folder, u"empty.flv"_s, 0)};
        UploadProgram program(site, folder);
        program.login(10001);
        Error why;
        bool told = false;
        program.queue().addFiles(files, {}, [&](const Result<UploadId>& added) {
            why = added ? Error{} : added.error();
            told = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(told, 20000);
        QCOMPARE(why.kind, Error::Kind::Disk);
        QCOMPARE(why.code, ENODATA);
        for (const QString& word : {u"empty.flv"_s, u"is empty (0 bytes)"_s, u"leave it out"_s})
            QVERIFY2(why.detail.contains(word), qPrintable(why.detail));
        QVERIFY(!why.detail.contains(u"good.flv"_s));
        QVERIFY(program.queue().all().isEmpty());
        QCOMPARE(program.core->store.uploads.all()->size(), 0);
        QCOMPARE(site.preuploads(), 0);

        program.queue().setPausedAll(true);
        const UploadId id = program.upload({files[0], uploadfiles::make(folder, u"soon.flv"_s, 10)});
        QVERIFY(QFile::resize(folder.filePath(u"soon.flv"_s), 0));
        program.queue().setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QVERIFY2(program.error(id).contains(u"soon.flv is empty"_s), qPrintable(program.error(id)));
        QCOMPARE(program.queue().lastError(id).code, ENODATA);
        const auto parts = *program.core->store.uploads.parts(id);
        QCOMPARE(parts[0].state, u"uploaded"_s);
        QCOMPARE(parts[1].state, u"failed"_s);
        QCOMPARE(parts[1].errorKind, u"disk"_s);
        QCOMPARE(site.archives().size(), 0); // an archive with a hole is a person's decision
        program.queue().submitNow(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), {files[0]}));
    }

    void e20_whatTheProbeAsksFor_data()
    {
        QTest::addColumn<QByteArray>("probe");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("E5-20 probe.get") << QByteArray("{\"get\":1}") << QByteArray("GET") << qint64(0);
        QTest::newRow("E5-20 probe.get null")
            << QByteArray("{\"get\":null,\"post\":0.5}") << QByteArray("POST") << qint64(524288);
        QTest::newRow("E5-20 probe.post 0")
            << QByteArray("{\"post\":0}") << QByteArray("POST") << qint64(104857);
        QTest::newRow("E5-20 probe.post -1")
            << QByteArray("{\"post\":-1}") << QByteArray("POST") << qint64(104857);
        QTest::newRow("E5-20 probe.post NaN")
            << QByteArray("{\"post\":\"NaN\"}") << QByteArray("POST") << qint64(104857);
        QTest::newRow("E5-20 probe.post 2")
            << QByteArray("{\"post\":2}") << QByteArray("POST") << qint64(2 << 20);
        QTest::newRow("E5-20 probe.post 1e300")
            << QByteArray("{\"post\":1e300}") << QByteArray("POST") << qint64(10 << 20);
        QTest::newRow("E5-20 no probe") << QByteArray("null") << QByteArray("POST") << qint64(104857);
    }
    void e20_whatTheProbeAsksFor()
    {
        QFETCH(QByteArray, probe);
        QFETCH(QByteArray, method);
        QFETCH(qint64, bytes);
        FakeArchives site;
        site.onRequest(
            "/preupload",
            json(
                "{\"OK\":1,\"lines\":[{\"os\":\"upos\",\"query\":\"upcdn=one\",\"probe_url\":\"//"
                "upos-cs-one.bilivideo.com/OK\"},{\"os\":\"upos\",\"query\":\"upcdn=evil#\",\"probe_"
                "url\":\"//evil.example.org/OK\"},{\"os\":\"upos\",\"query\":\"upcdn=two\",\"probe_url\":\"//"
                "10.0.0.1/OK\"}],\"probe\":" +
                probe + "}"));
        HttpConfig config;
        config.proxy = u"none"_s;
        config.endpoints = site.endpoints();
        QtHttpFactory http(config);
        Stop stop;
        const auto measured =
            bilibili::probeLines(*http.make(), bilibili::UploadHosts::from(site.endpoints()), stop);
        QVERIFY(measured);
        QCOMPARE(measured->size(), 1);
        QCOMPARE(measured->first().line.name, u"one"_s);
        const auto asked = site.storage(0).journal();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0].method, method);
        QCOMPARE(asked[0].body.size(), bytes);
        QVERIFY(asked[0].header("Cookie").isEmpty());
    }

    void e21_theDiskIsFull()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = 4096;
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (isPart(request))
                reply.sleep(10ms);
            next();
        });
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 60 * 4096)};
        const UploadId id = program.upload(files);
        QTRY_VERIFY_WITH_TIMEOUT(program.queue().progress(id).sentBytes > 10 * 4096, 20000);
        const auto sql = [&](const QString& statement) {
            {
                QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"full"_s);
                database.setDatabaseName(Paths::find(folder.path(), false, QString()).database());
                QVERIFY(database.open());
                QVERIFY(QSqlQuery(database).exec(statement));
            }
            QSqlDatabase::removeDatabase(u"full"_s);
        };
        sql(u"CREATE TRIGGER full BEFORE UPDATE OF acked ON upload_parts BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"_s);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QVERIFY2(program.error(id).contains(u"full"), qPrintable(program.error(id)));
        const auto kept = program.core->store.uploads.parts(id)->first().acked;
        QVERIFY(kept.count(true) >= 7 && kept.count(true) < 60);
        sql(u"DROP TRIGGER full"_s);
        const auto before = site.objects().cbegin()->tries;
        program.queue().resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        const auto after = site.objects().cbegin()->tries;
        for (int chunk = 0; chunk < kept.size(); ++chunk) {
            if (kept.testBit(chunk))
                QCOMPARE(after.value(chunk + 1), before.value(chunk + 1));
        }
        QCOMPARE(site.preuploads(), 1);
    }

    void e23_aRedirectGetsNoAuth_data()
    {
        QTest::addColumn<int>("status");
        for (const int code : {301, 302, 303, 307, 308})
            QTest::newRow(qPrintable(u"E5-23 %1"_s.arg(code))) << code;
    }
    void e23_aRedirectGetsNoAuth()
    {
        QFETCH(int, status);
        HttpServer stranger;
        FakeArchives site;
        site.addAccount(10001);
        const HttpHeaders to{{"Location", stranger.url("/elsewhere").toEncoded()}};
        const Fault away = uploadfaults::status(status, {}, to);
        site.onRequest("/ugcboss/", when(isPart, -1, away));
        site.onRequest("/x/vu/web/cover/up", away);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QVERIFY2(program.error(id).contains(QString::number(status)), qPrintable(program.error(id)));
        QCOMPARE(stranger.journal().size(), 0);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", QByteArray::number(scale));
    QCoreApplication app(argc, argv);
    TestStorageFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_storagefaults.moc"
