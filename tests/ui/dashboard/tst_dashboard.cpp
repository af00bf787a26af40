// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"
#include "tests/support/scenes.h"
#include "tests/ui/gallery.h"
#include "tests/ui/uploads/queuefixture.h"
#include "ui/dashboard/chartsview.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/stattile.h"
#include "ui/i18n.h"
#include "ui/theme/theme.h"
#include <QChartView>
#include <QComboBox>
#include <QDesktopServices>
#include <QListView>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <cmath>

using namespace std::chrono_literals;

namespace {
/// What a chart says it shows.
QString said(const QWidget& root, const char* chart)
{
    return named<QWidget>(&root, chart)->findChild<QChartView*>()->accessibleName();
}

/// A program that was used for a month.
struct Used : UiFixture
{
    void run(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            clock.advance(1s);
            cpu += 0.12 + 0.05 * std::sin(second / 9.0);
            written += 4'000'000 + qint64(1'500'000 * std::sin(second / 20.0));
            core.metrics.take({cpu, qint64(300e6 + 40e6 * std::sin(second / 60.0)), 30, written});
        }
    }
    /// Points of the last `days` days, as the program stores them, and of the hours.
    void fillHistory(int days)
    {
        const qint64 now = clock.now().toSecsSinceEpoch();
        // As fine as what the charts of an hour, a day and a month are made of.
        const auto apart = [now](qint64 time) {
            return now - time > 2 * 24 * 3600 ? 1800 : now - time > 3600 ? 300 : 60;
        };
        for (qint64 time = now - days * 24 * 3600; time < now; time += apart(time)) {
            const auto wave = [time](double base, double swing, double hours) {
                const float value = float(base + swing * std::sin(double(time) / 3600 / hours * 2 * M_PI));
                return MetricPoint{value * 0.8F, value, value * 1.3F, value * 1.2F};
            };
            const double full = double(now - time) / 3600;
            const float space = float(400e9 + full * 1.5e9);
            core.store.metrics.append(
                time,
                {{metric::cpu.name, {}, wave(0.2, 0.1, 24)},
                 {metric::memory.name, {}, wave(400e6, 90e6, 50)},
                 {metric::diskWritten.name, {}, wave(6e6, 5e6, 24)},
                 {metric::recorded.name, {}, wave(6e6, 5e6, 24)},
                 {metric::uploaded.name, {}, wave(3e6, 2.9e6, 12)},
                 {metric::received.name, {}, wave(6.2e6, 5e6, 24)},
                 {metric::sent.name, {}, wave(3.1e6, 2.9e6, 12)},
                 {metric::loopDelay.name, {}, wave(0.004, 0.003, 7)},
                 {metric::volumeFree.name, QStringLiteral("volume=") + root, {space, space, space, space}}});
        }
        core.store.metrics.rollUp(now);
        const QDate today = clock.now().toLocalTime().date();
        for (int streamer = 1; streamer <= 6; ++streamer) {
            core.store.counters.add(
                {streamer, today, 1, 4, 5'000'000'000LL * streamer, 4000.0 * streamer, 2, 1, 1});
            core.store.counters.add({streamer, today.addDays(-3), 2, 9, 9'000'000'000LL, 9000, 0, 1, 2});
        }
        core.store.db.flush();
    }
    double cpu = 5;
    qint64 written = 0;
    QString root;
};
} // namespace

class TestDashboard : public QObject
{
    Q_OBJECT
public slots:
    void takeUrl(const QUrl& url) { m_opened = url; }

private slots:
    void chartsAreLiveWhileTheyAreSeen()
    {
        Used f;
        f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        DashboardPage page(f.context);
        page.resize(1200, 2000);
        f.run(3);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QTRY_VERIFY(said(page, "chartMemory").startsWith(u"Memory: 2"));
        const auto shown = said(page, "chartCpu");
        QVERIFY2(shown.contains(u'%'), qPrintable(shown));
        f.core.metrics.take({}); // too soon after the last: nothing new
        f.clock.advance(1s);
        f.core.metrics.take({f.cpu + 0.5, 900'000'000, 3, f.written});
        QCOMPARE(said(page, "chartMemory"), QStringLiteral("Memory: 858.3 MiB"));
        page.hide();
        f.clock.advance(1s);
        f.core.metrics.take({f.cpu + 1, 100'000'000, 3, f.written});
        QCOMPARE(said(page, "chartMemory"), QStringLiteral("Memory: 858.3 MiB"));
        page.show();
        QTRY_COMPARE(said(page, "chartMemory"), QStringLiteral("Memory: 95.4 MiB"));
    }

    void storedTimesAreChosen()
    {
        Used f;
        f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        f.fillHistory(2);
        DashboardPage page(f.context);
        page.resize(1200, 2000);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(said(page, "chartDelay"), QStringLiteral("Window delay"));
        named<QToolButton>(&page, "btnRangeDay")->click();
        QTRY_VERIFY(said(page, "chartDelay").contains(u"ms"));
        QVERIFY(said(page, "chartRecording").contains(u"uploaded"));
        named<QToolButton>(&page, "btnRangeLive")->click();
        QTRY_COMPARE(said(page, "chartDelay"), QStringLiteral("Window delay")); // nothing was measured yet
    }

    void todayIsOnATileAndInTheTable()
    {
        Used f;
        const StreamerId ana = f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        const QDate today = f.clock.now().toLocalTime().date();
        f.core.store.counters.add({ana, today, 1, 2, 2LL << 30, 3600, 1, 0, 1});
        f.core.store.counters.add({0, today, 0, 0, 0, 0, 0, 0, 2});
        f.core.store.counters.add({99, today.addDays(-5), 1, 1, 1LL << 30, 60, 0, 0, 0});
        f.core.store.db.flush();
        event::RecordingProgress running{};
        running.streamer = ana;
        running.bytes = 1LL << 30;
        running.seconds = 1800;
        f.post(running);
        DashboardPage page(f.context);
        page.resize(1200, 2000);
        page.show();
        const auto* tile = named<StatTile>(&page, "tileToday");
        QTRY_COMPARE(tile->accessibleName(),
                     QStringLiteral("Recorded today: 1:30:00, 3.00 GiB · 3 archive(s)"));
        const auto* table = named<QTableView>(&page, "tableStatistics");
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 0).data(), QStringLiteral("Ana")); // the longest first
        QCOMPARE(table->model()->index(0, 2).data(), QStringLiteral("3.00 GiB"));
        QCOMPARE(table->model()->index(1, 0).data(), QStringLiteral("Uploaded by hand"));
        named<QComboBox>(&page, "statsDaysCombo")->setCurrentIndex(1);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QCOMPARE(table->model()->index(1, 0).data(), QStringLiteral("Removed streamer 99"));
    }

    void whatNeedsAttentionIsCounted()
    {
        Used f;
        const StreamerId ana = f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        DashboardPage page(f.context);
        page.resize(1200, 2000);
        page.show();
        const auto* tile = named<StatTile>(&page, "tileAttention");
        QCOMPARE(tile->accessibleName(), QStringLiteral("Needs attention: 0, All is well"));
        f.post(event::StateChanged{ana, StreamerState::Error, QStringLiteral("x"), {}});
        QTRY_COMPARE(tile->accessibleName(), QStringLiteral("Needs attention: 1, 1 streamer(s)"));
    }

    /// UX-15: streamers and archives alike, each with what helps.
    void problemsHaveButtons()
    {
        QueueFixture f;
        const StreamerId ana = f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        const UploadId login = f.add(UploadState::NeedsLogin, QStringLiteral("Night one"), 1, 10);
        const UploadId failed = f.add(UploadState::Failed, QStringLiteral("Night two"), 1, 10);
        f.add(UploadState::Published, QStringLiteral("Fine"), 1, 10);
        f.load();
        DashboardPage page(f.context);
        page.resize(1200, 2000);
        page.show();
        f.post(event::StateChanged{ana, StreamerState::Error, QStringLiteral("x"), {}});
        auto* list = named<QListView>(&page, "listProblems");
        QTRY_COMPARE(list->model()->rowCount(), 3);
        auto* retry = named<QPushButton>(&page, "btnProblemRetry");
        auto* logIn = named<QPushButton>(&page, "btnProblemLogin");
        auto* open = named<QPushButton>(&page, "btnProblemOpen");
        list->setCurrentIndex(list->model()->index(0, 0));
        QCOMPARE(list->currentIndex().data(), QStringLiteral("Ana"));
        QVERIFY(retry->isVisible() && !logIn->isVisible());
        QSignalSpy streamers(&f.navigator, &Navigator::streamerRequested);
        open->click();
        QCOMPARE(streamers.value(0).value(0).toLongLong(), ana);
        list->setCurrentIndex(list->model()->index(1, 0));
        QVERIFY(logIn->isVisible() && !retry->isVisible());
        QSignalSpy logins(&f.navigator, &Navigator::loginRequested);
        logIn->click();
        QCOMPARE(logins.value(0).value(0).toLongLong(), QueueFixture::mid);
        QSignalSpy uploads(&f.navigator, &Navigator::uploadRequested);
        open->click();
        QCOMPARE(uploads.value(0).value(0).toLongLong(), login);
        list->setCurrentIndex(list->model()->index(2, 0));
        QVERIFY(retry->isVisible());
        retry->click();
        QTRY_VERIFY(f.core.publishing.uploads.find(failed)->state != u"failed");
        QTRY_COMPARE(list->model()->rowCount(), 2); // it goes on
    }

    void freeSpaceOpensItsFolder()
    {
        Used f;
        f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        f.core.disks.watch({f.folder.path()}, 0);
        f.core.disks.checkNow();
        QTRY_VERIFY(!f.core.disks.mounted().isEmpty());
        DashboardPage page(f.context);
        page.show();
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        named<StatTile>(&page, "tileDisk")->click();
        QTRY_COMPARE(m_opened.toLocalFile(), f.folder.path());
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }

    /// Nothing is unnamed; with BILIUP_QT_GALLERY=FOLDER pictures to look at.
    void looks_data() { gallery::rows(); }
    void looks()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        I18n i18n;
        i18n.use(language);
        Used f;
        (void)f.core.settings.set(setting::theme, theme);
        Theme colours(*qApp, f.core.settings);
        colours.setLanguage(language);
        const QTemporaryDir pictures;
        scenario::play({f.core.roster, f.core.events, f.core.clock}, {paintScenes(pictures.path(), 6)});
        f.core.disks.watch({pictures.path()}, 0);
        QTRY_VERIFY(!f.core.disks.mounted().isEmpty());
        f.root = f.core.disks.mounted().first().root;
        f.fillHistory(qEnvironmentVariableIsSet("BILIUP_QT_GALLERY") ? 31 : 1);
        f.run(300);
        QStringList missing;
        const auto show = [&](const QString& name, QSize size, ChartRange range) {
            auto* page = new DashboardPage(f.context);
            page->setAutoFillBackground(true);
            page->resize(size);
            page->show();
            page->findChild<ChartsView*>()->setRange(range);
            missing << gallery::look(page, name, language, theme);
        };
        show(QStringLiteral("dashboard-live"), {1240, 1300}, ChartRange::Live);
        show(QStringLiteral("dashboard-day"), {960, 1400}, ChartRange::Day);
        show(QStringLiteral("dashboard-month"), {1600, 1300}, ChartRange::Month);
        show(QStringLiteral("dashboard-narrow"), {560, 2400}, ChartRange::Hour);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

private:
    QUrl m_opened;
};
QTEST_MAIN(TestDashboard)
#include "tst_dashboard.moc"
