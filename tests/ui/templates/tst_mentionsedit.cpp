// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/templates/postfixture.h"
#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <future>

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.1");
const QByteArray path = "/x/polymer/web-dynamic/v1/mention/search";

struct Demo : PostFixture
{
    QLineEdit* name = find<QLineEdit>("mentionNameEdit");
    QLineEdit* uid = find<QLineEdit>("mentionUidEdit");
    QLabel* note = find<QLabel>("mentionSearchNote");
    QAbstractItemView* found = name->completer()->popup();

    Demo()
    {
        site.addUser(42, QStringLiteral("Best Friend"), 1234);
        site.addUser(43, QStringLiteral("friend of a friend"), 5);
        site.addUser(44, QStringLiteral("stranger"), 0);
        show();
        name->setFocus();
    }
    int rows() { return name->completer()->model()->rowCount(); }
};
} // namespace

class TestMentionsEdit : public QObject
{
    Q_OBJECT
private slots:
    void usersAreFoundByTyping()
    {
        Demo demo;
        QTest::keyClicks(demo.name, QStringLiteral("@friend"));
        QTRY_VERIFY_WITH_TIMEOUT(demo.found->isVisible(), Demo::patience);
        QCOMPARE(demo.rows(), 2);
        const QString first = demo.found->model()->index(0, 0).data().toString();
        QVERIFY2(first.contains(QStringLiteral("Best Friend")) && first.contains(QStringLiteral("42")),
                 qPrintable(first));
        QCOMPARE(demo.site.site().count(path), 1); // not one a key
        QTest::keyClick(demo.found, Qt::Key_Down);
        QTest::keyClick(demo.found, Qt::Key_Return);
        QVERIFY(!demo.found->isVisible());
        QCOMPARE(demo.name->text(), QStringLiteral("Best Friend"));
        QCOMPARE(demo.uid->text(), QStringLiteral("42"));
        demo.find<QPushButton>("btnMention")->click();
        const PostFields fields = demo.form->fields();
        QCOMPARE(fields.mentions.size(), 1);
        QCOMPARE(fields.mentions.first().name, QStringLiteral("Best Friend"));
        QCOMPARE(fields.mentions.first().uid, QStringLiteral("42"));
        QVERIFY(demo.name->text().isEmpty() && demo.uid->text().isEmpty());
        QCOMPARE(demo.site.complaints().filter(QStringLiteral("search")), QStringList());
    }
    void aFoundUidGoesWithItsName()
    {
        Demo demo;
        QTest::keyClicks(demo.name, QStringLiteral("stran"));
        QTRY_VERIFY_WITH_TIMEOUT(demo.found->isVisible(), Demo::patience);
        QTest::keyClick(demo.found, Qt::Key_Down);
        QTest::keyClick(demo.found, Qt::Key_Return);
        QCOMPARE(demo.uid->text(), QStringLiteral("44"));
        QTest::keyClick(demo.name, Qt::Key_Backspace);
        QVERIFY(demo.uid->text().isEmpty());
        demo.uid->setText(QStringLiteral("777")); // by hand: it stays
        QTest::keyClick(demo.name, Qt::Key_Backspace);
        QCOMPARE(demo.uid->text(), QStringLiteral("777"));
    }
    void anAnswerThatComesTooLateIsDropped()
    {
        Demo demo;
        std::atomic<int> asked = 0;
        std::promise<void> typed;
        std::shared_future<void> go = typed.get_future().share();
        demo.site.onRequest(path, [&](const auto&, auto&, const auto& next) {
            if (asked++ == 0)
                go.wait();
            next();
        });
        QTest::keyClicks(demo.name, QStringLiteral("friend"));
        QTRY_COMPARE_WITH_TIMEOUT(asked.load(), 1, Demo::patience);
        demo.name->selectAll();
        QTest::keyClicks(demo.name, QStringLiteral("stranger"));
        typed.set_value();
        QTRY_COMPARE_WITH_TIMEOUT(demo.rows(), 1, Demo::patience);
        QVERIFY(demo.name->completer()->model()->index(0, 0).data().toString().contains(
            QStringLiteral("stranger")));
        QCOMPARE(asked.load(), 2);
    }
    void nobodyIsSaid()
    {
        Demo demo;
        QTest::keyClicks(demo.name, QStringLiteral("zzz"));
        QTRY_COMPARE_WITH_TIMEOUT(demo.note->text(), QStringLiteral("No user of that name was found."),
                                  Demo::patience);
        QVERIFY(demo.note->isVisible() && !demo.found->isVisible());
        demo.name->selectAll();
        QTest::keyClick(demo.name, Qt::Key_Delete);
        QVERIFY(demo.note->isHidden());
    }
    void whatFailsIsSaidAndCanBeEnteredByHand()
    {
        Demo demo;
        demo.site.onRequest(path,
                            [](const auto&, auto& reply, const auto&) { reply.json("{\"code\":-352}"); });
        QTest::keyClicks(demo.name, QStringLiteral("friend"));
        QTRY_VERIFY_WITH_TIMEOUT(demo.note->text().contains(QStringLiteral("slow down")), Demo::patience);
        QTest::keyClicks(demo.name, QStringLiteral("s")); // the account rests, and that stays said
        QVERIFY(demo.note->isVisible() && demo.note->text().contains(QStringLiteral("slow down")));
        QTest::keyClicks(demo.uid, QStringLiteral("123"));
        demo.find<QPushButton>("btnMention")->click();
        QCOMPARE(demo.form->fields().mentions.first().uid, QStringLiteral("123"));
        QVERIFY(demo.note->isHidden());
    }
};

QTEST_MAIN(TestMentionsEdit)
#include "tst_mentionsedit.moc"
