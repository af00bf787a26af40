// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the real window with twenty streamers in all their states, in both themes and in Chinese and
// English: nothing is cut off, not even in the smallest window with every dock open (ux.md UX-08). With
// BILIUP_QT_GALLERY=FOLDER each is saved there as a picture to look at.
#include "tests/support/scenario.h"
#include "tests/support/scenes.h"
#include "tests/ui/uifixture.h"
#include "ui/page.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/elidedlabel.h"
#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <algorithm>

namespace {
const PublishingOptions sessionOnly{QStringLiteral("session"), {}};
constexpr QSize smallest(960, 600);
constexpr QSize usual(1240, 760);

struct View
{
    QString name;
    QSize size;
    std::function<void(WindowFixture&)> show;
};

void goTo(WindowFixture& fixture, const char* page)
{
    fixture.window().showPage(QLatin1String(page));
}

void setDocks(WindowFixture& fixture, bool open)
{
    for (auto* dock : fixture.window().findChildren<QDockWidget*>())
        dock->setVisible(open);
}

void showStreamers(WindowFixture& fixture, const char* button)
{
    goTo(fixture, "Streamers");
    fixture.find<QAbstractButton>(button)->click();
}

QList<View> usualViews()
{
    QList<View> views{
        {QStringLiteral("overview"), usual, [](WindowFixture& f) { goTo(f, "Dashboard"); }},
        {QStringLiteral("streamers"),
         {1440, 860},
         [](WindowFixture& f) {
             showStreamers(f, "btnTable");
             f.find<QTableView>("tableStreamers")->selectRow(2);
             f.window().showDock(QStringLiteral("Details"));
         }},
        {QStringLiteral("details-error"),
         {1440, 860},
         [](WindowFixture& f) {
             f.shell().context().navigator.showStreamer(10 + 1);
             f.window().showDock(QStringLiteral("Details"));
         }},
        {QStringLiteral("cards"), usual, [](WindowFixture& f) { showStreamers(f, "btnCards"); }},
        {QStringLiteral("nohits"), usual,
         [](WindowFixture& f) {
             showStreamers(f, "btnTable");
             f.find<QLineEdit>("searchEdit")->setText(QStringLiteral("nobody"));
         }},
        {QStringLiteral("banners"), usual,
         [](WindowFixture& f) {
             goTo(f, "Dashboard");
             f.post(event::NetworkChanged{false});
             f.post(event::DiskChanged{QStringLiteral("/recordings"), event::DiskLevel::Low, 5LL << 30, 1.0});
             f.post(event::PlatformThrottled{QStringLiteral("bilibili"), {}, f.clock.now().addSecs(600)});
             f.post(event::UnfinishedFilesFound{3, 1'000'000});
         }},
    };
    return views;
}

/// Each group of the settings at the top of its page.
QList<View> settingViews(WindowFixture& fixture)
{
    QList<View> views;
    const auto* groups = fixture.find<QListWidget>("tableSettingGroups");
    for (int row = 0; row < groups->count(); ++row)
        views << View{QStringLiteral("settings%1").arg(row), usual, [row](WindowFixture& f) {
                          goTo(f, "Settings");
                          f.find<QListWidget>("tableSettingGroups")->setCurrentRow(row);
                      }};
    return views;
}

QList<View> smallViews()
{
    QList<View> views;
    for (const PageEntry& page : pageEntries())
        views << View{QStringLiteral("small-") + QString::fromLatin1(page.id), smallest,
                      [id = page.id](WindowFixture& f) {
                          goTo(f, id);
                          setDocks(f, true);
                      }};
    return views;
}

/// Inside a scroll area only what is wider than the area may be out of sight.
bool scrolls(const QWidget* widget, const QWidget* root)
{
    for (const QWidget* up = widget->parentWidget(); up && up != root; up = up->parentWidget())
        if (qobject_cast<const QAbstractScrollArea*>(up))
            return true;
    return false;
}

/// Texts that got less room than they need, and widgets that stick out of the window.
QStringList cutOff(QWidget* root)
{
    QStringList found;
    for (const QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        const bool text =
            (label && !label->wordWrap() && !qobject_cast<const ElidedLabel*>(label)) ||
            (button && !button->text().isEmpty() &&
             (qobject_cast<const QPushButton*>(button) || qobject_cast<const QCheckBox*>(button) ||
              (tool && tool->toolButtonStyle() != Qt::ToolButtonIconOnly)));
        const QString name = widget->objectName() + QStringLiteral(" \"%1\"").arg(label    ? label->text()
                                                                                  : button ? button->text()
                                                                                           : QString());
        if (text && widget->width() < widget->minimumSizeHint().width())
            found << QStringLiteral("%1 has %2 of %3")
                         .arg(name)
                         .arg(widget->width())
                         .arg(widget->minimumSizeHint().width());
        const QRect place(widget->mapTo(root, QPoint()), widget->size());
        if (text && !scrolls(widget, root) && !root->rect().contains(place))
            found << name + QStringLiteral(" sticks out");
    }
    return found;
}
} // namespace

class TestEveryPage : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("theme");
        for (const char* language : {"zh_CN", "en"})
            for (const char* theme : {"light", "dark"})
                QTest::addRow("%s-%s", language, theme)
                    << QString::fromLatin1(language) << QString::fromLatin1(theme);
    }
    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        const QTemporaryDir pictures;
        WindowFixture fixture(
            theme,
            [&](Core& core) {
                scenario::play({core.roster, core.events, core.clock}, {paintScenes(pictures.path(), 6)});
                core.disks.watch({pictures.path()}, 27.4e6 / 8);
                core.disks.checkNow();
            },
            nullptr, sessionOnly, language);
        QStringList problems;
        for (const View& view : usualViews() + settingViews(fixture) + smallViews())
            problems << look(fixture, view);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
    void emptyViews_data() { nothingIsCutOff_data(); }
    void emptyViews()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        WindowFixture fixture(theme, {}, nullptr, sessionOnly, language);
        QStringList problems;
        for (const PageEntry& page : pageEntries())
            problems << look(fixture, {QStringLiteral("empty-") + QString::fromLatin1(page.id), usual,
                                       [id = page.id](WindowFixture& f) { goTo(f, id); }});
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void smallestWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"zh_CN", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    /// With every dock open the settings need no scrolling sideways, and each banner shows its whole text.
    void smallestWindow()
    {
        QFETCH(QString, language);
        WindowFixture fixture(QStringLiteral("light"), {}, nullptr, sessionOnly, language);
        MainWindow& window = fixture.window();
        window.resetLayout();
        window.resize(smallest);
        goTo(fixture, "Settings");
        setDocks(fixture, true);
        auto* settings = fixture.find<QScrollArea>("settingsScroll");
        QTRY_COMPARE(settings->horizontalScrollBar()->maximum(), 0);
        const auto whole = [&] {
            const auto labels = fixture.find<QWidget>("bannerStrip")->findChildren<QLabel*>();
            return std::all_of(labels.begin(), labels.end(), [](const QLabel* label) {
                return !label->isVisible() || !label->wordWrap() ||
                       label->height() >= label->heightForWidth(label->width());
            });
        };
        fixture.post(event::NetworkChanged{false});
        fixture.post(
            event::PlatformThrottled{QStringLiteral("bilibili"), {}, fixture.clock.now().addSecs(600)});
        fixture.post(
            event::DiskChanged{QStringLiteral("/recordings"), event::DiskLevel::Full, 5LL << 30, 1.0});
        auto* strip = fixture.find<BannerStrip>("bannerStrip");
        QTRY_COMPARE(strip->count(), 3);
        QTRY_VERIFY(whole());
        QCOMPARE(window.size(), smallest);
        QCOMPARE(settings->horizontalScrollBar()->maximum(), 0);
        strip->clear(QStringLiteral("offline"));
        strip->clear(QStringLiteral("throttled:bilibili"));
        QTRY_VERIFY(strip->minimumHeight() < 100); // the room is given back
        strip->clear(QStringLiteral("disk:/recordings"));
        QVERIFY(!strip->isVisible());
    }

private:
    QStringList look(WindowFixture& fixture, const View& view) const
    {
        const QString gallery = qEnvironmentVariable("BILIUP_QT_GALLERY");
        MainWindow& window = fixture.window();
        fixture.find<QLineEdit>("searchEdit")->clear();
        window.resetLayout();
        window.resize(view.size);
        view.show(fixture);
        QTest::qWait(gallery.isEmpty() ? 20 : 700); // pictures load, changes are collected for half a second
        if (!gallery.isEmpty())
            window.grab().save(QDir(gallery).filePath(
                QStringLiteral("%1-%2.png").arg(view.name, QLatin1String(QTest::currentDataTag()))));
        QStringList problems;
        if (window.width() > view.size.width() || window.height() > view.size.height())
            problems << QStringLiteral("the window grew to %1x%2").arg(window.width()).arg(window.height());
        problems << cutOff(&window);
        for (QString& problem : problems)
            problem.prepend(view.name + QStringLiteral(": "));
        return problems;
    }
};

QTEST_MAIN(TestEveryPage)
#include "tst_everypage.moc"
