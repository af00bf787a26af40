// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/roster.h"

#include <QTest>

namespace {
const Error broken{Error::Kind::Network, QStringLiteral("the stream ended"), 0, {}};
const Error full{Error::Kind::Disk, QStringLiteral("the disk is full"), 28, {}};
const QString name = QStringLiteral("A");

event::StateChanged shown(StreamerState state)
{
    return {1, state, {}, {}};
}
} // namespace

/// Which errors a streamer keeps, and until when.
class TestRoster : public QObject
{
    Q_OBJECT
    Events m_events{Clock::system()};
    std::unique_ptr<Roster> m_roster;

    const StreamerView& after(const QList<Event>& events)
    {
        int left = int(events.size());
        const auto counting = connect(&m_events, &Events::posted, this, [&left] { --left; });
        for (const Event& event : events)
            m_events.post(event);
        [&left] { QTRY_COMPARE(left, 0); }();
        disconnect(counting);
        return *m_roster->find(1);
    }

private slots:
    void init()
    {
        m_roster = std::make_unique<Roster>(m_events);
        StreamerRow row;
        row.id = 1;
        row.name = name;
        m_roster->put(row);
    }
    void cleanup() { m_roster.reset(); }

    void aNormalEndIsNoError()
    {
        QVERIFY(after({event::StreamStarted{1, 2, {}, false}, event::Reconnecting{1, 2, 1, 5, {}, broken}})
                    .hasError);
        const StreamerView& view =
            after({event::StreamEnded{1, 2, {}, 1, 1, 1, false}, shown(StreamerState::Idle)});
        QVERIFY(!view.hasError);
        QCOMPARE(view.state, StreamerState::Idle);
    }
    void aFailureStays()
    {
        const StreamerView& view =
            after({event::StreamStarted{1, 2, {}, false}, event::Reconnecting{1, 2, 1, 5, {}, broken},
                   event::RecordingFailed{1, 2, full}, event::StreamEnded{1, 2, {}, 1, 1, 1, false},
                   shown(StreamerState::Idle)});
        QVERIFY(view.hasError);
        QCOMPARE(view.lastError.kind, Error::Kind::Disk);
    }
    void anErrorOfAStateGoesWithIt()
    {
        const StreamerView& view =
            after({event::StateChanged{1, StreamerState::Error, full.detail, {}, full, {}}});
        QVERIFY(view.hasError);
        QCOMPARE(view.lastError.detail, full.detail);
        QVERIFY(!after({shown(StreamerState::Live)}).hasError);
        after({event::StateChanged{1, StreamerState::Error, {}, {}, broken, name}});
        QCOMPARE(view.sameAs, name);
        QVERIFY(after({shown(StreamerState::Idle)}).sameAs.isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
