// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/templates/postform.h"
#include "ui/text/postproblems.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeWidget>

namespace {
QByteArray jsonOf(const PostFields& fields)
{
    return QJsonDocument(toJson(fields)).toJson();
}

/// One that differs from the defaults in everything.
PostFields full()
{
    PostFields fields;
    fields.title = QStringLiteral("【{streamer}】{title} {date:%Y-%m-%d}");
    fields.description = QStringLiteral("hello @credit");
    fields.mentions = {{QStringLiteral("someone"), QStringLiteral("42")}};
    fields.dynamicText = QStringLiteral("{title}");
    fields.tags = {QStringLiteral("录播"), QStringLiteral("{streamer}")};
    fields.tid = 17;
    fields.tidV2 = 1008;
    fields.copyright = 2;
    fields.source = QStringLiteral("https://live.bilibili.com/6");
    fields.partTitle = QStringLiteral("P{part}");
    fields.coverFrom = PostFields::CoverFrom::Frame;
    fields.coverFile = QStringLiteral("/tmp/none.png");
    fields.coverSecond = 12.5;
    fields.publishDelaySec = 6 * 3600;
    fields.dolby = fields.hires = fields.noReprint = fields.charging = fields.onlySelf = true;
    fields.watermark = fields.selectReplies = fields.closeReplies = fields.closeDanmaku = true;
    fields.seasonId = 7;
    fields.seasonSectionId = 8;
    fields.topicId = 9;
    fields.missionId = 10;
    fields.extra = {{QStringLiteral("is_360"), 1}};
    fields.account = 4711;
    fields.line = QStringLiteral("txa");
    fields.threads = 6;
    fields.mode = PostFields::Mode::Ask;
    fields.api = PostFields::Api::App;
    fields.when = PostFields::When::AfterBroadcast;
    fields.submitAt = PostFields::SubmitAt::FirstPart;
    return fields;
}
} // namespace

class TestPostForm : public QObject
{
    Q_OBJECT
private slots:
    void keepsEveryField_data()
    {
        QTest::addColumn<bool>("ofTemplate");
        QTest::newRow("template") << true;
        QTest::newRow("upload") << false;
    }
    void keepsEveryField()
    {
        QFETCH(bool, ofTemplate);
        UiFixture fixture;
        PostForm form(fixture.core, ofTemplate ? PostForm::Use::Template : PostForm::Use::Upload);
        QSignalSpy edited(&form, &PostForm::edited);
        form.setFields(full());
        QCOMPARE(edited.count(), 0);
        QCOMPARE(jsonOf(form.fields()), jsonOf(full()));
        PostFields fixedTime = full();
        fixedTime.publishDelaySec = 0;
        fixedTime.publishAt = 1'900'000'020;
        form.setFields(fixedTime);
        QCOMPARE(jsonOf(form.fields()), jsonOf(fixedTime));
        form.setFields({});
        QCOMPARE(jsonOf(form.fields()), jsonOf({}));
        named<QLineEdit>(&form, "titleEdit")->setText(QStringLiteral("x"));
        QCOMPARE(edited.count(), 1);
    }
    void countsWhatIsPosted()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Template);
        form.show();
        PathFields values;
        values.title = QString(79, u'a');
        form.setExample(values);
        auto* title = named<QLineEdit>(&form, "titleEdit");
        auto* preview = named<QLabel>(&form, "titlePreview");
        title->setText(QStringLiteral("x"));
        QCOMPARE(named<QLabel>(&form, "titleCount")->text(), QStringLiteral("1/80"));
        QVERIFY(!preview->isVisible());
        title->setText(QStringLiteral("{title}xx"));
        QCOMPARE(named<QLabel>(&form, "titleCount")->text(), QStringLiteral("81/80"));
        QVERIFY(preview->isVisible() && preview->text().contains(values.title));
        QCOMPARE(form.rendered().title, values.title + QStringLiteral("xx"));
    }
    void saysWhatIsMissing()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Upload);
        form.show();
        form.setFields({});
        named<QComboBox>(&form, "copyrightCombo")->setCurrentIndex(1);
        named<QPlainTextEdit>(&form, "extraEdit")->setPlainText(QStringLiteral("[1]"));
        auto* delay = named<QComboBox>(&form, "publishKindCombo");
        delay->setCurrentIndex(1);
        named<QDoubleSpinBox>(&form, "publishDelaySpin")->setValue(1);
        QVERIFY(!form.check(fixture.clock.now()));
        for (const char* note : {"titleNote", "tagsNote", "sourceNote", "publishAtNote", "extraNote"})
            QVERIFY2(named<QLabel>(&form, note)->isVisible(), note); // folded sections opened for it
        QVERIFY(named<QLineEdit>(&form, "titleEdit")->hasFocus() || QApplication::focusWidget() == nullptr);
        named<QLineEdit>(&form, "titleEdit")->setText(QStringLiteral("t"));
        QVERIFY(!named<QLabel>(&form, "titleNote")->isVisible());
        named<QLineEdit>(&form, "tagsEdit")->setText(QStringLiteral("a"));
        named<QLineEdit>(&form, "sourceEdit")->setText(QStringLiteral("s"));
        named<QPlainTextEdit>(&form, "extraEdit")->clear();
        delay->setCurrentIndex(0);
        QVERIFY(form.check(fixture.clock.now()));
    }
    void aTemplateMayLeaveTitleAndSourceOpen()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Template);
        PostFields fields;
        fields.copyright = 2;
        fields.tags = {QStringLiteral("a")};
        form.setFields(fields);
        QVERIFY(form.problems(fixture.clock.now()).isEmpty());
        fields.tags.clear();
        form.setFields(fields);
        QCOMPARE(problemSentences(form.problems(fixture.clock.now())), QStringLiteral("At least 1 tag"));
    }
    void tagsAreChips()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Template);
        form.show();
        auto* field = named<QLineEdit>(&form, "tagsEdit");
        QTest::keyClicks(field, QStringLiteral("one,two"));
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClicks(field, QStringLiteral("two"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(form.fields().tags, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
        QTest::keyClick(field, Qt::Key_Backspace);
        QCOMPARE(field->text(), QStringLiteral("two"));
        field->clear();
        named<QToolButton>(&form, "tagChip")->click();
        QVERIFY(form.fields().tags.isEmpty());
    }
    void partitionIsFoundByTyping()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Upload);
        form.show();
        auto* button = named<QPushButton>(&form, "partitionButton");
        button->click();
        auto* search = named<QLineEdit>(button, "partitionSearchEdit");
        search->setText(QStringLiteral("单机"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(form.fields().tid, 17);
        QCOMPARE(button->text(), QStringLiteral("游戏 › 单机游戏"));
        auto* zone = named<QPushButton>(&form, "zoneButton");
        zone->click();
        QTest::keyClicks(named<QLineEdit>(zone, "partitionSearchEdit"), QStringLiteral("1029"));
        QTest::keyClick(named<QLineEdit>(zone, "partitionSearchEdit"), Qt::Key_Return);
        QCOMPARE(form.fields().tidV2, 1029);
    }
    void mentionsGetTheirPlace()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Upload);
        auto* add = named<QPushButton>(&form, "btnMention");
        named<QLineEdit>(&form, "mentionNameEdit")->setText(QStringLiteral("@friend"));
        QVERIFY(!add->isEnabled());
        named<QLineEdit>(&form, "mentionUidEdit")->setText(QStringLiteral("123"));
        add->click();
        QCOMPARE(form.fields().mentions.size(), 1);
        QCOMPARE(form.fields().mentions.first().name, QStringLiteral("friend"));
        QCOMPARE(form.fields().description, QStringLiteral("@credit"));
        named<QToolButton>(&form, "mentionChip")->click();
        QVERIFY(form.fields().mentions.isEmpty());
    }
    void coverIsLookedAt()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Upload);
        form.show();
        const QString picture = fixture.folder.filePath(QStringLiteral("cover.png"));
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QVERIFY(image.save(picture));
        PostFields fields;
        fields.title = QStringLiteral("t");
        fields.tags = {QStringLiteral("a")};
        fields.coverFrom = PostFields::CoverFrom::File;
        fields.coverFile = picture;
        form.setFields(fields);
        auto* note = named<QLabel>(&form, "coverFileNote");
        QTRY_VERIFY(note->text().contains(QStringLiteral("960")));
        QVERIFY(form.check(fixture.clock.now())); // only a warning
        named<QLineEdit>(&form, "coverFileEdit")->setText(QStringLiteral("/none.png"));
        QTRY_VERIFY(!form.problems(fixture.clock.now()).isEmpty());
        QVERIFY(!form.check(fixture.clock.now()));
    }
    void accountsAreListed()
    {
        UiFixture fixture;
        PostForm form(fixture.core, PostForm::Use::Template);
        form.show();
        QSignalSpy login(&form, &PostForm::loginRequested);
        auto* note = named<QLabel>(&form, "accountNote");
        QVERIFY(note->isVisible());
        emit note->linkActivated(QStringLiteral("login"));
        QCOMPARE(login.count(), 1);
        AccountRow row;
        row.mid = 5;
        row.name = QStringLiteral("main");
        row.state = QStringLiteral("ok");
        row.isDefault = true;
        QVERIFY(fixture.core.store.accounts.put(row));
        fixture.post(event::AccountChanged{5, row.name, row.state});
        auto* combo = named<QComboBox>(&form, "accountCombo");
        QTRY_VERIFY(combo->findData(qint64(5)) > 0);
    }
};

QTEST_MAIN(TestPostForm)
#include "tst_postform.moc"
