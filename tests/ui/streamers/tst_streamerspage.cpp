// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"
#include "tests/ui/uifixture.h"
#include "ui/streamers/celldelegate.h"
#include "ui/streamers/streamercolumns.h"
#include "ui/streamers/streamerdetails.h"
#include "ui/streamers/streamerspage.h"
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <memory>

namespace {
const QString cardsChosen = QStringLiteral("streamers/cards");

/// Twenty streamers in all their states.
struct Twenty : UiFixture
{
    Twenty() { scenario::play({core.roster, core.events, core.clock}); }
};
} // namespace

class TestStreamersPage : public QObject
{
    Q_OBJECT
private slots:
    /// UX-26: a recording reports twice a second while its new name is typed.
    void aNewNameIsNotOverwritten()
    {
        Twenty f;
        StreamersPage page(f.context);
        page.show();
        auto* table = named<QTableView>(&page, "tableStreamers");
        QTRY_COMPARE(table->model()->rowCount(), 20);
        table->selectRow(0); // is being recorded
        const StreamerId id = f.actions.selection().value(0);
        f.actions[StreamerActions::Id::Rename]->trigger();
        auto* editor = named<QLineEdit>(&page, "renameEdit");
        QCOMPARE(editor->text(), f.core.roster.find(id)->row.name);
        editor->setText(QStringLiteral("half a na"));
        QSignalSpy changed(&f.streamers, &QAbstractItemModel::dataChanged);
        scenario::progress({f.core.roster, f.core.events, f.core.clock});
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(editor->text(), QStringLiteral("half a na"));
    }

    /// The page goes with the language; what is being typed then is a name all the same.
    void aNameIsTakenWhenThePageGoes()
    {
        Twenty f;
        auto page = std::make_unique<StreamersPage>(f.context);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        page->activateWindow();
        auto* table = named<QTableView>(page.get(), "tableStreamers");
        QTRY_COMPARE(table->model()->rowCount(), 20);
        table->selectRow(0);
        f.actions[StreamerActions::Id::Rename]->trigger();
        auto* editor = named<QLineEdit>(page.get(), "renameEdit");
        QTRY_VERIFY(editor->hasFocus());
        editor->setText(QStringLiteral("half a na"));
        QSignalSpy renamed(&f.streamers, &StreamerModel::renamed);
        page.reset();
        QCOMPARE(renamed.count(), 1);
        QCOMPARE(renamed.first().at(1).toString(), QStringLiteral("half a na"));
    }

    /// UX-119: Space presses the button that has the focus; in a list it is the monitor switch.
    void spaceBelongsToTheFocus()
    {
        Twenty f;
        StreamersPage page(f.context);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
        auto* table = named<QTableView>(&page, "tableStreamers");
        QTRY_COMPARE(table->model()->rowCount(), 20);
        table->selectRow(0);
        QSignalSpy monitor(f.actions[StreamerActions::Id::Monitor], &QAction::triggered);
        auto* chip = named<QToolButton>(&page, "chipPaused");
        chip->setFocus();
        QTRY_VERIFY(chip->hasFocus());
        QTest::keyClick(chip, Qt::Key_Space);
        QCOMPARE(monitor.count(), 0);
        QVERIFY(chip->isChecked());
        table->selectRow(0);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Escape); // UX-25
        QVERIFY(named<QToolButton>(&page, "chipAll")->isChecked());
        QCOMPARE(table->model()->rowCount(), 20);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(monitor.count(), 1);
    }

    /// UX-21: the choice is a person's; what is selected comes along.
    void renamingKeepsTheChosenView()
    {
        Twenty f;
        StreamersPage page(f.context);
        page.show();
        auto* table = named<QTableView>(&page, "tableStreamers");
        QTRY_COMPARE(table->model()->rowCount(), 20);
        table->selectRow(1);
        table->selectionModel()->select(table->model()->index(4, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const QList<StreamerId> both = f.actions.selection();
        QCOMPARE(both.size(), 2);
        named<QToolButton>(&page, "btnCards")->click();
        const QList<StreamerId> after = f.actions.selection();
        QCOMPARE(QSet<StreamerId>(after.begin(), after.end()), QSet<StreamerId>(both.begin(), both.end()));
        QVERIFY(f.state.value(cardsChosen).toBool());
        f.actions.setSelection({both.first()});
        f.actions[StreamerActions::Id::Rename]->trigger();
        QVERIFY(table->isVisible());
        QVERIFY(f.state.value(cardsChosen).toBool());
    }

    /// UX-89: after the dock was hidden its log and its countdown go on.
    void detailsWakeUp()
    {
        UiFixture f;
        f.actions.setSelection({f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"))});
        StreamerDetails details(f.context);
        details.setVisible(true);
        const auto* timer = details.findChild<QTimer*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(timer && timer->isActive());
        details.hide();
        QTRY_VERIFY(!timer->isActive());
        details.setVisible(true);
        QVERIFY(timer->isActive());
    }

    /// UX-22: why, also while the title of the last broadcast is known.
    void errorsSayWhyInTheirRow()
    {
        UiFixture f;
        const StreamerId id = f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        f.post(event::RoomChanged{id, QStringLiteral("Ana"), QStringLiteral("Singing"), {}, {}, {}});
        const int title = streamerColumn(QLatin1String("title"));
        const auto shown = [&] { return f.streamers.index(0, title).data().toString(); };
        QTRY_COMPARE(shown(), QStringLiteral("Singing"));
        f.post(event::StateChanged{id,
                                   StreamerState::Error,
                                   QStringLiteral("x"),
                                   {},
                                   Error{Error::Kind::Timeout, QStringLiteral("x"), 0, {}}});
        QTRY_VERIFY(shown().contains(QStringLiteral("in time")));
    }

    /// UX-119: where the keyboard is is seen, also when that row is not selected.
    void focusIsSeen()
    {
        UiFixture f;
        f.addStreamer(QStringLiteral("Ana"), QStringLiteral("1"));
        const StreamerCellDelegate delegate(f.streamers, f.images);
        const auto painted = [&](QStyle::State state) {
            QImage image(200, 40, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionViewItem option;
            option.rect = image.rect();
            option.state = state;
            delegate.paint(&painter, option, f.streamers.index(0, 1));
            return image;
        };
        QVERIFY(painted(QStyle::State_Enabled) != painted(QStyle::State_Enabled | QStyle::State_HasFocus));
    }

    /// UX-32: what a new profile begins with.
    void theEmptyPageOffersAnImport()
    {
        UiFixture f;
        StreamersPage page(f.context);
        page.show();
        QSignalSpy asked(&f.navigator, &Navigator::importFileRequested);
        auto* import = named<QPushButton>(&page, "btnEmptyImport");
        QTRY_VERIFY(import->isVisible());
        import->click();
        QCOMPARE(asked.count(), 1);
        int plates = 0;
        for (const QLabel* label : page.findChildren<QLabel*>())
            plates += label->isVisible() && label->property("badge").toBool() ? 1 : 0;
        QCOMPARE(plates, int(f.core.registry.all().size()));
    }
};

QTEST_MAIN(TestStreamersPage)
#include "tst_streamerspage.moc"
