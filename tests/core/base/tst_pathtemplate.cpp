// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pathtemplate.h"
#include "core/base/safename.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace {
PathFields fields()
{
    PathFields out;
    out.streamer = QStringLiteral("主播");
    out.title = QStringLiteral("标题");
    out.url = QStringLiteral("https://live.bilibili.com/1");
    out.area = QStringLiteral("虚拟");
    out.platform = QStringLiteral("bilibili");
    out.room = QStringLiteral("1");
    out.quality = QStringLiteral("原画");
    out.id = QStringLiteral("340");
    out.time = QDateTime(QDate(2026, 11, 6), QTime(5, 7, 9, 12));
    out.part = 3;
    return out;
}

QString repeated(const char* text, int times)
{
    return QString::fromUtf8(text).repeated(times);
}
} // namespace

class TestPathTemplate : public QObject
{
    Q_OBJECT
private slots:
    void renders_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* pattern, const char* path) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(path);
        };
        row("{streamer}/{date:%Y-%m-%d}/{date:%H-%M-%S} {title}", "主播/2026-11-06/05-07-09 标题");
        row("{streamer}%Y-%m-%dT%H_%M_%S", "主播2026-11-06T05_07_09");
        row("{date} {time}", "2026-11-06 05-07-09");
        row("{time:%H%M%S.%f}", "050709.012");
        row("{date:%H:%M}", "05_07");
        row("{platform}-{room}-{area}-{quality}-{id}-P{part}", "bilibili-1-虚拟-原画-340-P3");
        row("{url}", "https___live.bilibili.com_1");
        row("%y%m%d %j %a %A %b %B %I%p %F %T",
            "261106 310 Fri Friday Nov November 05AM 2026-11-06 05-07-09");
        row("100%% {title}", "100% 标题");
        row("100% {title}%", "100% 标题%");
        row("%q{title}", "%q标题");
        row("a\\b/{title}", "a/b/标题");
        row("a//b/{title}", "a/b/标题");
        row("  {title}  ", "标题");
        row(".hidden/{title}...", "hidden/标题");
        row("con/nul.txt/{title}", "_con/_nul.txt/标题");
        row("{title}{title}", "标题标题");
    }
    void renders()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, path);
        const auto result = pathtemplate::render(pattern, fields());
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(*result, path);
        QVERIFY(pathtemplate::check(pattern));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* pattern, const char* why) {
            QTest::newRow(pattern) << QString::fromUtf8(pattern) << QString::fromUtf8(why);
        };
        row("", "empty");
        row("   ", "empty");
        row("{foo}", "{foo}");
        row("{title:x}", "{title:x}");
        row("{}", "{}");
        row("{title", "{");
        row("title}", "}");
        row("{{title}}", "{{title}");
        row("a?b", "characters");
        row("%H:%M", "characters");
        row("a\tb", "characters");
        row("/etc/{title}", "slash");
        row("\\\\host\\{title}", "slash");
        row("../{title}", "..");
        row("a/../{title}", "..");
        row("a/./{title}", ".");
        row("{title}/", "no name");
        row("C:\\{title}", "characters");
    }
    void refuses()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, why);
        const auto result = pathtemplate::render(pattern, fields());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Refused);
        QVERIFY2(result.error().detail.contains(why), qPrintable(result.error().detail));
        QVERIFY(!pathtemplate::check(pattern));
    }

    void makesHostileNamesSafe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* text, const char* name) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name);
        };
        row("../../etc/passwd", "_.._etc_passwd");
        row("..", "_");
        row("...", "_");
        row("", "_");
        row(".bashrc", "bashrc");
        row("a/b\\c", "a_b_c");
        row("<>:\"|?*", "_______");
        row("a. . .", "a");
        row("CON", "_CON");
        row("com1.flv", "_com1.flv");
        row("COM\u00b2", "_COM\u00b2");
        row("lpt9 .x", "_lpt9 .x");
        row("CONSOLE", "CONSOLE");
        row("COM10", "COM10");
        row("a\u202Egnp.exe", "agnp.exe");
        row("\u200B\u200F\uFEFF", "_");
        row("a\u200Db\u2060", "ab");
        row("line1\nline2\r\tx\u2028y", "line1 line2 x y");
        row("\x01\x1f\x7f", "_");
        row("👨‍👩‍👧 ok", "👨👩👧 ok");
        row("e\u0301", "\u00e9");
        row("مرحبا", "مرحبا");
        row("a\uFFFFb", "ab");
        row("~$x", "~$x");
        row("-rf", "-rf");
    }
    void makesHostileNamesSafe()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(safename::componentOrMark(text), name);
        PathFields hostile = fields();
        hostile.title = text;
        const QString path = *pathtemplate::render(QStringLiteral("{streamer}/{title}"), hostile);
        QCOMPARE(path.count(u'/'), 1);
    }

    void loneSurrogatesAreNoFileName()
    {
        const QString name = safename::componentOrMark(QString(QChar(0xd83d)) + u'a' + QChar(0xde00));
        QVERIFY(name.contains(u'a'));
        QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
    }

    void emptyFieldsLeaveNoHoles()
    {
        PathFields none;
        none.time = fields().time;
        QCOMPARE(*pathtemplate::render(QStringLiteral("{streamer}/{area}/{date:%H-%M-%S} {title}"), none),
                 QStringLiteral("05-07-09"));
        QCOMPARE(*pathtemplate::render(QStringLiteral("{title}"), none), QStringLiteral("_"));
    }

    void longNamesAreCutAtTheTitle_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("streamer");
        QTest::addColumn<QString>("title");
        const QString usual = QStringLiteral("{streamer}/{date:%Y-%m-%d}/{date:%H-%M-%S} {title} P{part}");
        QTest::newRow("ascii") << usual << QStringLiteral("s") << repeated("x", 1000);
        QTest::newRow("chinese") << usual << QStringLiteral("主播") << repeated("标", 300);
        QTest::newRow("emoji") << usual << QStringLiteral("s") << repeated("😀", 200);
        QTest::newRow("flags") << usual << QStringLiteral("s") << repeated("🇨🇳", 100);
        QTest::newRow("combining") << usual << QStringLiteral("s") << repeated("a\u0302\u0323\u0331", 200);
        QTest::newRow("title twice") << QStringLiteral("{title}/{title} P{part}") << QString()
                                     << repeated("标", 100);
        QTest::newRow("long streamer") << usual << repeated("主", 300) << QStringLiteral("标题");
        QTest::newRow("both") << usual << repeated("主", 300) << repeated("标", 300);
        QTest::newRow("many folders") << repeated("{streamer}/", 60) + QStringLiteral("{title} P{part}")
                                      << QStringLiteral("主播名") << repeated("标", 300);
    }
    void longNamesAreCutAtTheTitle()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, streamer);
        QFETCH(QString, title);
        PathFields values = fields();
        values.streamer = streamer;
        values.title = title;
        const auto path = pathtemplate::render(pattern, values);
        QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
        QVERIFY(path->toUtf8().size() + 9 <= 240);
        const QStringList parts = path->split(u'/');
        for (const QString& part : parts) {
            QVERIFY(!part.isEmpty());
            QVERIFY(part.toUtf8().size() <= 200);
            QVERIFY(!part.contains(QChar(QChar::ReplacementCharacter)));
            QCOMPARE(QString::fromUtf8(part.toUtf8()), part); // no half surrogates
        }
        if (streamer.size() < 10 && pattern.size() < 100) {
            QVERIFY2(path->endsWith(QStringLiteral(" P3")),
                     qPrintable(*path));                              // the title gave way, not the part
            QVERIFY2(path->toUtf8().size() > 150, qPrintable(*path)); // and no more than needed
        }
    }

    void uniquePathCounts()
    {
        const QTemporaryDir folder;
        const auto touch = [&](const char* name) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            return file.open(QIODevice::WriteOnly);
        };
        const QString path = folder.filePath(QStringLiteral("录 像.flv"));
        QCOMPARE(safename::uniquePath(path), path);
        QVERIFY(touch("录 像.flv"));
        QCOMPARE(safename::uniquePath(path), folder.filePath(QStringLiteral("录 像 (1).flv")));
        QVERIFY(touch("录 像 (1).flv.part"));
        QCOMPARE(safename::uniquePath(path), folder.filePath(QStringLiteral("录 像 (2).flv")));
        QVERIFY(touch("plain"));
        QCOMPARE(safename::uniquePath(folder.filePath(QStringLiteral("plain"))),
                 folder.filePath(QStringLiteral("plain (1)")));
    }
};
QTEST_GUILESS_MAIN(TestPathTemplate)
#include "tst_pathtemplate.moc"
