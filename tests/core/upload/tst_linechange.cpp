// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/linechange.h"
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace uploadfaults;

namespace {
constexpr qint64 chunk = 65536;
constexpr int chunks = 40;

/// A program whose uploads take their time, with a small file and a long one on line "one".
struct Slow
{
    FakeArchives site;
    QTemporaryDir folder;
    QStringList files;
    std::unique_ptr<UploadProgram> program;
    UploadId id = 0;

    explicit Slow(PostFields::Mode mode = PostFields::Mode::Auto)
    {
        site.addAccount(10001);
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (isPart(request))
                reply.sleep(std::chrono::milliseconds(30));
            next();
        });
        files << uploadfiles::make(folder, u"small.flv"_s, 1000)
              << uploadfiles::make(folder, u"long.flv"_s, chunks * chunk);
        program = std::make_unique<UploadProgram>(site, folder);
        program->login(10001);
        PostFields fields;
        fields.line = u"one"_s;
        fields.mode = mode;
        id = program->upload(files, fields);
    }
    UploadQueue& queue() { return program->queue(); }
    QList<PartRow> parts() { return program->core->store.uploads.parts(id).value_or(QList<PartRow>()); }
    int acknowledged() { return int(parts().value(1).acked.count(true)); }
    int puts(int storage) { return int(find(site.storage(storage), isPart).size()); }
    bool waitForSome()
    {
        return QTest::qWaitFor([this] { return acknowledged() > 5; }, 20000);
    }
    /// Until it waits for a person, with some of the long file sent.
    bool pause()
    {
        if (!waitForSome())
            return false;
        queue().pause(id);
        return QTest::qWaitFor([this] { return program->state(id) == u"paused"; }, 20000);
    }
    /// Until the change is on disk.
    bool change(const QString& line)
    {
        std::optional<bool> done;
        queue().changeLine(id, line, [&done](const Result<>& changed) { done = changed.has_value(); });
        return QTest::qWaitFor([&done] { return done.has_value(); }, 20000) && *done;
    }
    bool isPosted(int timeout = 30000)
    {
        return QTest::qWaitFor([this] { return program->state(id) == u"inReview"; }, timeout) &&
               site.archives().size() == 1 &&
               uploadfiles::holds(site, site.archives().first().toObject(), files) &&
               site.complaints().isEmpty();
    }
};
} // namespace

/// Another line for an upload that has begun (ux.md UX-61): what it costs, and that it costs nothing else.
class TestLineChange : public QObject
{
    Q_OBJECT

private slots:
    void whatStartsAfresh_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("afresh");
        QTest::newRow("on another line") << u"uploading"_s << u"s"_s << u"two"_s << true;
        QTest::newRow("waits on another line") << u"waiting"_s << u"s"_s << u"two"_s << true;
        QTest::newRow("failed on another line") << u"failed"_s << u"s"_s << u"two"_s << true;
        QTest::newRow("on that line already") << u"uploading"_s << u"s"_s << u"one"_s << false;
        QTest::newRow("whichever is the fastest") << u"uploading"_s << u"s"_s << QString() << true;
        QTest::newRow("not begun") << u"waiting"_s << QString() << u"two"_s << false;
        QTest::newRow("complete") << u"uploaded"_s << u"s"_s << u"two"_s << false;
        QTest::newRow("posted") << u"posted"_s << u"s"_s << u"two"_s << false;
        QTest::newRow("being recorded") << u"growing"_s << u"s"_s << u"two"_s << false;
    }
    void whatStartsAfresh()
    {
        QFETCH(QString, state);
        QFETCH(QString, session);
        QFETCH(QString, wanted);
        PartRow part;
        part.state = state;
        part.uploadId = session;
        part.line = u"one"_s;
        QTEST(linechange::startsAfresh(part, wanted), "afresh");
    }
    void whileItRuns()
    {
        Slow upload;
        QVERIFY(upload.waitForSome());
        QVERIFY(upload.change(u"two"_s));
        QVERIFY(upload.isPosted());
        QCOMPARE(upload.site.preuploads(), 3); // the small file stayed where it was
        QCOMPARE(upload.puts(1), chunks);      // all of the long one, once
        QCOMPARE(postFieldsFrom(upload.queue().find(upload.id)->fields).line, u"two"_s);
        QCOMPARE(postFieldsFrom(upload.program->core->store.uploads.get(upload.id)->fields).line, u"two"_s);
        QCOMPARE(upload.parts().value(1).line, u"two"_s);
        QCOMPARE(upload.parts().value(1).freshSessions, 0);
    }
    void whileItIsPausedAndAcrossARestart()
    {
        Slow upload;
        QVERIFY(upload.pause());
        QVERIFY(upload.change(u"two"_s));
        QCOMPARE(upload.program->state(upload.id), u"paused"_s);
        QVERIFY(upload.parts().value(1).uploadId.isEmpty());
        QCOMPARE(upload.parts().value(0).state, u"uploaded"_s);
        upload.program->stop();
        upload.program->start();
        upload.queue().resume(upload.id);
        QVERIFY(upload.isPosted());
        QCOMPARE(upload.puts(1), chunks);
    }
    void theSameLineLosesNothing()
    {
        Slow upload;
        QVERIFY(upload.pause());
        const int had = upload.acknowledged();
        QVERIFY(upload.change(u"one"_s));
        QCOMPARE(upload.acknowledged(), had);
        upload.queue().resume(upload.id);
        QVERIFY(upload.isPosted());
        QCOMPARE(upload.site.preuploads(), 2);
        QCOMPARE(upload.puts(1), 0);
    }
    void theLastWordCounts()
    {
        Slow upload;
        QVERIFY(upload.waitForSome());
        std::optional<bool> first;
        upload.queue().changeLine(upload.id, u"three"_s,
                                  [&](const Result<>& changed) { first = changed.has_value(); });
        QVERIFY(upload.change(u"two"_s));
        QCOMPARE(first, std::optional(false));
        QVERIFY(upload.isPosted());
        QCOMPARE(upload.parts().value(1).line, u"two"_s);
    }
    void thePersonsWordToSubmitStands()
    {
        Slow upload(PostFields::Mode::Ask);
        QVERIFY(upload.waitForSome());
        upload.queue().submitNow(upload.id);
        QVERIFY(upload.change(u"two"_s));
        QVERIFY(upload.isPosted());
    }
    /// The archive is stored, and the run ends before its answer comes.
    void nothingIsPostedTwice()
    {
        Slow upload;
        upload.site.onRequest("/x/vu/web/add/v3", FakeArchives::times(1, doneButHangs()));
        QTRY_COMPARE_WITH_TIMEOUT(upload.site.archives().size(), 1, 30000);
        QVERIFY(upload.change(u"two"_s));
        QVERIFY(upload.isPosted());
        QCOMPARE(upload.site.preuploads(), 2);
        QCOMPARE(upload.puts(1), 0);
    }
    /// What is removed meanwhile comes back as it was at its last moment: with the archive, if there is one.
    void aRemovedUploadKnowsWhatWasPosted()
    {
        Slow upload;
        upload.site.onRequest("/x/vu/web/add/v3", FakeArchives::times(1, doneButHangs()));
        QTRY_COMPARE_WITH_TIMEOUT(upload.site.archives().size(), 1, 30000);
        std::optional<RemovedUpload> kept;
        upload.queue().remove(upload.id, [&kept](const Result<RemovedUpload>& removed) {
            if (removed)
                kept = *removed;
        });
        QTRY_VERIFY_WITH_TIMEOUT(kept, 20000);
        QVERIFY(!kept->row.submitIntent.isEmpty());
        const auto back = kept->putBack(upload.program->core->store);
        QVERIFY(back);
        upload.queue().know(*back);
        upload.id = back->id;
        upload.queue().resume(back->id);
        QVERIFY(upload.isPosted()); // found in the account's list
    }
    void aRemovalIsAnsweredEachTimeItIsAskedFor()
    {
        Slow upload;
        QVERIFY(upload.waitForSome());
        QList<bool> answers;
        const auto note = [&answers](const Result<RemovedUpload>& removed) {
            answers << removed.has_value();
        };
        upload.queue().remove(upload.id, note);
        upload.queue().remove(upload.id, note);
        QTRY_COMPARE_WITH_TIMEOUT(answers, (QList<bool>{false, true}), 20000);
    }
    void aRemovalDoesNotHoldUpTheEnd()
    {
        Slow upload;
        QVERIFY(upload.waitForSome());
        bool over = false;
        upload.queue().remove(upload.id);
        upload.program->core->shutDown([&over] { over = true; });
        QTRY_VERIFY_WITH_TIMEOUT(over, 20000);
    }
    void anUploadThatIsGone()
    {
        Slow upload;
        std::optional<Error> problem;
        upload.queue().changeLine(upload.id + 1, u"two"_s, [&problem](const Result<>& changed) {
            if (!changed)
                problem = changed.error();
        });
        QVERIFY(problem);
        QCOMPARE(problem->kind, Error::Kind::NotFound);
        std::optional<bool> done;
        upload.queue().changeLine(upload.id, u"two"_s,
                                  [&done](const Result<>& changed) { done = changed.has_value(); });
        upload.queue().remove(upload.id);
        QTRY_COMPARE_WITH_TIMEOUT(done, std::optional(false), 20000);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.05");
    QCoreApplication app(argc, argv);
    TestLineChange test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_linechange.moc"
