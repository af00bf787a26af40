// SPDX-License-Identifier: GPL-3.0-or-later
// What the program writes into a config.toml that somebody has laid out in a way of their own.
#include "core/config/configtext.h"
#include "core/config/settings.h"

#include <QTest>

using configtext::Layers;

class TestConfigEdit : public QObject
{
    Q_OBJECT
private slots:
    void editsUnusualLayouts_data()
    {
        QTest::addColumn<QByteArray>("before");
        const auto row = [](const char* name, const QByteArray& text) { QTest::newRow(name) << text; };
        row("empty", "");
        row("no last line feed", "[record]\nsplitMinutes = 30");
        row("first line", "record.splitMinutes = 30\n");
        row("dotted, later", "# x\nrecord.graceSec = 5\nrecord.splitMinutes = 30\n[a]\nb=1\n");
        row("CRLF", "[record]\r\nsplitMinutes = 30\r\n");
        row("spaced header", "[ record ]\nsplitMinutes=30\n");
        row("quoted header", "[\"record\"]\nsplitMinutes=30\n");
        row("only a table below", "[record.other]\nx = 1\n");
        row("array over lines", "[bilibili]\ncdn = [\n  \"x\", # first\n  \"y\",\n]\n[z]\n");
        row("text with a header in it", "x = '''\n[record]\n'''\n");
        row("such a text in the section", "[record]\nx = '''\n[other]\n'''\n[y]\n");
        row("inline table", "record = { splitMinutes = 30, graceSec = 5 }\n");
        row("inline table, no line feed", "record = {splitMinutes=30}");
        row("empty inline table", "record = {}\n");
        row("dots in an inline table", "platforms = { huya.record.graceSec = 9 }\nrecord = { a.b = 1 }\n");
        row("dots in a section", "[platforms]\nhuya.record.graceSec = 9\n");
    }
    void editsUnusualLayouts()
    {
        QFETCH(QByteArray, before);
        Layers wanted;
        wanted.global = {{setting::splitMinutes.key, 45}, {setting::splitMiB.key, 100}};
        wanted.platforms[QStringLiteral("huya")] = {{setting::splitMinutes.key, 50}};
        const auto text = configtext::edit(before, wanted);
        QVERIFY2(text, text ? "" : qPrintable(text.error().detail));
        QVERIFY2(text->unwritten.isEmpty(), text->text.constData());
        QVERIFY2(configtext::parse(text->text)->layers == wanted, text->text.constData());
        QCOMPARE(configtext::edit(text->text, wanted)->text, text->text);
        const auto none = configtext::edit(text->text, {});
        QVERIFY2(none && none->unwritten.isEmpty(), text->text.constData());
        QVERIFY(configtext::parse(none->text)->layers == Layers());
    }

    void theRestStays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const QByteArray& before, const QByteArray& after) {
            QTest::newRow(name) << before << after;
        };
        row("into an inline table", "record = { splitMinutes = 30, mine = \"}, x\" } # why\n",
            "record = { splitMinutes = 45, mine = \"}, x\", graceSec = 31 } # why\n");
        row("out of it", "record = { splitMinutes = 45, splitMiB = 50, graceSec = 31 }\n",
            "record = { splitMinutes = 45, graceSec = 31 }\n");
        row("its last key", "record = { splitMinutes = 45, graceSec = 31, splitMiB = 50 }\n",
            "record = { splitMinutes = 45, graceSec = 31 }\n");
        row("beside keys with dots", "# top\nrecord.splitMinutes = 45 # why\nx = 1\n",
            "# top\nrecord.splitMinutes = 45 # why\nrecord.graceSec = 31\nx = 1\n");
        row("line feeds", "[record]\r\nsplitMinutes = 45\r\n[x]\r\n",
            "[record]\r\nsplitMinutes = 45\r\ngraceSec = 31\r\n[x]\r\n");
    }
    void theRestStays()
    {
        QFETCH(QByteArray, before);
        Layers wanted;
        wanted.global = {{setting::splitMinutes.key, 45}, {setting::graceSec.key, 31}};
        const auto text = configtext::edit(before, wanted);
        QVERIFY(text);
        QTEST(text->text, "after");
    }

    void listsKeepTheirComments_data()
    {
        QTest::addColumn<QStringList>("list");
        QTest::addColumn<QByteArray>("inside");
        const auto row = [](const char* name, const QStringList& list, const QByteArray& inside) {
            QTest::newRow(name) << list << inside;
        };
        const QString x = QStringLiteral("x"), y = QStringLiteral("y"), z = QStringLiteral("z");
        row("another last one", {x, z}, "\n  # near\n  \"x\", # first\n  \"z\"\n  # end\n");
        row("one more", {x, y, z}, "\n  # near\n  \"x\", # first\n  \"y\", \"z\"\n  # end\n");
        row("one before", {z, x, y}, "\"z\", \n  # near\n  \"x\", # first\n  \"y\"\n  # end\n");
        row("without the first", {y}, "\n  # near\n   # first\n  \"y\"\n  # end\n");
        row("without the last", {x}, "\n  # near\n  \"x\", # first\n  \n  # end\n");
        row("two others", {z, z}, "\n  # near\n  \"z\", # first\n  \"z\"\n  # end\n");
    }
    void listsKeepTheirComments()
    {
        QFETCH(QStringList, list);
        QFETCH(QByteArray, inside);
        Layers wanted;
        wanted.global = {{setting::excludeTitle.key, list}};
        const QByteArray name = setting::excludeTitle.key.toUtf8() + " = [";
        const QByteArray before = name + "\n  # near\n  \"x\", # first\n  \"y\"\n  # end\n] # behind\n";
        const auto text = configtext::edit(before, wanted);
        QVERIFY(text && text->unwritten.isEmpty());
        QCOMPARE(text->text, name + inside + "] # behind\n");
    }

    void whatIsInTheWayIsNamed()
    {
        Layers wanted;
        wanted.global = {{setting::graceSec.key, 31}, {setting::theme.key, QStringLiteral("dark")}};
        const QByteArray before = "# mine\nrecord = 5\n[app.theme]\nx = 1\n";
        const auto text = configtext::edit(before, wanted);
        QVERIFY(text);
        QCOMPARE(text->text, before);
        QCOMPARE(text->unwritten.size(), 2);
        for (const configtext::Problem& problem : text->unwritten) {
            QVERIFY(problem.unwritten);
            QCOMPARE(problem.line, problem.key == setting::graceSec.key ? 2 : 3);
        }
        wanted.global.insert(setting::remotePort.key, 2000);
        QCOMPARE(configtext::edit(before, wanted)->text, before + "\n[remote]\nport = 2000\n");
    }

    void namesWhatIsUnknown()
    {
        const auto parsed = configtext::parse("unknownKey = 1\n"
                                              "\"record.splitMinutes\" = 24\n"
                                              "[record]\n"
                                              "splitMinuts = 5\n"
                                              "splitMinutes = 6\n"
                                              "[platform.huya.record]\n"
                                              "graceSec = 7\n"
                                              "[platforms.huya.record]\n"
                                              "graceSec = 8\n"
                                              "other = 9\n");
        QVERIFY(parsed && parsed->problems.isEmpty());
        QList<int> lines;
        for (const configtext::Problem& one : parsed->unknown)
            lines += one.line;
        QCOMPARE(lines, QList<int>({1, 2, 4, 6, 10}));
        QCOMPARE(parsed->unknown.last().key, QStringLiteral("platforms.huya.record.other"));
        QCOMPARE(parsed->layers.global.size(), 1);
    }
};
QTEST_GUILESS_MAIN(TestConfigEdit)
#include "tst_configedit.moc"
