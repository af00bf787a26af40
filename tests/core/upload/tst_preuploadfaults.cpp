// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultyupload.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace uploadfaults;
Q_DECLARE_METATYPE(Fault)

namespace {
/// An address that nobody listens at.
QString nobody()
{
    const HttpServer gone;
    return gone.url().toString(QUrl::RemovePath);
}
} // namespace

/// What a preupload takes from the hourly budget, and what a person is told when none goes through
/// (bilibili-upload.md B.2, B.6, D.1).
class TestPreuploadFaults : public QObject
{
    Q_OBJECT

private slots:
    void whatNeverArrivesCostsNothing()
    {
        FaultyUpload upload;
        upload.site.memberElsewhere = nobody();
        QVERIFY(upload.begin(1000, 2));
        QTRY_COMPARE_WITH_TIMEOUT(upload.state(), u"failed"_s, 20000);
        QCOMPARE(upload.queue().lastError(upload.id).kind, Error::Kind::Network);
        QVERIFY(upload.program->core->publishing.budgets.of(10001).preuploads.isEmpty());
    }

    void whatKeepsFailing_data()
    {
        QTest::addColumn<Fault>("answer");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("a page") << status(200, "<html>出错啦</html>") << Error::Kind::Protocol;
        QTest::newRow("nothing") << status(200) << Error::Kind::Protocol;
        QTest::newRow("OK:0") << json("{\"OK\":0}") << Error::Kind::Protocol;
        QTest::newRow("an array") << json("[]") << Error::Kind::Protocol;
        QTest::newRow("no endpoint") << json("{\"OK\":1,\"auth\":\"a\",\"biz_id\":5,\"chunk_size\":65536,"
                                             "\"upos_uri\":\"upos://b/x.flv\"}")
                                     << Error::Kind::Protocol;
        QTest::newRow("a gateway's page") << status(502, "<html></html>") << Error::Kind::Http;
        QTest::newRow("the connection breaks") << reset() << Error::Kind::Network;
    }
    /// Twice in the first run, once in each of the others; the reason is what is told.
    void whatKeepsFailing()
    {
        QFETCH(Fault, answer);
        QFETCH(Error::Kind, kind);
        FaultyUpload upload;
        upload.site.onRequest("/preupload", when(isPreupload, -1, answer));
        QVERIFY(upload.begin(1000, 2));
        QTRY_COMPARE_WITH_TIMEOUT(upload.state(), u"failed"_s, 30000);
        QCOMPARE(upload.queue().lastError(upload.id).kind, kind);
        QVERIFY2(!upload.error().contains(u"budget"), qPrintable(upload.error()));
        QCOMPARE(find(upload.site.site(), isPreupload).size(), 4);
        QCOMPARE(upload.program->core->publishing.budgets.of(10001).preuploads.size(), 4);

        upload.site.onRequest("/preupload", {});
        upload.queue().resume(upload.id);
        QTRY_COMPARE_WITH_TIMEOUT(upload.state(), u"inReview"_s, 20000);
    }

    void aUsedUpBudgetTellsItsCause()
    {
        FakeArchives site;
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        FakeClock clock;
        Budgets budgets(program.core->store.settings, clock);
        Stop stop;
        const auto take = [&] {
            clock.advance(300ms); // 20 s and more, scaled
            return budgets.takePreupload(10001, stop, {});
        };
        for (int i = 0; i < 14; ++i)
            QVERIFY(take());
        const auto last = take();
        QVERIFY(last);
        const auto plain = take();
        QVERIFY(!plain);
        QCOMPARE(plain.error().kind, Error::Kind::RateLimited);

        const Error page{Error::Kind::Protocol, u"preupload: the answer does not say OK"_s, 0, {}};
        QVERIFY(budgets.preuploadFailed(10001, page));
        QVERIFY(!budgets.preuploadFailed(10001, page));
        const auto told = take();
        QVERIFY(!told);
        QCOMPARE(told.error().kind, Error::Kind::Protocol);
        QVERIFY(told.error().detail.startsWith(page.detail));
        QVERIFY(told.error().wait > 10s);
        QCOMPARE(budgets.takePreupload(10002, stop, {}).has_value(), true); // another account's own

        budgets.neverArrived(10001, *last);
        QVERIFY(take());
        QVERIFY(!take());
        budgets.unlimited(10001); // one went through
        QCOMPARE(take().error().kind, Error::Kind::RateLimited);
    }

    void aStorageThatRefusesTheSession_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("403") << 403;
        QTest::newRow("404") << 404;
    }
    void aStorageThatRefusesTheSession()
    {
        QFETCH(int, code);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/ugcboss/", when(isInit, -1, status(code)));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QCOMPARE(program.queue().lastError(id).kind, Error::Kind::Http);
        QCOMPARE(program.queue().lastError(id).code, code);
        QCOMPARE(site.preuploads(), 2);
    }

    void companionsAreNoParts_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"danmaku.xml", "DANMAKU.XML", "a.flv.ass", "cover.jpg", "raw.jsonl"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    /// Chosen by hand they are refused before anything is sent; one that is queued already is a part that
    /// failed.
    void companionsAreNoParts()
    {
        QFETCH(QString, name);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 1000),
                                uploadfiles::make(folder, name, 100)};
        UploadProgram program(site, folder);
        program.login(10001);
        Error why;
        bool told = false;
        program.queue().addFiles(files, {}, [&](const Result<UploadId>& added) {
            why = added ? Error{} : added.error();
            told = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(told, 20000);
        QCOMPARE(why.kind, Error::Kind::Refused);
        QCOMPARE(why.code, 0);
        QVERIFY2(why.detail.contains(name + u" is no video"_s), qPrintable(why.detail));
        QVERIFY(program.queue().all().isEmpty());

        program.queue().setPausedAll(true);
        const UploadId id = program.upload({files[0]});
        PartRow old;
        old.upload = id;
        old.position = 2;
        old.path = files[1];
        old.title = u"old"_s;
        old.state = u"waiting"_s;
        QVERIFY(program.core->store.uploads.addPart(old));
        program.queue().setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QVERIFY2(program.error(id).contains(u"is no video"), qPrintable(program.error(id)));
        QCOMPARE(site.preuploads(), 1);
        QCOMPARE(site.archives().size(), 0);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestPreuploadFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_preuploadfaults.moc"
