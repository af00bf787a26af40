// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/core.h"
#include "tests/support/fakehttp.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

/// Changes of streamers that are asked for while others are still being saved.
class TestStreamerVerbs : public QObject
{
    Q_OBJECT
    /// A program with one streamer, whose database waits when it is told to.
    struct Program
    {
        QTemporaryDir folder;
        FakeHttp http;
        std::unique_ptr<Core> core;
        QSemaphore go;
        StreamerId id = 0;

        Program()
        {
            const Paths paths = Paths::find(folder.path(), false, folder.path());
            QVERIFY(paths.make());
            core = std::make_unique<Core>(paths, http.factory(), Clock::system());
            bool opened = false;
            core->open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
            QTRY_VERIFY(opened);
            id = add(1);
        }
        ~Program()
        {
            go.release(100);
            bool done = false;
            core->shutDown([&] { done = true; });
            [&done] { QTRY_VERIFY(done); }();
        }
        StreamerId add(int number)
        {
            StreamerId added = 0;
            core->streamers.add(
                QStringLiteral("http://127.0.0.1:9/%1.flv").arg(number), {},
                [&](const Result<Streamers::Added>& result) { added = result ? result->id : -1; });
            [&added] { QTRY_VERIFY(added > 0); }();
            return added;
        }
        /// Nothing is saved before go.
        void hold()
        {
            core->store.db.post([this](QSqlDatabase&) {
                go.acquire();
                return Result<>();
            });
        }
        void choose(StreamerId streamer, const QString& name)
        {
            core->streamers.change(streamer, [name](StreamerRow& row) {
                row.uploadTemplate = name;
                return Result<>();
            });
        }
        /// What was asked for before is done.
        void settle(StreamerId streamer)
        {
            bool done = false;
            core->streamers.setPaused(streamer, true, [&](const Result<>&) { done = true; });
            [&done] { QTRY_VERIFY(done); }();
        }
        QString templateOf(StreamerId streamer) const
        {
            return core->roster.find(streamer)->row.uploadTemplate;
        }
    };

private slots:
    void cleanupTestCase() { background::finish(); }

    void theSiteDoesNotUndoAName()
    {
        Program program;
        Core& core = *program.core;
        program.hold();
        core.streamers.rename(program.id, QStringLiteral("Mine"));
        bool heard = false;
        connect(&core.events, &Events::posted, this, [&heard](const PostedEvent& posted) {
            heard = heard || std::holds_alternative<event::RoomChanged>(posted.event);
        });
        core.events.post(event::RoomChanged{program.id, QStringLiteral("Theirs"), {}, {}, {}, {}});
        QTRY_VERIFY(heard);
        program.go.release();
        program.settle(program.id);
        QCOMPARE(core.roster.find(program.id)->row.name, QStringLiteral("Mine"));
        // Nobody gave this one a name.
        const StreamerId other = program.add(2);
        core.events.post(event::RoomChanged{other, QStringLiteral("Theirs"), {}, {}, {}, {}});
        QTRY_COMPARE(core.roster.find(other)->row.name, QStringLiteral("Theirs"));
    }

    void aRenamedTemplateTakesOnlyItsOwn_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::newRow("renamed") << false;
        QTest::newRow("removed") << true;
    }
    void aRenamedTemplateTakesOnlyItsOwn()
    {
        QFETCH(bool, removed);
        Program program;
        Core& core = *program.core;
        const QString before = QStringLiteral("first");
        const StreamerId other = program.add(2);
        qint64 first = 0;
        core.templates.add(before, {}, [&](const Result<qint64>& added) { first = *added; });
        QTRY_VERIFY(first > 0);
        program.choose(program.id, before);
        QTRY_COMPARE(program.templateOf(program.id), before);

        program.hold();
        for (const StreamerId id : {program.id, other})
            core.streamers.setPaused(id, false);              // being saved
        program.choose(program.id, QStringLiteral("second")); // waits for that
        program.choose(other, before);
        bool done = false;
        const auto end = [&done](const Result<>& changed) { done = changed.has_value(); };
        TemplateRow row = *core.templates.find(first);
        row.name = QStringLiteral("renamed");
        if (removed)
            core.templates.remove(first, end);
        else
            core.templates.update(row, end);
        program.go.release();
        QTRY_VERIFY(done);
        program.settle(program.id);
        program.settle(other);
        QCOMPARE(program.templateOf(program.id), QStringLiteral("second"));
        QCOMPARE(program.templateOf(other), removed ? QString() : row.name);
    }
};
QTEST_GUILESS_MAIN(TestStreamerVerbs)
#include "tst_streamerverbs.moc"
