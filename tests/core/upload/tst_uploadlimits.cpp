// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace uploadfaults;

namespace {
/// The system's clock, set wrong by somebody.
class ShiftedClock : public Clock
{
public:
    QDateTime now() const override { return Clock::now().addSecs(m_seconds); }
    void shift(std::chrono::seconds by) { m_seconds += by.count(); }

private:
    std::atomic<qint64> m_seconds{0};
};

Fault slowly(std::chrono::milliseconds time)
{
    return [time](const auto& request, auto& reply, const auto& next) {
        if (isPart(request))
            reply.sleep(time);
        next();
    };
}

} // namespace

/// What is larger, longer, stranger or later than usual.
class TestUploadLimits : public QObject
{
    Q_OBJECT

private slots:
    void fileNames_data()
    {
        QTest::addColumn<QString>("name");
        const auto row = [](const char* what, const QString& name) { QTest::newRow(what) << name; };
        row("quotes", u"a\"b'c`d.flv"_s);
        row("a line break", u"a\nb\r\nc.flv"_s);
        row("a tab and a bell", u"a\tb\ac.flv"_s);
        row("emoji", u"录播😀👨‍👩‍👧.flv"_s);
        row("right to left", u"\u202eflv.שלום\u202c مرحبا.flv"_s);
        row("as if encoded", u"a%00b%0d%0ac%2e%2e%2f.flv"_s);
        row("as if a query", u"a&size=1?name=x#y=z;+ .flv"_s);
        row("as if JSON", u"\",\"aid\":1}\\.flv"_s);
        row("as if a path", u"..\\..\\a.flv"_s);
        row("as if an option", u"--title.flv"_s);
        row("as if markup", u"<b>a<b>&amp;.flv"_s);
        row("spaces around", u"  a  .flv"_s);
        row("no ending", u"noending"_s);
        row("only an ending", u".flv"_s);
        row("many dots", u"a.b.c...flv"_s);
        row("combining characters", u"e\u0301\u0327\u200b\ufeff.flv"_s);
        row("255 bytes", QString(83, u'录') + u"ab.flv"_s);
        row("255 bytes of emoji", u"😀"_s.repeated(62) + u"abc.flv"_s);
        row("255 bytes of line breaks", QString(251, u'\n') + u".flv"_s);
    }
    void fileNames()
    {
        QFETCH(QString, name);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.title = u"{title}"_s; // rendered from the file's name
        const QStringList files{uploadfiles::make(folder, name, 70'000)};
        QVERIFY(QFile::exists(files[0]));
        const UploadId id = program.upload(files, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
        const QJsonObject archive = site.archives().first().toObject();
        QVERIFY(uploadfiles::holds(site, archive, files));
        QCOMPARE(find(site.site(), isPreupload).first().param(u"name"_s), name);
        const QString part = archive.value(u"videos").toArray().first().toObject().value(u"title").toString();
        for (const QString& title : {archive.value(u"title").toString(), part}) {
            QVERIFY(title.size() <= 80);
            QVERIFY(title.isValidUtf16());
            QVERIFY(!title.contains(QChar::ReplacementCharacter));
            QVERIFY(std::none_of(title.begin(), title.end(),
                                 [](QChar c) { return c.category() == QChar::Other_Control; }));
        }
        QCOMPARE(site.complaints(), QStringList());
    }

    void aHundredParts()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        // A hundred preuploads take hours (bilibili-upload.md D.2): all but the last are there.
        UploadRow upload;
        upload.account = 10001;
        upload.state = u"paused"_s;
        upload.createdAt = QDateTime::currentDateTimeUtc();
        PostFields fields;
        fields.title = u"hundred"_s;
        fields.tags = QStringList{u"x"_s};
        upload.fields = toJson(fields);
        auto& table = program.core->store.uploads;
        const auto id = table.add(upload);
        QVERIFY(id);
        QStringList files;
        for (int position = 1; position <= 100; ++position) {
            files += uploadfiles::make(folder, u"%1.flv"_s.arg(position), 100 + position);
            PartRow part;
            part.upload = *id;
            part.position = position;
            part.title = u"P%1"_s.arg(position);
            part.path = files.last();
            part.size = 100 + position;
            part.state = u"waiting"_s;
            if (position < 100) {
                std::tie(part.filename, part.bizId) = site.addObject(10001, uploadfiles::read(files.last()));
                part.state = u"uploaded"_s;
            }
            QVERIFY(table.addPart(part));
        }
        program.stop();
        program.start();
        program.queue().resume(*id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(*id), u"inReview"_s, 20000);
        QCOMPARE(site.archives().size(), 1);
        const QJsonObject archive = site.archives().first().toObject();
        QVERIFY(uploadfiles::holds(site, archive, files)); // in order
        QCOMPARE(archive.value(u"videos").toArray().last().toObject().value(u"title").toString(), u"P100"_s);
        QCOMPARE(site.complaints(), QStringList());
    }

    void moreThanAHundredFiles()
    {
        FakeArchives site;
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        const QString file = uploadfiles::make(folder, u"a.flv"_s, 100);
        std::optional<Error> error;
        program.queue().addFiles(QStringList(101, file), {}, [&](const Result<UploadId>& added) {
            error = added ? Error{} : added.error();
        });
        QTRY_VERIFY(error);
        QCOMPARE(error->kind, Error::Kind::Refused);
        QCOMPARE(error->code, 0);
        QVERIFY2(error->detail.contains(u"100") && error->detail.contains(u"101"), qPrintable(error->detail));
        QVERIFY(program.queue().all().isEmpty());
    }
    /// As the template wants it, where nobody says another title.
    void partTitlesOfFilesByHand()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.partTitle = u"P{part} of {title}"_s;
        const UploadId id = program.upload(
            {uploadfiles::make(folder, u"one.flv"_s, 100), uploadfiles::make(folder, u"two.flv"_s, 100)},
            fields);
        const auto parts = program.core->store.uploads.parts(id);
        QVERIFY(parts && parts->size() == 2);
        QCOMPARE(parts->first().title, u"P1 of one"_s);
        QCOMPARE(parts->last().title, u"P2 of one"_s);
    }

    /// Ten minutes without a network, in the middle of the file: the same session goes on.
    void theNetworkIsGone()
    {
        FakeArchives site(HttpServer::Tls::On);
        site.addAccount(10001);
        site.chunkSize = 4096;
        site.onRequest("/ugcboss/", slowly(10ms));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 90 * 4096)};
        const UploadId id = program.upload(files);
        QTRY_VERIFY_WITH_TIMEOUT(program.queue().progress(id).sentBytes > 20 * 4096, 20000);
        site.setUnreachable(true);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(timer.elapsed() > 6000, 20000); // ten minutes, scaled
        site.setUnreachable(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.preuploads(), 1);
        const auto tries = site.objects().cbegin()->tries;
        QVERIFY(std::all_of(tries.begin(), tries.end(), [](int count) { return count == 1; }));
    }

    void clockJumps_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("preuploads");
        QTest::newRow("a day forward") << 24 << 1;
        QTest::newRow("a day back") << -24 << 1;
        QTest::newRow("years back") << -24 * 365 * 5 << 1;
        QTest::newRow("six days forward: the session is taken for dead") << 24 * 6 << 2;
    }
    /// While a file is on its way, then while the upload rests, then while the program is not running.
    void clockJumps()
    {
        QFETCH(int, hours);
        QFETCH(int, preuploads);
        FakeArchives site;
        site.addAccount(10001);
        site.chunkSize = 4096;
        site.onRequest("/ugcboss/", slowly(10ms));
        site.onRequest("/x/vu/web/add/v3", when(any, 1, code(21566)));
        QTemporaryDir folder;
        ShiftedClock clock;
        UploadProgram program(site, folder, clock);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 60 * 4096)};
        const UploadId id = program.upload(files);
        QTRY_VERIFY_WITH_TIMEOUT(program.queue().progress(id).sentBytes > 10 * 4096, 20000);
        clock.shift(std::chrono::hours(hours));
        QTRY_VERIFY_WITH_TIMEOUT(program.queue().progress(id).sentBytes > 20 * 4096, 20000);
        program.stop();
        program.start();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"waitingRetry"_s, 20000);
        clock.shift(-std::chrono::hours(hours));                            // set right again
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 30000); // after 15 min, scaled
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QVERIFY2(site.preuploads() <= preuploads, qPrintable(QString::number(site.preuploads())));
        QCOMPARE(site.archives().size(), 1);
    }

    /// An endpoint of somebody else's gets nothing, and the person is told.
    void aStrangeEndpoint()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(
            "/preupload",
            when(isPreupload, -1,
                 json("{\"OK\":1,\"auth\":\"secretauth\",\"biz_id\":5,\"chunk_size\":65536,\"endpoint\":"
                      "\"//upos.evil.invalid\",\"upos_uri\":\"upos://ugcboss/x.flv\"}")));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"failed"_s, 20000);
        QVERIFY2(program.error(id).contains(u"upos.evil.invalid is no upload host"),
                 qPrintable(program.error(id)));
        QVERIFY(!program.error(id).contains(u"secretauth"));
        QCOMPARE(find(site.site(), isPreupload).size(), 1);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestUploadLimits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_uploadlimits.moc"
