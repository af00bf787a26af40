// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/submitintent.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace uploadfaults;

namespace {
const char web[] = "/x/vu/web/add/v3";
const char lists[] = "/x/web/archives";
const char views[] = "/x/vupre/web/archive/view";
} // namespace

/// How it is found out, again and again, whether a submit arrived: one archive, whatever the site says
/// meanwhile (bilibili-upload.md C.1, E.5 row 13).
class TestUnclearSubmit : public QObject
{
    Q_OBJECT

private slots:
    /// The list shows it after minutes: no second one is sent, also by the program's next run.
    void e13_theListLags_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("E5-13 while it runs") << false;
        QTest::newRow("E5-13 and it is started again") << true;
    }
    void e13_theListLags()
    {
        QFETCH(bool, restarted);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, answerLost()));
        site.onRequest(lists, json("{\"code\":0,\"data\":{\"arc_audits\":null}}"));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        const auto intent = [&] {
            return SubmitIntent::fromText(program.core->store.uploads.get(id)->submitIntent);
        };
        QTRY_VERIFY_WITH_TIMEOUT(intent().looks >= 5, 20000); // 150 s, scaled
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"waitingRetry"_s, 20000);
        const UploadRow* row = program.queue().find(id);
        QCOMPARE(row->holdReason, u"unclear"_s);
        QCOMPARE(row->attempts, 0);
        QVERIFY(row->nextTry.isValid());
        QVERIFY2(row->error.contains(u"is not clear"), qPrintable(row->error));
        if (restarted) {
            program.stop();
            program.start();
            QVERIFY(intent().looks >= 5);
        }
        program.queue().resume(id); // before its time: that counts for nothing
        QTRY_VERIFY_WITH_TIMEOUT(program.state(id) != u"queued" && program.state(id) != u"uploading", 20000);
        site.onRequest(lists, {});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(site.archives().size(), 1);
        QCOMPARE(submits(site), 1);
    }
    /// Taken, and the answer names no archive: never sent again, found whenever the list shows it.
    void e13_takenWithoutAName_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no aid") << QByteArray("{}");
        QTest::newRow("an aid of 2^53 + 1") << QByteArray("{\"aid\":9007199254740993}");
    }
    void e13_takenWithoutAName()
    {
        QFETCH(QByteArray, data);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, [data](const auto&, auto& reply, const auto& next) {
                           reply.mute();
                           next();
                           reply.unmute();
                           reply.json("{\"code\":0,\"data\":" + data + "}");
                       }));
        site.onRequest(lists, json("{\"code\":0,\"data\":{\"arc_audits\":null}}"));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(program.queue().find(id)->aid, 0);
        site.onRequest(lists, {});
        program.core->publishing.archives.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(program.queue().find(id)->aid > 0, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        QCOMPARE(program.queue().find(id)->bvid,
                 site.archives().first().toObject().value(u"bvid").toString());
        QCOMPARE(submits(site), 1);
        QCOMPARE(site.archives().size(), 1);
    }
    /// A page of the site that is not there says nothing of the archive.
    void e13_aListThatIsNotThere_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("E5-13 the list") << QByteArray(lists);
        QTest::newRow("E5-13 the view") << QByteArray(views);
    }
    void e13_aListThatIsNotThere()
    {
        QFETCH(QByteArray, page);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, answerLost()));
        site.onRequest(page, when(any, 7, status(404, "<html>404</html>")));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        QVERIFY(program.core->settings.set(setting::uploadRetries, 20));
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(submits(site), 1);
        QCOMPARE(site.archives().size(), 1);
    }
    void e13_anotherArchiveCannotBeSeen()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, answerLost()));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 20000);
        const qint64 other =
            site.addArchive(10001, {{u"title"_s, u"another"_s}}); // the newest: looked at first
        const QByteArray name = site.archive(other).value(u"bvid").toString().toLatin1();
        QVERIFY(!name.isEmpty());
        const auto isOther = [name](const HttpServer::Request& request) {
            return request.target.contains(name);
        };
        site.onRequest(views, when(isOther, -1, code(62002)));
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(submits(site), 1);
    }
    /// What a person has said stands when the first try fails.
    void e13_thePersonsWordIsKept()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(web, when(any, 1, reset()));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.mode = PostFields::Mode::Ask;
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"uploaded"_s, 20000);
        QCOMPARE(submits(site), 0);
        program.queue().submitNow(id);
        QTRY_VERIFY_WITH_TIMEOUT(!program.core->store.uploads.get(id)->submitIntent.isEmpty(), 20000);
        program.stop();
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(submits(site), 2);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(!program.core->store.uploads.get(id)->submitWanted);
    }
    /// Only the account that it was sent as knows whether it is there.
    void e13_theAccountStays()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.addAccount(10002);
        site.onRequest(web, when(any, 1, answerLost()));
        site.onRequest(lists, json("{\"code\":0,\"data\":{\"arc_audits\":null}}"));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        program.login(10002);
        PostFields fields;
        fields.account = 10001;
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.queue().find(id)->holdReason, u"unclear"_s, 20000);
        PostFields changed = postFieldsFrom(program.queue().find(id)->fields);
        changed.account = 10002;
        Result<> said;
        QTRY_VERIFY_WITH_TIMEOUT(!program.queue().isRunning(id), 20000);
        program.queue().edit(id, changed, [&](const Result<>& result) { said = result; });
        QVERIFY(!said);
        QVERIFY2(said.error().detail.contains(u"10001"), qPrintable(said.error().detail));
        changed.account = 0;
        QTRY_VERIFY_WITH_TIMEOUT(!program.queue().isRunning(id), 20000);
        program.queue().edit(id, changed, [&](const Result<>& result) { said = result; });
        QVERIFY2(said, said ? "" : qPrintable(said.error().detail));
        QCOMPARE(program.queue().find(id)->account, 10001);
        site.onRequest(lists, {});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(submits(site), 1);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestUnclearSubmit test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_unclearsubmit.moc"
