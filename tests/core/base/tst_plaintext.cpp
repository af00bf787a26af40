// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestPlainText : public QObject
{
    Q_OBJECT
private slots:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::addColumn<QString>("cleaned");
        const auto row = [](const char* title, const QString& name, bool good, const QString& cleaned) {
            QTest::newRow(title) << name << good << cleaned;
        };
        row("usual", u"主播 Ana?"_s, true, u"主播 Ana?"_s);
        row("a family", u"👨\u200d👩\u200d👧"_s, true, u"👨\u200d👩\u200d👧"_s);
        row("100", QString(100, u'x'), true, QString(100, u'x'));
        row("101", QString(101, u'x'), false, QString(100, u'x'));
        row("nothing", {}, false, {});
        row("spaces", u"  "_s, false, {});
        row("escape", u"a\x1b[31mb"_s, false, u"a [31mb"_s);
        row("lines", u"a\r\nb\u2028c"_s, false, u"a b c"_s);
        row("direction", u"a\u202eb\u2066c\u200f"_s, false, u"abc"_s);
        row("C1", u"\u009b31m"_s, false, u"31m"_s);
        row("delete", u"a\x7f"_s, false, u"a"_s);
    }
    void names()
    {
        QFETCH(QString, name);
        QTEST(plaintext::checkName(name).has_value(), "good");
        QTEST(plaintext::cleanName(name), "cleaned");
        const QString cleaned = plaintext::cleanName(name);
        QVERIFY(cleaned.isEmpty() || plaintext::checkName(cleaned));
    }

    void isCutBetweenCharacters()
    {
        const QString cut = plaintext::cleanName(QString(99, u'x') + u"😀😀"_s);
        QCOMPARE(cut, QString(99, u'x'));
    }

    void whatIsPrintedControlsNothing()
    {
        QCOMPARE(plaintext::escaped(u"a\x1b]0;x\x07\u009b\u202e\r|\n\t主😀"_s),
                 u"a\\u001b]0;x\\u0007\\u009b\\u202e\\u000d|\n\t主😀"_s);
        const QJsonObject object{{u"name"_s, u"a\u202e\u009b\x1b\U000e0001"_s}};
        const QString text = QString::fromUtf8(QJsonDocument(object).toJson());
        QVERIFY(plaintext::escaped(text).contains(u"\\u202e"));
        QCOMPARE(QJsonDocument::fromJson(plaintext::escaped(text).toUtf8()).object(), object);
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
