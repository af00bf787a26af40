// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/archivestanding.h"
#include "core/upload/bilibili/archivefields.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// What Bilibili says of archives, through real sockets against the strict fake.
class TestArchiveTracker : public QObject
{
    Q_OBJECT

    /// A program with an account, and the news of archives in the order they came.
    struct Watched
    {
        FakeArchives site;
        QTemporaryDir folder;
        std::unique_ptr<UploadProgram> program;
        QList<event::ArchiveReviewed> news;
        int posts = 0;
        QObject guard;

        Watched()
        {
            site.addAccount(10001);
            program = std::make_unique<UploadProgram>(site, folder);
            program->login(10001);
            QObject::connect(
                &program->core->events, &Events::posted, &guard, [this](const PostedEvent& posted) {
                    if (const auto* reviewed = std::get_if<event::ArchiveReviewed>(&posted.event))
                        news << *reviewed;
                    else if (std::holds_alternative<event::ArchivePosted>(posted.event))
                        ++posts;
                });
        }
        ArchiveTracker& tracker() { return program->core->publishing.archives; }
        /// One look from its beginning to its end.
        void look()
        {
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!tracker().of(10001).asking, 10000); }();
            tracker().refresh(10001);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!tracker().of(10001).asking, 10000); }();
        }
        UploadId posted(int parts = 1)
        {
            QStringList files;
            for (int i = 0; i < parts; ++i)
                files << uploadfiles::make(folder, QStringLiteral("p%1.flv").arg(i), 70000);
            const UploadId id = program->upload(files);
            [&] { QTRY_COMPARE_WITH_TIMEOUT(posts, 1, 20000); }();
            return id;
        }
        qint64 aid() { return site.archives().first().toObject().value(u"aid").toInteger(); }
    };

    static QJsonObject elsewhere(const QString& title)
    {
        return {{QStringLiteral("title"), title},
                {QStringLiteral("tag"), QStringLiteral("a,b")},
                {QStringLiteral("tid"), 21},
                {QStringLiteral("copyright"), 1},
                {QStringLiteral("desc"), QStringLiteral("text")},
                {QStringLiteral("state"), 0},
                {QStringLiteral("something_new"), 7},
                {QStringLiteral("videos"),
                 QJsonArray{QJsonObject{{QStringLiteral("filename"), QStringLiteral("f1")},
                                        {QStringLiteral("title"), QStringLiteral("one")},
                                        {QStringLiteral("cid"), 11}},
                            QJsonObject{{QStringLiteral("filename"), QStringLiteral("f2")},
                                        {QStringLiteral("title"), QStringLiteral("two")},
                                        {QStringLiteral("cid"), 22}}}}};
    }
    /// What a person who looks at an archive begins with.
    static ArchiveChange changeOf(const bilibili::ArchiveView& view)
    {
        const PostFields fields = bilibili::fieldsOf(view.archive);
        return {view, fields, fields, bilibili::pagesOf(view)};
    }
    static Result<bilibili::ArchiveView> viewed(ArchiveTracker& tracker, qint64 aid)
    {
        std::optional<Result<bilibili::ArchiveView>> view;
        tracker.view(10001, aid, [&](const Result<bilibili::ArchiveView>& answer) { view = answer; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(view.has_value(), 10000); }();
        return view.value_or(Error{});
    }
    static Result<> edited(ArchiveTracker& tracker, const ArchiveChange& change)
    {
        std::optional<Result<>> done;
        tracker.edit(10001, change, [&](const Result<>& answer) { done = answer; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done.has_value(), 20000); }();
        return done.value_or(Error{});
    }

private slots:
    void anUploadIsFollowedUntilItIsOpen()
    {
        Watched w;
        const UploadId id = w.posted(2);
        QCOMPARE(w.program->core->publishing.uploads.find(id)->archiveState, archivestate::reviewing);
        w.look();
        QCOMPARE(w.program->state(id), QStringLiteral("inReview"));

        // The archive is open, a part of it is not.
        w.site.setArchiveState(w.aid(), 0);
        w.site.setPartStatus(w.aid(), 1, -30);
        w.look();
        QCOMPARE(w.program->state(id), QStringLiteral("inReview"));
        QCOMPARE(standingOf(w.tracker().of(10001).archives.first().state), ArchiveStanding::Transcoding);

        w.site.setPartStatus(w.aid(), 1, 0);
        w.look();
        QCOMPARE(w.program->state(id), QStringLiteral("published"));
        QTRY_VERIFY(!w.news.isEmpty() && w.news.last().state == 0);
        QCOMPARE(w.news.last().upload, id);
        QCOMPARE(w.news.last().aid, w.aid());
        QCOMPARE(w.news.last().title, QStringLiteral("demo"));
        const qsizetype told = w.news.size();
        w.look();
        QCOMPARE(w.news.size(), told); // nothing new, nothing told
        QTRY_COMPARE(w.program->core->store.uploads.get(id)->state, QStringLiteral("published"));
        QCOMPARE(w.site.complaints(), QStringList());
    }
    void aRefusalIsTold()
    {
        Watched w;
        const UploadId id = w.posted();
        w.site.setArchiveState(w.aid(), -2, QStringLiteral("the cover is not allowed"));
        w.look();
        QTRY_COMPARE(w.news.size(), 1);
        QCOMPARE(w.news.first().rejectReason, QStringLiteral("the cover is not allowed"));
        QCOMPARE(w.program->state(id), QStringLiteral("rejected"));
        QTRY_COMPARE(w.program->core->store.uploads.get(id)->rejectReason,
                     QStringLiteral("the cover is not allowed"));
        // It is known after a restart, and not told again.
        w.news.clear();
        w.program->stop();
        w.program->start();
        QCOMPARE(w.program->core->publishing.uploads.find(id)->archiveState, -2);
        QTRY_VERIFY_WITH_TIMEOUT(w.tracker().of(10001).at.isValid(), 10000);
        QCOMPARE(w.news.size(), 0);
    }
    void aFailedTranscodeIsARefusal()
    {
        Watched w;
        const UploadId id = w.posted();
        w.site.setArchiveState(w.aid(), 0);
        w.site.setPartStatus(w.aid(), 0, -7, QStringLiteral("broken timestamps"));
        w.look();
        QCOMPARE(w.program->state(id), QStringLiteral("rejected"));
        QVERIFY(w.program->core->publishing.uploads.find(id)->rejectReason.contains(u"broken timestamps"));
    }
    void archivesFromElsewhereAreListedAndWatched()
    {
        Watched w;
        qint64 last = 0;
        for (int i = 0; i < 45; ++i)
            last = w.site.addArchive(10001, elsewhere(QString::number(i)));
        w.look();
        QCOMPARE(w.tracker().of(10001).archives.size(), 20);
        QCOMPARE(w.tracker().of(10001).count, 45);
        QVERIFY(!w.tracker().of(10001).complete());
        for (const int size : {40, 45}) {
            w.tracker().more(10001);
            QTRY_COMPARE_WITH_TIMEOUT(w.tracker().of(10001).archives.size(), size, 10000);
            QTRY_VERIFY(!w.tracker().of(10001).asking);
        }
        QVERIFY(w.tracker().of(10001).complete());
        QCOMPARE(w.news.size(), 0); // all of it is new, none of it is news
        w.site.setArchiveState(last, -4);
        w.look();
        QTRY_COMPARE(w.news.size(), 1);
        QCOMPARE(w.news.first().upload, 0);
        QCOMPARE(w.news.first().aid, last);
    }
    void aDeadLoginIsRenewed()
    {
        Watched w;
        w.look();
        w.site.setAlive(10001, false, true);
        w.site.addArchive(10001, elsewhere(QStringLiteral("x")));
        w.look();
        QCOMPARE(w.tracker().of(10001).archives.size(), 1);
        QCOMPARE(w.site.account(10001).refreshes, 1);
    }
    void whenTheSiteSaysTooFastTheAccountRests()
    {
        Watched w;
        w.look();
        std::atomic<int> asked = 0;
        w.site.onRequest("/x/web/archives", [&](const auto&, auto& reply, const auto&) {
            ++asked;
            reply.respond(412, "{}");
        });
        w.look();
        QCOMPARE(w.tracker().of(10001).error.kind, Error::Kind::RateLimited);
        QVERIFY(w.tracker().of(10001).error.wait > std::chrono::seconds(10));
        const int before = asked;
        w.look();
        QCOMPARE(asked.load(), before); // resting means not asking
    }
    void fieldsAndPagesAreEdited()
    {
        Watched w;
        const qint64 aid = w.site.addArchive(10001, elsewhere(QStringLiteral("old title")));
        const auto view = viewed(w.tracker(), aid);
        QVERIFY(view);
        ArchiveChange change = changeOf(*view);
        change.after.title = QStringLiteral("new title");
        change.pages.swapItemsAt(0, 1);
        change.pages[0].title = QStringLiteral("second first");
        QVERIFY(edited(w.tracker(), change));
        const QJsonObject now = w.site.archive(aid);
        QCOMPARE(now.value(u"title").toString(), QStringLiteral("new title"));
        QCOMPARE(now.value(u"desc").toString(), QStringLiteral("text"));
        QCOMPARE(now.value(u"something_new").toInt(), 7); // what nobody knows is kept
        const QJsonArray videos = now.value(u"videos").toArray();
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0].toObject().value(u"filename").toString(), QStringLiteral("f2"));
        QCOMPARE(videos[0].toObject().value(u"title").toString(), QStringLiteral("second first"));
        QCOMPARE(videos[0].toObject().value(u"cid").toInt(), 22);
        QCOMPARE(w.site.complaints(), QStringList());
    }
    void pagesThatAppearedMeanwhileAreNotLost()
    {
        Watched w;
        const UploadId id = w.posted();
        const auto view = viewed(w.tracker(), w.aid());
        QVERIFY(view);
        // Somebody adds a part while the form is open.
        w.program->core->publishing.uploads.addFiles(
            {uploadfiles::make(w.folder, QStringLiteral("more.flv"), 70000)}, {}, {}, w.aid());
        QTRY_COMPARE_WITH_TIMEOUT(w.site.archives().first().toObject().value(u"videos").toArray().size(), 2,
                                  20000);
        ArchiveChange change = changeOf(*view);
        change.after.title = QStringLiteral("new title");
        const auto done = edited(w.tracker(), change);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Refused);
        QCOMPARE(w.site.archive(w.aid()).value(u"videos").toArray().size(), 2);
        QVERIFY(w.program->core->publishing.uploads.find(id));
    }
    void anArchiveKeepsAPart()
    {
        Watched w;
        const qint64 aid = w.site.addArchive(10001, elsewhere(QStringLiteral("x")));
        const auto view = viewed(w.tracker(), aid);
        QVERIFY(view);
        ArchiveChange change = changeOf(*view);
        change.pages.clear();
        QVERIFY(!edited(w.tracker(), change));
        QCOMPARE(w.site.archive(aid).value(u"videos").toArray().size(), 2);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.05");
    QCoreApplication app(argc, argv);
    TestArchiveTracker test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_archivetracker.moc"
