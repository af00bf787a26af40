// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"
#include "core/net/cache.h"
#include "core/platform/sites.h"
#include "tests/support/fakehttp.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using namespace std::chrono_literals;

namespace {
/// A site that writes down when and with which cookies it was asked.
class Site : public Platform
{
public:
    explicit Site(std::chrono::milliseconds spacing)
        : m_spacing(spacing)
    {
        m_timer.start();
    }
    QString id() const override { return QStringLiteral("site"); }
    QString displayName() const override { return QStringLiteral("Site"); }
    int matches(const QUrl&) const override { return 100; }
    CheckIntervals intervals() const override { return {60s, 20s, m_spacing}; }
    Result<LiveInfo> check(const CheckRequest&, PlatformContext& context) const override
    {
        const std::lock_guard lock(m_mutex);
        m_asked.append(m_timer.elapsed());
        cookies = context.cookies;
        return answer;
    }
    int batchLimit() const override { return 10; }
    Result<QList<LiveInfo>> batch(const QList<CheckRequest>& requests,
                                  PlatformContext& context) const override
    {
        const auto one = check({}, context);
        return QList<LiveInfo>(requests.size(), *one);
    }
    QList<qint64> asked() const
    {
        const std::lock_guard lock(m_mutex);
        return m_asked;
    }
    LiveInfo answer;
    mutable QByteArray cookies;

private:
    const std::chrono::milliseconds m_spacing;
    QElapsedTimer m_timer;
    mutable std::mutex m_mutex;
    mutable QList<qint64> m_asked;
};

CheckRequest request(const QString& host, const QVariantMap& options = {})
{
    return {QUrl(QStringLiteral("https://%1/1").arg(host)), {}, options, true, {}};
}
} // namespace

/// What all questions to sites share: gap, pause and login.
class TestSites : public QObject
{
    Q_OBJECT
    FakeHttp m_http;
    Cache m_cache;
    Stop m_stop;

private slots:
    void threadsAreKeptApart()
    {
        Sites sites(m_cache, Clock::system());
        const Site site(100ms);
        {
            std::vector<std::unique_ptr<Worker>> workers;
            for (int i = 0; i < 4; ++i)
                workers.push_back(std::make_unique<Worker>(QStringLiteral("t"), [&](Stop& stop) {
                    QVERIFY(sites.check(site, request(QStringLiteral("a")), m_http, stop));
                }));
            for (const auto& worker : workers)
                QVERIFY(worker->wait(10s));
        }
        QList<qint64> asked = site.asked();
        QCOMPARE(asked.size(), 4);
        std::sort(asked.begin(), asked.end());
        QVERIFY2(asked.last() - asked.first() >= 290, "four questions at once must be spread");
        const Site slow(60s);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(sites.check(slow, request(QStringLiteral("one")), m_http, m_stop));
        QVERIFY(sites.check(slow, request(QStringLiteral("another")), m_http, m_stop));
        QVERIFY(timer.elapsed() < 30000); // a gap is a host's
    }
    void whoIsStoppedWaitsNoLonger()
    {
        Sites sites(m_cache, Clock::system());
        const Site site(200ms);
        Stop stop;
        QVERIFY(sites.check(site, request(QStringLiteral("a")), m_http, stop));
        stop.request();
        const auto answer = sites.check(site, request(QStringLiteral("a")), m_http, stop);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Cancelled);
        QCOMPARE(site.asked().size(), 1);
    }
    void aSiteThatWantsToBeLeftAloneIsLeftAlone()
    {
        Sites sites(m_cache, Clock::system());
        Site site(0ms);
        site.answer.state = LiveState::Throttled; // one room's own trouble
        QVERIFY(sites.check(site, request(QStringLiteral("a")), m_http, m_stop));
        QVERIFY(sites.check(site, request(QStringLiteral("a")), m_http, m_stop));
        QCOMPARE(site.asked().size(), 2);
        site.answer.platformWide = true;
        QVERIFY(sites.check(site, request(QStringLiteral("a")), m_http, m_stop));
        QCOMPARE(site.asked().size(), 3);
        site.answer.state = LiveState::Offline; // would be a lie: nobody has asked
        const auto refused = sites.check(site, request(QStringLiteral("b")), m_http, m_stop);
        QVERIFY(refused);
        QCOMPARE(refused->state, LiveState::Throttled);
        QVERIFY(refused->platformWide);
        const auto batch =
            sites.batch(site, {request(QStringLiteral("a")), request(QStringLiteral("b"))}, m_http, m_stop);
        QVERIFY(batch);
        QCOMPARE(batch->size(), 2);
        QCOMPARE(batch->last().state, LiveState::Throttled);
        QCOMPARE(site.asked().size(), 3);
    }
    void theWishedFormatComesFirst()
    {
        Sites sites(m_cache, Clock::system());
        Site site(0ms);
        Candidate hls;
        hls.container = Container::HlsTs;
        site.answer.candidates = {Candidate(), hls};
        const auto first = [&](const QVariantMap& options) {
            const auto answer = sites.check(site, request(QStringLiteral("a"), options), m_http, m_stop);
            return answer ? answer->candidates.first().container : Container::Generic;
        };
        const QString key = QStringLiteral("record.format");
        QCOMPARE(first({}), Container::Flv);
        QCOMPARE(first({{key, QStringLiteral("auto")}}), Container::Flv);
        QCOMPARE(first({{key, QStringLiteral("hls")}}), Container::HlsTs);
    }
    void theLoginIsChosenBySettings()
    {
        Sites sites(
            m_cache, Clock::system(), [](const Platform& platform, const QVariantMap& settings, Stop&) {
                return platform.id().toLatin1() + '=' + settings.value(QStringLiteral("who")).toByteArray();
            });
        const Site site(0ms);
        const auto asking = request(QStringLiteral("a"), {{QStringLiteral("who"), QStringLiteral("me")}});
        QVERIFY(sites.check(site, asking, m_http, m_stop));
        QCOMPARE(site.cookies, QByteArray("site=me"));
        site.cookies.clear();
        QVERIFY(sites.batch(site, {asking}, m_http, m_stop));
        QCOMPARE(site.cookies, QByteArray("site=me"));
        Sites nobody(m_cache, Clock::system());
        QVERIFY(nobody.check(site, asking, m_http, m_stop));
        QVERIFY(site.cookies.isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestSites)
#include "tst_sites.moc"
