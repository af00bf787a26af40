// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n.h"
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class TestI18n : public QObject
{
    Q_OBJECT
private slots:
    void picksALanguage_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("expected");
        const QString follow = QStringLiteral("system");
        const auto row = [&](const char* name, const char* tag, const char* expected) {
            QTest::newRow(name) << follow << QStringList{QString::fromLatin1(tag)}
                                << QString::fromLatin1(expected);
        };
        row("mainland", "zh-CN", "zh_CN");
        row("bare Chinese", "zh", "zh_CN");
        row("Singapore", "zh-SG", "zh_CN");
        row("Hong Kong", "zh-HK", "zh_TW");
        row("Macau", "zh-MO", "zh_TW");
        row("Taiwan", "zh-Hant-TW", "zh_TW");
        row("simplified in Hong Kong", "zh-Hans-HK", "zh_CN");
        row("underscore", "zh_TW", "zh_TW");
        row("British", "en-GB", "en");
        row("Japanese", "ja-JP", "ja");
        row("unknown", "de-DE", "en");
        QTest::newRow("second choice")
            << follow << QStringList{QStringLiteral("de"), QStringLiteral("ja")} << QStringLiteral("ja");
        QTest::newRow("chosen") << QStringLiteral("zh_TW") << QStringList{QStringLiteral("en")}
                                << QStringLiteral("zh_TW");
        QTest::newRow("nonsense setting")
            << QStringLiteral("klingon") << QStringList{QStringLiteral("ja")} << QStringLiteral("ja");
        QTest::newRow("nothing known") << follow << QStringList() << QStringLiteral("en");
    }
    void picksALanguage()
    {
        QFETCH(QString, setting);
        QFETCH(QStringList, system);
        QTEST(I18n::pick(setting, system), "expected");
    }
    void switchesARunningProgram()
    {
        I18n i18n;
        i18n.use(QStringLiteral("zh_CN"));
        QCOMPARE(i18n.current(), QStringLiteral("zh_CN"));
        QCOMPARE(QLocale().name(), QStringLiteral("zh_CN"));
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        QVERIFY(box.button(QDialogButtonBox::Cancel)->text().contains(QStringLiteral("取消")));
        i18n.use(QStringLiteral("en"));
        QCOMPARE(i18n.current(), QStringLiteral("en"));
        QTRY_VERIFY(box.button(QDialogButtonBox::Cancel)->text().contains(QStringLiteral("Cancel")));
    }
    void everyLanguageIsInTheBuild()
    {
        for (const QString& language : I18n::languages()) {
            QTranslator translator;
            QVERIFY2(translator.load(QStringLiteral(":/i18n/biliup-qt_") + language), qPrintable(language));
        }
    }
};

QTEST_MAIN(TestI18n)
#include "tst_i18n.moc"
