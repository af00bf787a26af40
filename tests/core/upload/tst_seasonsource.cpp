// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/seasonsource.h"

#include "tests/support/fakeclock.h"
#include "tests/support/uploadprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {
constexpr int patience = 60'000; // ms; a loaded machine is slow, not wrong
const QByteArray path = "/x2/creative/web/seasons";
} // namespace

/// What accounts are asked for while a form is filled in, at the strict fake.
class TestSeasonSource : public QObject
{
    Q_OBJECT

    struct Asked
    {
        FakeArchives site;
        QTemporaryDir folder;
        FakeClock clock;
        std::unique_ptr<UploadProgram> program;
        std::unique_ptr<SeasonSource> source;

        Asked()
        {
            for (const qint64 mid : {10001, 10002})
                site.addAccount(mid);
            site.addSeason(10001, 7, QStringLiteral("Seven"), {{71, QStringLiteral("A")}});
            program = std::make_unique<UploadProgram>(site, folder);
            program->login(10001);
            program->login(10002);
            source = std::make_unique<SeasonSource>(program->core->publishing.keeper, program->http(), clock);
        }
        void wait(qint64 mid) const { QTRY_VERIFY_WITH_TIMEOUT(!source->of(mid).asking, patience); }
    };

private slots:
    void eachAccountHasItsOwn()
    {
        Asked asked;
        QSignalSpy changed(asked.source.get(), &SeasonSource::changed);
        QVERIFY(!asked.source->of(10001).at.isValid());
        asked.source->ask(10001);
        QVERIFY(asked.source->of(10001).asking);
        QCOMPARE(changed.count(), 1);
        asked.wait(10001);
        asked.source->ask(10002);
        asked.wait(10002);
        QCOMPARE(changed.count(), 4);
        QCOMPARE(asked.source->of(10001).seasons.size(), 1);
        QCOMPARE(asked.source->of(10001).seasons.first().title, QStringLiteral("Seven"));
        QVERIFY(asked.source->of(10002).at.isValid() && asked.source->of(10002).seasons.isEmpty());
    }
    void isAskedAgainWhenItIsOldOrWanted()
    {
        Asked asked;
        asked.source->ask(10001);
        asked.source->refresh(10001); // one at a time
        asked.wait(10001);
        asked.source->ask(10001);
        QVERIFY(!asked.source->of(10001).asking);
        QCOMPARE(asked.site.site().count(path), 1);
        asked.source->refresh(10001);
        asked.wait(10001);
        QCOMPARE(asked.site.site().count(path), 2);
        asked.clock.advance(std::chrono::minutes(11));
        asked.source->ask(10001);
        asked.wait(10001);
        QCOMPARE(asked.site.site().count(path), 3);
    }
    void whatFailsKeepsTheList()
    {
        Asked asked;
        asked.source->ask(10001);
        asked.wait(10001);
        asked.site.onRequest(path, FakeArchives::times(1, [](const auto&, auto& reply, const auto&) {
                                 reply.json("{\"code\":-352}");
                             }));
        asked.source->refresh(10001);
        asked.wait(10001);
        QVERIFY(asked.source->of(10001).error);
        QCOMPARE(asked.source->of(10001).error->kind, Error::Kind::RateLimited);
        QCOMPARE(asked.source->of(10001).seasons.size(), 1);
        asked.source->ask(10001); // an error is not kept
        asked.wait(10001);
        QVERIFY(!asked.source->of(10001).error);
    }
    void withoutALoginNobodyIsAsked()
    {
        Asked asked;
        asked.source->ask(4711);
        asked.wait(4711);
        QVERIFY(asked.source->of(4711).error);
        QCOMPARE(asked.source->of(4711).error->kind, Error::Kind::LoginNeeded);
        QCOMPARE(asked.site.site().count(path), 0);
    }
    void usersAreFound()
    {
        Asked asked;
        asked.site.addUser(42, QStringLiteral("Some Friend"), 1234);
        std::optional<Result<QList<bilibili::FoundUser>>> answer;
        asked.program->core->publishing.users.find(10001, QStringLiteral("friend"), this,
                                                   [&](const auto& found) { answer = found; });
        QTRY_VERIFY_WITH_TIMEOUT(answer, patience);
        QVERIFY(*answer);
        QCOMPARE((*answer)->size(), 1);
        QCOMPARE((*answer)->first().uid, QStringLiteral("42"));
        QCOMPARE((*answer)->first().fans, 1234);
        QCOMPARE(asked.site.complaints(), QStringList());
    }
    /// bilibili-upload.md D.1 class L: the account rests, others do not.
    void whoIsToldToSlowDownRests()
    {
        const QByteArray search = "/x/polymer/web-dynamic/v1/mention/search";
        Asked asked;
        asked.site.addUser(42, QStringLiteral("Some Friend"), 1234);
        asked.site.onRequest(search, FakeArchives::times(2, [](const auto&, auto& reply, const auto&) {
                                 reply.json("{\"code\":-352}");
                             }));
        UserSearch users(asked.program->core->publishing.keeper, asked.program->http(), asked.clock);
        const auto kindFor = [&](qint64 mid) {
            std::optional<Error::Kind> kind;
            bool answered = false;
            users.find(mid, QStringLiteral("friend"), this, [&](const auto& found) {
                answered = true;
                if (!found)
                    kind = found.error().kind;
            });
            if (!QTest::qWaitFor([&] { return answered; }, patience))
                qFatal("no answer");
            return kind;
        };
        const auto tooFast = std::optional(Error::Kind::RateLimited);
        const auto asks = [&] { return asked.site.site().count(search); };
        QVERIFY(!users.resting(10001));
        QCOMPARE(kindFor(10001), tooFast);
        QCOMPARE(kindFor(10001), tooFast);
        QVERIFY(users.resting(10001) && !users.resting(10002));
        QCOMPARE(asks(), 1);
        asked.clock.advance(std::chrono::minutes(11));
        QCOMPARE(kindFor(10001), tooFast);
        QCOMPARE(asks(), 1);
        asked.clock.advance(std::chrono::minutes(8));
        QVERIFY(!users.resting(10001));
        QCOMPARE(kindFor(10001), tooFast);
        QCOMPARE(asks(), 2);
        asked.clock.advance(std::chrono::minutes(19)); // the second time it is longer
        QVERIFY(users.resting(10001));
        QVERIFY(!kindFor(10002));
        QCOMPARE(asks(), 3);
        asked.clock.advance(std::chrono::minutes(18));
        QVERIFY(!kindFor(10001));
        QCOMPARE(asks(), 4);
    }
};

QTEST_GUILESS_MAIN(TestSeasonSource)
#include "tst_seasonsource.moc"
