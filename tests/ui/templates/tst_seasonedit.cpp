// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/templates/postfixture.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

namespace {
const QByteArray path = "/x2/creative/web/seasons";

struct Demo : PostFixture
{
    Demo()
    {
        site.addSeason(10001, 7, QStringLiteral("Seven"),
                       {{71, QStringLiteral("A")}, {72, QStringLiteral("B")}});
        site.addSeason(10001, 8, QStringLiteral("Eight"), {{81, QStringLiteral("only")}});
        site.addSeason(10002, 9, QStringLiteral("Nine"), {{91, QStringLiteral("only")}});
    }
    QComboBox* list() { return find<QComboBox>("seasonCombo"); }
    QLabel* note() { return find<QLabel>("seasonsNote"); }
    QStringList names()
    {
        QStringList texts;
        for (int i = 0; i < list()->count(); ++i)
            texts << list()->itemText(i);
        return texts;
    }
    void open()
    {
        show();
        unfold();
        QTRY_COMPARE_WITH_TIMEOUT(names(),
                                  (QStringList{QStringLiteral("None"), QStringLiteral("Seven › A"),
                                               QStringLiteral("Seven › B"), QStringLiteral("Eight")}),
                                  patience);
    }
    void choose(int index)
    {
        list()->setCurrentIndex(index);
        emit list()->activated(index);
    }
    std::pair<qint64, qint64> ids()
    {
        const PostFields fields = form->fields();
        return {fields.seasonId, fields.seasonSectionId};
    }
};
using Ids = std::pair<qint64, qint64>;
} // namespace

class TestSeasonEdit : public QObject
{
    Q_OBJECT
private slots:
    void aChoiceSetsBothNumbers()
    {
        Demo demo;
        demo.open();
        QSignalSpy edited(demo.form.get(), &PostForm::edited);
        demo.choose(2);
        QCOMPARE(demo.ids(), Ids(7, 72));
        QCOMPARE(edited.count(), 1);
        demo.choose(3);
        QCOMPARE(demo.ids(), Ids(8, 81));
        QCOMPARE(demo.find<QLineEdit>("seasonEdit")->text(), QStringLiteral("8"));
        QCOMPARE(demo.find<QLineEdit>("seasonSectionEdit")->text(), QStringLiteral("81"));
        demo.choose(0);
        QCOMPARE(demo.ids(), Ids(0, 0));
        QCOMPARE(edited.count(), 3);
        QCOMPARE(demo.site.complaints().filter(QStringLiteral("season")), QStringList());
    }
    void isAskedForWhenItIsSeen()
    {
        Demo demo;
        demo.show();
        QVERIFY(!demo.profile.core.publishing.seasons.of(10001).asking);
        demo.open();
        QCOMPARE(demo.site.site().count(path), 1);
        demo.site.addSeason(10001, 10, QStringLiteral("Ten"), {{101, QStringLiteral("only")}});
        demo.find<QToolButton>("btnRefreshSeasons")->click();
        QVERIFY(!demo.find<QToolButton>("btnRefreshSeasons")->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(demo.list()->count(), 5, Demo::patience);
        QVERIFY(demo.find<QToolButton>("btnRefreshSeasons")->isEnabled());
    }
    void whatIsSetIsShownByItsName()
    {
        Demo demo;
        PostFields fields;
        fields.seasonId = 7;
        demo.form->setFields(fields); // asks although it is folded
        QTRY_COMPARE_WITH_TIMEOUT(demo.list()->currentText(), QStringLiteral("Seven › A"), Demo::patience);
        QCOMPARE(demo.ids(), Ids(7, 0)); // the first one, whichever that is when it is submitted
        demo.show();
        auto* section = demo.find<QWidget>("sectionPublish");
        const auto labels = section->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->text().contains(QStringLiteral("season: Seven › A"));
        }));
    }
    void followsTheAccount()
    {
        Demo demo;
        demo.open();
        demo.choose(3);
        PostFields fields = demo.form->fields();
        fields.account = 10002;
        demo.form->setFields(fields);
        QTRY_VERIFY_WITH_TIMEOUT(demo.names().contains(QStringLiteral("Nine")), Demo::patience);
        QCOMPARE(demo.ids(), Ids(8, 81)); // kept, but said
        QCOMPARE(demo.list()->currentText(), QStringLiteral("Season 8, section 81"));
        QCOMPARE(demo.note()->text(), QStringLiteral("The account has no season with this number."));
        fields.seasonId = fields.seasonSectionId = 0;
        demo.form->setFields(fields);
        QVERIFY(demo.note()->isHidden());
    }
    void numbersMayBeTyped()
    {
        Demo demo;
        demo.open();
        demo.choose(2);
        auto* season = demo.find<QLineEdit>("seasonEdit");
        auto* section = demo.find<QLineEdit>("seasonSectionEdit");
        season->selectAll();
        QTest::keyClicks(season, QStringLiteral("8"));
        QCOMPARE(demo.ids(), Ids(8, 0)); // the section was another season's
        QCOMPARE(demo.list()->currentText(), QStringLiteral("Eight"));
        QTest::keyClicks(section, QStringLiteral("555"));
        QCOMPARE(demo.ids(), Ids(8, 555));
        QCOMPARE(demo.list()->currentText(), QStringLiteral("Season 8, section 555"));
        QTest::keyClicks(season, QStringLiteral("x"));
        QCOMPARE(demo.ids(), Ids(8, 555));
    }
    void whatFailsIsSaidAndCanBeTriedAgain()
    {
        Demo demo;
        demo.site.onRequest(path, FakeArchives::times(1, [](const auto&, auto& reply, const auto&) {
                                reply.json("{\"code\":-352}");
                            }));
        demo.show();
        demo.unfold();
        QTRY_VERIFY_WITH_TIMEOUT(demo.note()->text().contains(QStringLiteral("slow down")), Demo::patience);
        QVERIFY(demo.note()->isVisible());
        QTest::keyClicks(demo.find<QLineEdit>("seasonEdit"), QStringLiteral("7"));
        QCOMPARE(demo.ids(), Ids(7, 0));
        demo.find<QToolButton>("btnRefreshSeasons")->click();
        QTRY_COMPARE_WITH_TIMEOUT(demo.list()->currentText(), QStringLiteral("Seven › A"), Demo::patience);
        QVERIFY(demo.note()->isHidden());
        QCOMPARE(demo.ids(), Ids(7, 0));
    }
    void withoutAnAccountThereAreTheNumbers()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Template);
        QVERIFY(!named<QToolButton>(&form, "btnRefreshSeasons")->isEnabled());
        QVERIFY(named<QLabel>(&form, "seasonsNote")->text().startsWith(QStringLiteral("Log in")));
        PostFields fields;
        fields.seasonSectionId = 5;
        form.setFields(fields);
        QCOMPARE(named<QComboBox>(&form, "seasonCombo")->currentText(), QStringLiteral("Section 5"));
        QCOMPARE(form.fields().seasonSectionId, 5);
    }
};

QTEST_MAIN(TestSeasonEdit)
#include "tst_seasonedit.moc"
