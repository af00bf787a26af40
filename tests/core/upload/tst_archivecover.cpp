// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace uploadfaults;
using CoverFrom = PostFields::CoverFrom;
Q_DECLARE_METATYPE(Fault)
Q_DECLARE_METATYPE(CoverFrom)

namespace {
const char cover[] = "/x/vu/web/cover/up";
const char web[] = "/x/vu/web/add/v3";

/// Why archives got a cover of Bilibili's choice, as they are told of. Owner: a test, before the program.
struct CoverNews
{
    QList<Error> told;
    void follow(UploadProgram& program)
    {
        QObject::connect(&program.core->events, &Events::posted, &program.core->events,
                         [this](const PostedEvent& posted) {
                             if (const auto* post = std::get_if<event::ArchivePosted>(&posted.event))
                                 told.append(post->coverError);
                         });
    }
};

QString picture(const QTemporaryDir& folder)
{
    const QString path = folder.filePath(u"a.png"_s); // beside a.flv: also what record.saveCover makes
    const QStringList arguments{u"-v"_s,        u"error"_s, u"-f"_s,
                                u"lavfi"_s,     u"-i"_s,    u"testsrc2=size=1600x900"_s,
                                u"-frames:v"_s, u"1"_s,     path};
    return QProcess::execute(u"ffmpeg"_s, arguments) == 0 ? path : QString();
}
} // namespace

/// A cover that somebody chose goes with the archive or keeps it from being submitted (bilibili-upload.md
/// C.5, C.7, D.1).
class TestArchiveCover : public QObject
{
    Q_OBJECT

private slots:
    void whatTheSiteSays_data()
    {
        QTest::addColumn<CoverFrom>("from");
        QTest::addColumn<Fault>("answer");
        QTest::addColumn<int>("times");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("sent");
        QTest::addColumn<int>("refreshes");
        QTest::addColumn<bool>("withCover");
        const auto row = [](const char* name, CoverFrom from, const Fault& answer, int times,
                            const QString& state, int sent, int refreshes, bool withCover) {
            QTest::newRow(name) << from << answer << times << state << sent << refreshes << withCover;
        };
        const QString done = u"inReview"_s;
        row("as it should be", CoverFrom::File, code(0), 0, done, 1, 0, true);
        row("-101 once", CoverFrom::File, code(-101), 1, done, 2, 1, true);
        row("-111 once", CoverFrom::File, code(-111), 1, done, 2, 1, true);
        row("-111 for ever", CoverFrom::File, code(-111), -1, u"needsLogin"_s, 2, 1, false);
        row("500 twice", CoverFrom::File, status(500), 2, done, 3, 0, true);
        row("500 for ever", CoverFrom::File, status(500), -1, u"failed"_s, 3, 0, false);
        row("-400", CoverFrom::File, code(-400), -1, u"failed"_s, 1, 0, false);
        row("a captcha", CoverFrom::File, json("{\"code\":0,\"data\":{\"v_voucher\":\"v\"}}"), -1,
            u"waitingRetry"_s, 1, 0, false);
        row("of the live room, -400", CoverFrom::Live, code(-400), -1, done, 1, 0, false);
        row("of the live room, -101 once", CoverFrom::Live, code(-101), 1, done, 2, 1, true);
        row("of the live room, 500 for ever", CoverFrom::Live, status(500), -1, done, 3, 0, false);
    }
    void whatTheSiteSays()
    {
        QFETCH(CoverFrom, from);
        QFETCH(Fault, answer);
        QFETCH(int, times);
        QFETCH(QString, state);
        QFETCH(int, sent);
        QFETCH(int, refreshes);
        QFETCH(bool, withCover);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(cover, when(any, times, answer));
        QTemporaryDir folder;
        CoverNews news;
        UploadProgram program(site, folder);
        news.follow(program);
        QVERIFY(program.core->settings.set(setting::uploadRetries, 0));
        program.login(10001);
        PostFields fields;
        fields.coverFrom = from;
        fields.coverFile = picture(folder);
        QVERIFY(!fields.coverFile.isEmpty());
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), state, 20000);
        QCOMPARE(site.site().count(cover), sent);
        QCOMPARE(site.account(10001).refreshes, refreshes);
        const bool posted = state == u"inReview";
        QCOMPARE(site.site().count(web), posted ? 1 : 0);
        QCOMPARE(site.archives().size(), posted ? 1 : 0);
        QTRY_COMPARE(news.told.size(), posted ? 1 : 0);
        if (posted)
            QCOMPARE(news.told.first().detail.isEmpty(), withCover);
        if (posted)
            QCOMPARE(!site.archives().first().toObject().value(u"cover").toString().isEmpty(), withCover);
        if (state == u"failed") {
            for (const QString& word : {u"the cover "_s, fields.coverFile, u"remove the cover"_s})
                QVERIFY2(program.error(id).contains(word), qPrintable(program.error(id)));
            const Error error = program.queue().lastError(id);
            QVERIFY(error.kind != Error::Kind::Refused || error.code != 0); // the site's no
        }
        QCOMPARE(site.complaints(), QStringList());
    }

    void noPicture_data()
    {
        QTest::addColumn<CoverFrom>("from");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("state");
        QTest::newRow("chosen, and a video of noise") << CoverFrom::File << u"a.flv"_s << u"failed"_s;
        QTest::newRow("chosen, and gone") << CoverFrom::File << u"gone.png"_s << u"failed"_s;
        QTest::newRow("no frame in the file") << CoverFrom::Frame << QString() << u"inReview"_s;
        QTest::newRow("nothing beside the file") << CoverFrom::Live << QString() << u"inReview"_s;
    }
    /// The person may take the cover out, and the upload goes on with what is there.
    void noPicture()
    {
        QFETCH(CoverFrom, from);
        QFETCH(QString, file);
        QFETCH(QString, state);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        CoverNews news;
        UploadProgram program(site, folder);
        news.follow(program);
        program.login(10001);
        PostFields fields;
        fields.title = u"demo"_s;
        fields.tags = QStringList{u"test"_s};
        fields.coverFrom = from;
        fields.coverFile = folder.filePath(file);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), state, 20000);
        QCOMPARE(site.site().count(cover), 0);
        if (state == u"failed") {
            QVERIFY2(program.error(id).contains(fields.coverFile), qPrintable(program.error(id)));
            QCOMPARE(program.queue().lastError(id).kind, Error::Kind::Refused);
            QCOMPARE(program.queue().lastError(id).code, 0);
            QCOMPARE(site.site().count(web), 0);
            fields.coverFrom = CoverFrom::None;
            program.queue().edit(id, fields);
            program.queue().resume(id);
            QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        }
        QTRY_COMPARE(news.told.size(), 1);
        QCOMPARE(news.told.first().detail.isEmpty(), from == CoverFrom::File); // left out on purpose
        QCOMPARE(site.preuploads(), 1);
        QCOMPARE(site.archives().first().toObject().value(u"cover").toString(), QString());
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestArchiveCover test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_archivecover.moc"
