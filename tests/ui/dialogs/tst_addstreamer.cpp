// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/dialogs/addstreamer.h"
#include "ui/widgets/stepbar.h"
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

namespace {
using State = AddLine::State;

QString rooms(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text += QStringLiteral("https://live.bilibili.com/%1\n").arg(1000 + i);
    return text;
}

/// The dialog while it is open; it deletes itself.
struct Opened
{
    explicit Opened(UiFixture& fixture, const QString& text = {})
        : dialog(new AddStreamerDialog(fixture.core, text, nullptr))
        , added(dialog, &AddStreamerDialog::added)
    {
        dialog->open();
    }
    ~Opened() { delete dialog; }
    void type(const QString& text) { named<QPlainTextEdit>(dialog, "urlEdit")->setPlainText(text); }
    void click(const char* button) { named<QPushButton>(dialog, button)->click(); }
    QString note() const { return named<QLabel>(dialog, "urlNote")->text(); }
    QPointer<AddStreamerDialog> dialog;
    QSignalSpy added;
};
} // namespace

class TestAddStreamer : public QObject
{
    Q_OBJECT
private slots:
    void readsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("states");
        const auto row = [](const char* name, const QString& text, const QList<State>& states) {
            QList<int> numbers;
            for (const State state : states)
                numbers << static_cast<int>(state);
            QTest::newRow(name) << text << numbers;
        };
        row("nothing", QString(), {});
        row("blank lines", QStringLiteral("\n  \n\t\n"), {});
        row("a room", QStringLiteral("https://live.bilibili.com/6"), {State::Recognised});
        row("a share text", QStringLiteral("看直播 https://live.bilibili.com/6?share=1 快来"),
            {State::Recognised});
        row("twice the same", QStringLiteral("https://live.bilibili.com/6\nlive.bilibili.com/6"),
            {State::Recognised, State::Duplicate});
        row("known already", QStringLiteral("https://live.bilibili.com/22603245"), {State::Duplicate});
        row("no link", QStringLiteral("你好"), {State::NoLink});
        row("a page that may be a stream", QStringLiteral("https://example.invalid/page"),
            {State::Recognised});
        row("no site", QStringLiteral("ftp://example.invalid/page"), {State::Unsupported});
    }
    void readsLines()
    {
        QFETCH(QString, text);
        const Registry registry;
        QList<int> states;
        for (const AddLine& line : readLines(
                 text, registry,
                 {{QUrl(QStringLiteral("https://live.bilibili.com/22603245")), {7, QStringLiteral("N")}}}))
            states << static_cast<int>(line.state);
        QTEST(states, "states");
    }
    void judgesRooms()
    {
        using Kind = RoomVerdict::Kind;
        LiveInfo info;
        const auto verdict = [&](LiveState state, Restriction why = Restriction::None) {
            info.state = state;
            info.why = why;
            return roomVerdict(info).kind;
        };
        QCOMPARE(verdict(LiveState::Live), Kind::Exists);
        QCOMPARE(verdict(LiveState::Offline), Kind::Exists);
        QCOMPARE(verdict(LiveState::NotFound), Kind::NotFound);
        QCOMPARE(verdict(LiveState::Restricted, Restriction::Login), Kind::LoginNeeded);
        QCOMPARE(verdict(LiveState::Restricted, Restriction::Paid), Kind::Exists);
        QCOMPARE(verdict(LiveState::Transient), Kind::Unreachable);
        QCOMPARE(verdict(LiveState::Throttled), Kind::Unreachable);
    }
    void saysWhatIsWrong()
    {
        UiFixture fixture;
        const StreamerId known = fixture.addStreamer(QStringLiteral("Known <b>"), QStringLiteral("6"));
        Opened opened(fixture);
        opened.click("btnAdd");
        QVERIFY(opened.note().contains(QStringLiteral("link of a live room")));
        QVERIFY(named<QPlainTextEdit>(opened.dialog, "urlEdit")->property("bad").toBool());
        opened.type(QStringLiteral("ftp://example.invalid/page"));
        opened.click("btnAdd");
        QVERIFY(opened.note().contains(QStringLiteral("example.invalid")));
        opened.type(QStringLiteral("https://live.bilibili.com/6"));
        QVERIFY(opened.note().isEmpty()); // typing takes the complaint away
        opened.click("btnAdd");
        QVERIFY(opened.note().contains(QStringLiteral("Known &lt;b&gt;")));
        QSignalSpy shown(opened.dialog, &AddStreamerDialog::showRequested);
        emit named<QLabel>(opened.dialog, "urlNote")->linkActivated(QString::number(known));
        QCOMPARE(shown.value(0).value(0).toLongLong(), known);
        QCOMPARE(fixture.core.roster.ids().size(), 1);
    }
    void anUnreachableRoomIsAddedAnyway()
    {
        UiFixture fixture; // without answers: every request fails
        QVERIFY(fixture.core.store.templates.add({0, QStringLiteral("Songs"), {}, 0}));
        Opened opened(fixture, QStringLiteral("https://live.bilibili.com/22603245"));
        auto* upload = named<QComboBox>(opened.dialog, "uploadCombo");
        QCOMPARE(upload->currentIndex(), 0); // not at all
        QTRY_COMPARE(upload->count(), 3);
        upload->setCurrentIndex(2);
        named<QLineEdit>(opened.dialog, "nameEdit")->setText(QStringLiteral("Night"));
        named<QLineEdit>(opened.dialog, "tagsEdit")->setText(QStringLiteral("music，late"));
        named<QCheckBox>(opened.dialog, "monitorCheck")->setChecked(false);
        opened.click("btnAdd");
        QTRY_VERIFY(named<QPushButton>(opened.dialog, "btnAddAnyway")->isVisible());
        QVERIFY(opened.note().contains(QStringLiteral("live.bilibili.com")));
        const QString detail = named<QLabel>(opened.dialog, "urlNote")->toolTip();
        QVERIFY(!detail.isEmpty() && !opened.note().contains(detail)); // it is English and for the log
        QCOMPARE(fixture.core.roster.ids().size(), 0);
        opened.click("btnAddAnyway");
        QTRY_COMPARE(opened.added.count(), 1);
        const StreamerView* view = fixture.core.roster.find(fixture.core.roster.ids().value(0));
        QVERIFY(view);
        QCOMPARE(view->row.name, QStringLiteral("Night"));
        QVERIFY(view->row.paused);
        QVERIFY(view->row.autoUpload);
        QCOMPARE(view->row.uploadTemplate, QStringLiteral("Songs"));
        QCOMPARE(fixture.core.settings.get(setting::tags, view->row.id),
                 (QStringList{QStringLiteral("music"), QStringLiteral("late")}));
        QTRY_VERIFY(!opened.dialog); // closed itself
    }
    void fiveHundredKeepTheWindowAlive()
    {
        UiFixture fixture;
        Opened opened(fixture, rooms(500));
        QElapsedTimer gap;
        qint64 longest = 0;
        QTimer heartbeat;
        connect(&heartbeat, &QTimer::timeout, this, [&] { longest = std::max(longest, gap.restart()); });
        heartbeat.start(5);
        gap.start();
        opened.click("btnAdd");
        QTRY_COMPARE_WITH_TIMEOUT(opened.added.count(), 1, 60000);
        QCOMPARE(fixture.core.roster.ids().size(), 500);
        QVERIFY2(longest < 1000, qPrintable(QString::number(longest))); // a shared, slow machine
    }
    void stoppedHalfWayKeepsTheRest()
    {
        UiFixture fixture;
        Opened opened(fixture, rooms(400));
        opened.click("btnAdd");
        QTRY_VERIFY(named<StepBar>(opened.dialog, "addProgress")->progress() > 0);
        opened.click("btnCancel");
        QTRY_COMPARE(opened.added.count(), 1);
        const auto left = named<QPlainTextEdit>(opened.dialog, "urlEdit")->toPlainText().split(u'\n');
        QCOMPARE(left.size() + fixture.core.roster.ids().size(), 400);
        QVERIFY(opened.dialog->isVisible());
    }
    void addAndContinueStaysOpen()
    {
        UiFixture fixture;
        Opened opened(fixture, rooms(2));
        opened.click("btnAddMore");
        QTRY_COMPARE(opened.added.count(), 1);
        QVERIFY(opened.dialog && opened.dialog->isVisible());
        QVERIFY(named<QPlainTextEdit>(opened.dialog, "urlEdit")->toPlainText().isEmpty());
    }
};

QTEST_MAIN(TestAddStreamer)
#include "tst_addstreamer.moc"
