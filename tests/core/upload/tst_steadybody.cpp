// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/steadybody.h"
#include "tests/support/fakeclock.h"

#include <QTest>
#include <array>

using namespace std::chrono_literals;

namespace {
/// Gives all that is asked for, and waits as long as a limit would.
class Source : public HttpBody
{
public:
    explicit Source(FakeClock& clock)
        : m_clock(clock)
    {
    }
    qint64 size() const override { return 1 << 30; }
    Result<qint64> read(std::span<char> into) override
    {
        m_clock.advance(wait);
        return qint64(into.size());
    }
    bool rewind() override { return true; }
    std::chrono::milliseconds wait{0};

private:
    FakeClock& m_clock;
};
} // namespace

class TestSteadyBody : public QObject
{
    Q_OBJECT
    FakeClock m_clock;
    std::array<char, 40960> m_buffer{};

    /// The first failure of `reads` reads, each `apart` after the one before.
    Result<> readSlowly(SteadyBody& body, int reads, std::chrono::milliseconds apart)
    {
        for (int i = 0; i < reads; ++i) {
            m_clock.advance(apart);
            if (const auto got = body.read(m_buffer); !got)
                return fail(got.error());
        }
        return {};
    }

private slots:
    /// 40 KiB each 8 s: an hour, and it is not cut.
    void whatFlowsIsNotCut()
    {
        Source source(m_clock);
        SteadyBody body(source, m_clock);
        QVERIFY(readSlowly(body, 450, 8s));
    }
    void whatHardlyFlowsIsCut()
    {
        Source source(m_clock);
        SteadyBody body(source, m_clock);
        const auto cut = readSlowly(body, 10, 25s);
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, Error::Kind::Timeout);
        QVERIFY(body.rewind());
        QVERIFY(readSlowly(body, 1, 1s));
    }
    void ourOwnLimitIsNoSlowness()
    {
        Source source(m_clock);
        source.wait = 5min;
        SteadyBody body(source, m_clock);
        QVERIFY(readSlowly(body, 50, 1s));
    }
};
QTEST_APPLESS_MAIN(TestSteadyBody)
#include "tst_steadybody.moc"
