// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"
#include "tests/ui/uifixture.h"
#include "ui/navigator.h"
#include "ui/page.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/tagmenu.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QHeaderView>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTableView>
#include <QTextEdit>
#include <QToolBar>

namespace {
bool takesInput(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
           qobject_cast<const QComboBox*>(widget) || qobject_cast<const QAbstractItemView*>(widget) ||
           qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

/// Inside of a widget of Qt's: the popup of a combo box, the field of a spin box, the toolbar's ">>" button.
bool isPartOfAnother(const QWidget* widget)
{
    if (widget->objectName().startsWith(u"qt_"))
        return true;
    for (const QWidget* up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QComboBox*>(up) || qobject_cast<const QAbstractSpinBox*>(up) ||
            up->inherits("QHeaderView") || up->inherits("QTabBar") || up->inherits("QDockWidgetTitleButton"))
            return true;
    }
    return widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") ||
           widget->inherits("QDockWidgetTitleButton");
}
} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private slots:
    void themesAreWhatTheySay_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }
    void themesAreWhatTheySay()
    {
        QFETCH(QString, theme);
        WindowFixture fixture(theme);
        const QImage shot = fixture.window().grab().toImage();
        const int corner = qGray(shot.pixel(shot.width() - 4, 8));
        QVERIFY(theme == u"dark" ? corner < 90 : corner > 200);
    }

    void everythingInteractiveIsNamed()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        QAccessible::setActive(true);
        QStringList unnamed;
        for (QWidget* widget : fixture.window().findChildren<QWidget*>()) {
            if (!takesInput(widget) || isPartOfAnother(widget))
                continue;
            QString path = QLatin1String(widget->metaObject()->className());
            for (const QWidget* up = widget->parentWidget(); up && up->objectName() != u"mainWindow";
                 up = up->parentWidget())
                path.prepend(up->objectName() + u'/');
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            if (!face || face->text(QAccessible::Name).isEmpty())
                unnamed << path + QStringLiteral(" has no accessible name: ") + widget->objectName();
            if (widget->objectName().isEmpty() && !widget->inherits("QToolButton"))
                unnamed << path + QStringLiteral(" has no object name");
        }
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }

    /// Two actions may share keys only when each belongs to another page or dock.
    void shortcutsAreUnique()
    {
        WindowFixture fixture;
        QHash<QString, const QAction*> taken;
        QStringList twice;
        for (const QAction* action :
             fixture.window().findChildren<QAction*>() + fixture.shell().context().actions.all()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                const QAction* other = taken.value(keys.toString());
                const bool apart = other && other->shortcutContext() == Qt::WidgetWithChildrenShortcut &&
                                   action->shortcutContext() == Qt::WidgetWithChildrenShortcut;
                if (other && !apart && other->objectName() != action->objectName())
                    twice << keys.toString() + u' ' + other->objectName() + u' ' + action->objectName();
                taken.insert(keys.toString(), action);
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(u'\n')));
        QVERIFY(taken.size() > 15);
    }

    /// ux.md UX-130: unique mnemonics a menu.
    void mnemonicsAreUnique()
    {
        WindowFixture fixture;
        for (QAction* menu : fixture.window().menuBar()->actions()) {
            QStringList letters;
            for (const QAction* action : menu->menu()->actions()) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at >= 0)
                    letters << action->text().mid(at + 1, 1).toLower();
            }
            const qsizetype all = letters.size();
            letters.removeDuplicates();
            QVERIFY2(letters.size() == all, qPrintable(menu->text()));
        }
    }

    void objectNamesAreTheFrozenOnes()
    {
        WindowFixture fixture;
        for (const char* name : {"pageStreamers", "navStreamers", "tableStreamers", "gridStreamers",
                                 "searchEdit", "toolBarMain", "statusBar", "dockDetails"})
            QVERIFY2(fixture.window().findChild<QWidget*>(QLatin1String(name)), name);
        QStringList actions;
        for (const QAction* action : fixture.shell().context().actions.all())
            actions << action->objectName();
        for (const char* name : {"actionAdd", "actionStart", "actionStop", "actionSplit", "actionOpenFolder"})
            QVERIFY2(actions.contains(QLatin1String(name)), name);
    }

    /// UX-09: never the search box.
    void firstFocusIsTheMainView()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        fixture.window().showPage(QStringLiteral("Streamers"));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("tableStreamers"));
    }

    void f6GoesRound()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        fixture.window().showPage(QStringLiteral("Streamers"));
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("tableStreamers"));
        QSet<QString> seen;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(&fixture.window(), Qt::Key_F6);
            seen << QApplication::focusWidget()->objectName();
        }
        QVERIFY(seen.contains(QStringLiteral("navStreamers")));
        QVERIFY(seen.contains(QStringLiteral("tableStreamers")));
    }

    void layoutOutlivesARestart()
    {
        WindowFixture fixture;
        fixture.window().resize(1100, 700);
        fixture.window().showPage(QStringLiteral("Streamers"));
        fixture.find<QDockWidget>("dockDetails")->show();
        fixture.window().close(); // asks Shell, saves the layout
        fixture.restart();
        QCOMPARE(fixture.window().currentPage(), QStringLiteral("Streamers"));
        QCOMPARE(fixture.window().width(), 1100);
        QVERIFY(fixture.find<QDockWidget>("dockDetails")->isVisible());
        fixture.window().resetLayout();
        QVERIFY(!fixture.find<QDockWidget>("dockDetails")->isVisible());
    }

    /// UX-08: whatever ends the program, and while it is in the tray.
    void layoutIsKeptWithoutClosing()
    {
        WindowFixture fixture;
        fixture.window().resize(1010, 690);
        fixture.find<QDockWidget>("dockDetails")->show();
        fixture.window().hide();
        fixture.restart();
        QCOMPARE(fixture.window().size(), QSize(1010, 690));
        QVERIFY(fixture.find<QDockWidget>("dockDetails")->isVisible());
    }

    /// UX-12: of docks that share a place, its keys bring one to the front before they close it.
    void aDockBehindAnotherComesToTheFront()
    {
        WindowFixture fixture;
        const auto inFront = [&](const char* dock) {
            auto* found = fixture.find<QDockWidget>(dock);
            return found->isVisible() && !found->visibleRegion().isEmpty();
        };
        auto* toggle = fixture.find<QAction>("actionToggleTransfers");
        QVERIFY(inFront("dockLog") && !toggle->isChecked());
        toggle->trigger();
        QTRY_VERIFY(inFront("dockTransfers") && !inFront("dockLog"));
        QVERIFY(toggle->isChecked());
        fixture.find<QAction>("actionToggleLog")->trigger();
        QTRY_VERIFY(inFront("dockLog"));
        QVERIFY(toggle->isChecked());
        toggle->trigger(); // it lies behind the log
        QTRY_VERIFY(inFront("dockTransfers"));
        QVERIFY(toggle->isChecked());
        toggle->trigger();
        QVERIFY(fixture.find<QDockWidget>("dockTransfers")->isHidden());
        QVERIFY(!toggle->isChecked());
    }

    /// UX-119: the keyboard goes nowhere that is not seen.
    void f6BringsADockToTheFront()
    {
        WindowFixture fixture;
        fixture.find<QAction>("actionToggleTransfers")->trigger(); // over the log
        auto* log = fixture.find<QDockWidget>("dockLog");
        QTRY_VERIFY(log->visibleRegion().isEmpty());
        for (int i = 0; i < 8 && !log->isAncestorOf(QApplication::focusWidget()); ++i)
            QTest::keyClick(&fixture.window(), Qt::Key_F6);
        QVERIFY(log->isAncestorOf(QApplication::focusWidget()));
        QTRY_VERIFY(!log->visibleRegion().isEmpty());
    }

    /// UX-17: of what happens while the events lie behind another dock the bell tells.
    void eventsBehindAnotherDockAreUnread()
    {
        WindowFixture fixture;
        const auto bell = [&] { return fixture.find<QAbstractButton>("btnEvents")->text(); };
        const event::RecordingFailed failed{0, 1, Error{Error::Kind::Disk, QStringLiteral("full"), 28, {}}};
        fixture.post(failed);
        QCOMPARE(bell(), QString()); // seen as it came
        fixture.find<QAction>("actionToggleDetails")->trigger();
        QTRY_VERIFY(fixture.find<QDockWidget>("dockEvents")->visibleRegion().isEmpty());
        fixture.post(failed);
        QTRY_COMPARE(bell(), QStringLiteral("1"));
        fixture.find<QAbstractButton>("btnEvents")->click();
        QTRY_COMPARE(bell(), QString());
        fixture.window().showMinimized();
        fixture.post(failed);
        QTRY_COMPARE(bell(), QStringLiteral("1"));
        fixture.window().showNormal();
        fixture.window().grab(); // as the system has it painted
        QTRY_COMPARE(bell(), QString());
    }

    /// UX-10, UX-111: white is for the button on the accent colour only.
    void toolbarOffersUploadsAndMenusHaveDarkIcons()
    {
        WindowFixture fixture;
        const auto lightness = [](const QIcon& icon) {
            const QImage image = icon.pixmap(32, 32).toImage();
            qint64 sum = 0;
            int count = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (const QColor c = image.pixelColor(x, y); c.alpha() > 200) {
                        sum += c.lightness();
                        ++count;
                    }
            return count > 0 ? int(sum / count) : -1;
        };
        const int inMenu = lightness(fixture.shell().context().actions[StreamerActions::Id::Add]->icon());
        QVERIFY2(inMenu >= 0 && inMenu < 100, qPrintable(QString::number(inMenu)));
        const auto* bar = fixture.find<QToolBar>("toolBarMain");
        QStringList names;
        for (const QAction* action : bar->actions())
            names << action->objectName();
        QCOMPARE(names.first(), QStringLiteral("actionToolBarAdd"));
        QVERIFY(lightness(bar->actions().first()->icon()) > 200);
        QVERIFY(names.contains(QStringLiteral("actionUpload")));
    }

    void neverSmallerThanAgreed()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        for (const PageEntry& page : pageEntries()) {
            fixture.window().showPage(QLatin1String(page.id));
            QVERIFY2(fixture.window().minimumSizeHint().width() <= 960,
                     qPrintable(QStringLiteral("%1: %2")
                                    .arg(QLatin1String(page.id))
                                    .arg(fixture.window().minimumSizeHint().width())));
            QVERIFY2(fixture.window().minimumSizeHint().height() <= 600, page.id);
        }
    }

    void searchFiltersThePage()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        fixture.window().showPage(QStringLiteral("Streamers"));
        auto* table = fixture.find<QTableView>("tableStreamers");
        auto* search = fixture.find<QLineEdit>("searchEdit");
        QCOMPARE(table->model()->rowCount(), 20);
        QTest::keyClick(&fixture.window(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search->hasFocus());
        search->setText(QStringLiteral("luna"));
        QCOMPARE(table->model()->rowCount(), 1);
        fixture.find<QAbstractButton>("chipPaused")->click(); // Esc takes this away, too
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(table->model()->rowCount(), 20);
        QTest::keyClick(search, Qt::Key_Escape);
        QTRY_VERIFY(table->hasFocus());
    }

    /// What a new profile has to say is on the screen, not somewhere below it.
    void emptyPagesSaySo()
    {
        WindowFixture fixture;
        fixture.window().resize(1280, 800);
        for (const char* page :
             {"Dashboard", "Streamers", "Uploads", "Recordings", "Templates", "Accounts"}) {
            fixture.window().showPage(QLatin1String(page));
            QTest::qWait(0);
            int shown = 0;
            for (const EmptyState* empty : fixture.window().findChildren<EmptyState*>()) {
                if (!empty->isVisible())
                    continue;
                const QRegion seen = empty->visibleRegion();
                QVERIFY2(seen.contains(empty->rect().center()), page);
                for (const QPushButton* button : empty->findChildren<QPushButton*>()) {
                    QVERIFY2(button->visibleRegion().contains(button->rect().center()), page);
                    ++shown;
                }
            }
            QVERIFY2(shown > 0, page); // and what to do about it
        }
    }
    void bannersAreAtMostThree()
    {
        WindowFixture fixture;
        int clicked = 0;
        for (int i = 0; i < 5; ++i)
            fixture.shell().context().navigator.setBanner({QString::number(i), Tone::Warning,
                                                           QStringLiteral("problem"), QStringLiteral("Act"),
                                                           [&] { ++clicked; }});
        QCOMPARE(fixture.window().banners().count(), 3);
        fixture.find<QAbstractButton>("bannerAction_4")->click();
        QCOMPARE(clicked, 1);
        fixture.find<QAbstractButton>("bannerClose_4")->click();
        QCOMPARE(fixture.window().banners().count(), 3); // the oldest one but one takes its place
        QTRY_VERIFY(fixture.find<QAbstractButton>("bannerAction_1")->isVisible());
        QVERIFY(!fixture.window().findChild<QWidget*>(QStringLiteral("bannerAction_0")));
        for (const char* id : {"3", "2", "1", "0"})
            fixture.shell().context().navigator.clearBanner(QLatin1String(id));
        QCOMPARE(fixture.window().banners().count(), 0);
    }

    /// Up, down, and back to the manual order.
    void thirdClickOnAHeaderIsTheManualOrder()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        fixture.window().showPage(QStringLiteral("Streamers"));
        auto* table = fixture.find<QTableView>("tableStreamers");
        QHeaderView* header = table->horizontalHeader();
        const auto click = [&] {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(1) + 30, header->height() / 2});
        };
        click();
        QCOMPARE(header->sortIndicatorSection(), 1);
        click();
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        click();
        QCOMPARE(header->sortIndicatorSection(), -1);
        QCOMPARE(table->model()->index(0, 0).data(Qt::UserRole).toLongLong(), 1);
        QVERIFY(table->dragEnabled());
    }

    void enterOpensTheDetails()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        fixture.window().showPage(QStringLiteral("Streamers"));
        auto* table = fixture.find<QTableView>("tableStreamers");
        table->selectRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(fixture.find<QDockWidget>("dockDetails")->isVisible());
        QVERIFY(fixture.find<QListView>("listTimeline")->model()->rowCount() > 2);
    }

    /// UX-132 through the real actions.
    void actionsFollowTheSelection()
    {
        WindowFixture fixture({}, [](Core& core) { scenario::play({core.roster, core.events, core.clock}); });
        fixture.window().showPage(QStringLiteral("Streamers"));
        auto* table = fixture.find<QTableView>("tableStreamers");
        using Id = StreamerActions::Id;
        const StreamerActions& actions = fixture.shell().context().actions;
        table->clearSelection();
        QVERIFY(!actions[Id::Record]->isEnabled());
        table->selectRow(0); // recording
        QVERIFY(!actions[Id::Record]->isEnabled());
        QVERIFY(actions[Id::Stop]->isEnabled());
        QVERIFY(actions[Id::Split]->isEnabled());
        table->selectRow(table->model()->rowCount() - 1); // paused
        QVERIFY(actions[Id::Record]->isEnabled());
        QVERIFY(!actions[Id::Stop]->isEnabled());
        QVERIFY(!actions[Id::Monitor]->isChecked());
    }

    /// UX-27: tags and the template of those that are selected, from the menu of the list.
    void menuGivesTagsAndATemplate()
    {
        WindowFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        QVERIFY(fixture.core.store.templates.add({0, QStringLiteral("Night"), {}, 0}));
        fixture.window().showPage(QStringLiteral("Streamers"));
        auto* table = fixture.find<QTableView>("tableStreamers");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        table->selectRow(0);
        QContextMenuEvent keyboard(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(table->viewport(), &keyboard);
        QPointer<QMenu> menu = fixture.find<QMenu>("menuStreamers");
        auto* templates = named<QMenu>(menu, "menuUpload");
        QTRY_COMPARE(templates->actions().size(), 3); // not, without one, "Night"
        QVERIFY(templates->actions().first()->isChecked());
        templates->actions().last()->trigger();
        const auto row = [&] { return fixture.core.roster.find(id)->row; };
        QTRY_VERIFY(row().autoUpload);
        QCOMPARE(row().uploadTemplate, QStringLiteral("Night"));

        named<QAction>(named<QMenu>(menu, "menuTags"), "actionNewTag")->trigger();
        auto* question = fixture.find<QInputDialog>("dlgNewTag");
        question->setTextValue(QStringLiteral("game, night"));
        question->accept();
        const QStringList both{QStringLiteral("game"), QStringLiteral("night")};
        QTRY_COMPARE(fixture.core.roster.find(id)->tags, both);
        // Two boxes, one after the other: the second does not wait until the first is saved.
        const std::unique_ptr<QMenu> tags(
            makeTagMenu(fixture.core, fixture.shell().context().navigator, {id}, nullptr, &fixture.window()));
        tags->actions().at(0)->trigger();
        tags->actions().at(1)->trigger();
        QTRY_VERIFY(fixture.core.roster.find(id)->tags.isEmpty());
        if (menu) // a question closes it on some desktops
            menu->close();
    }

    void recordNowSaysWhenNobodyIsLive()
    {
        WindowFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("Bob"), QStringLiteral("6"));
        fixture.shell().context().actions.setSelection({id});
        fixture.post(event::Checked{id, LiveState::Offline, Restriction::None, {}});
        QVERIFY(!fixture.window().toast().isVisible()); // nobody asked
        fixture.shell().context().actions[StreamerActions::Id::Record]->trigger();
        fixture.post(event::Checked{id, LiveState::Offline, Restriction::None, {}});
        QTRY_VERIFY(fixture.window().toast().isVisible());
        QVERIFY(fixture.window().toast().text().contains(QStringLiteral("Bob")));
    }

    /// UX-110: everything on the screen changes with the setting.
    void themeSwitchesWhileRunning()
    {
        WindowFixture fixture(QStringLiteral("light"));
        const auto brightness = [&fixture] {
            const QImage shot = fixture.window().grab().toImage();
            return qGray(shot.pixel(shot.width() / 2, shot.height() - 10));
        };
        QVERIFY(brightness() > 200);
        QVERIFY(fixture.core.settings.set(setting::theme, QStringLiteral("dark")));
        QTRY_VERIFY(brightness() < 90);
        QVERIFY(Tokens::of(QApplication::palette()).dark);
    }

    void problemsBecomeBanners()
    {
        WindowFixture fixture;
        Events& events = fixture.core.events;
        const BannerStrip& banners = fixture.window().banners();
        events.post(event::DiskChanged{QStringLiteral("/recordings"), event::DiskLevel::Low, 5LL << 30, 1.0});
        events.post(event::NetworkChanged{false});
        QTRY_COMPARE(banners.count(), 2);
        events.post(
            event::PlatformThrottled{QStringLiteral("bilibili"), {}, fixture.core.clock.now().addSecs(60)});
        QTRY_COMPARE(banners.count(), 3);
        events.post(
            event::DiskChanged{QStringLiteral("/recordings"), event::DiskLevel::Ok, 500LL << 30, 99.0});
        events.post(event::NetworkChanged{true});
        QTRY_COMPARE(banners.count(), 1);
    }

    void toastsRunTheirAction()
    {
        WindowFixture fixture;
        bool undone = false;
        fixture.shell().context().navigator.toast(QStringLiteral("Deleted"), QStringLiteral("Undo"),
                                                  [&] { undone = true; });
        Toast& toast = fixture.window().toast();
        QVERIFY(toast.isVisible());
        QCOMPARE(toast.text(), QStringLiteral("Deleted"));
        QVERIFY(fixture.window().centralWidget()->rect().contains(toast.geometry()));
        fixture.find<QAbstractButton>("toastAction")->click();
        QVERIFY(undone);
        QVERIFY(!toast.isVisible());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
