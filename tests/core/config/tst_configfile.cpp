// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/config/configfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using configtext::Layers;

namespace {
QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// What has been read or written once more by hand is never lost.
const QByteArray byHand = "# mine\n"
                          "future = 7\n"
                          "\n"
                          "[record] # here\n"
                          "  splitMinutes = 30   # half an hour, 半小时\n"
                          "unknown = \"kept\"\n"
                          "\n"
                          "# about platforms\n"
                          "[platforms.huya.record]\n"
                          "graceSec = 90\n"
                          "[other]\n"
                          "a = 1\n";
} // namespace

class TestConfigFile : public QObject
{
    Q_OBJECT
private slots:
    void parsesLayers()
    {
        const auto parsed = configtext::parse(byHand);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(parsed->layers.global, QVariantMap({{QStringLiteral("record.splitMinutes"), 30}}));
        QCOMPARE(parsed->layers.platforms.value(QStringLiteral("huya")),
                 QVariantMap({{QStringLiteral("record.graceSec"), 90}}));
        QVERIFY(parsed->problems.isEmpty());
    }

    void namesTheLineOfWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::addColumn<bool>("readable");
        QTest::newRow("range") << QByteArray("[record]\nsplitMinutes = 5000\n") << 2 << true;
        QTest::newRow("type") << QByteArray("\n\n[record]\nsplitMinutes = \"x\"\n") << 4 << true;
        QTest::newRow("choice") << QByteArray("app.theme = \"black\"") << 1 << true;
        QTest::newRow("template") << QByteArray("[record]\n\nfileName = \"{foo}\"") << 3 << true;
        QTest::newRow("not for a platform")
            << QByteArray("[platforms.huya.app]\ntheme = \"dark\"") << 2 << true;
        QTest::newRow("date") << QByteArray("[record]\nsplitMinutes = 2026-11-26") << 2 << true;
        QTest::newRow("no value") << QByteArray("[record]\nsplitMinutes =\n") << 2 << false;
        QTest::newRow("no TOML") << QByteArray("a = 1\nb = 2\n<html>") << 3 << false;
        QTest::newRow("header of countless names")
            << QByteArray("a = \"\"\"\n") + QByteArray(1000, '.') + "\"\"\" # ....................\n[" +
                   QByteArray("a.").repeated(400'000) + "a]\n"
            << 3 << false;
        QTest::newRow("key of countless names")
            << QByteArray("a = 1.5\n") + QByteArray("'a'.").repeated(100'000) + "a = 1" << 2 << false;
        QTest::newRow("lists in lists")
            << QByteArray("a = ") + QByteArray(100'000, '[') + QByteArray(100'000, ']') << 1 << false;
        QTest::newRow("twice") << QByteArray("a = 1\na = 2") << 2 << false;
    }
    void namesTheLineOfWhatIsWrong()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, line);
        QFETCH(bool, readable);
        const auto parsed = configtext::parse(text);
        QCOMPARE(parsed.has_value(), readable);
        if (!readable) {
            QCOMPARE(parsed.error().kind, Error::Kind::Refused);
            QCOMPARE(parsed.error().code, line);
            QVERIFY(!parsed.error().detail.isEmpty());
            return;
        }
        QCOMPARE(parsed->problems.size(), 1);
        QCOMPARE(parsed->problems.first().line, line);
        QVERIFY(!parsed->problems.first().reason.isEmpty());
    }

    void survivesAnyText()
    {
        QRandomGenerator random(7);
        const QByteArray alphabet = "[[]]{}==..,,\"\"''\n\n #\\axe1-+:\xc3\xa9\r\t_";
        int readable = 0;
        for (int i = 0; i < 20000; ++i) {
            QByteArray text;
            const int length = 1 + random.bounded(24);
            for (int j = 0; j < length; ++j)
                text += alphabet.at(random.bounded(int(alphabet.size())));
            const auto parsed = configtext::parse(text);
            readable += parsed ? 1 : 0;
            if (!parsed)
                QVERIFY2(parsed.error().code > 0, text.constData());
        }
        QVERIFY(readable > 0 && readable < 20000);
    }

    void editKeepsEverythingElse()
    {
        Layers wanted;
        wanted.global = {{QStringLiteral("record.splitMinutes"), 45},
                         {QStringLiteral("record.splitMiB"), 2048},
                         {QStringLiteral("app.theme"), QStringLiteral("dark")},
                         {QStringLiteral("record.folder"), QStringLiteral("C:\\录像 \"x\"\n")},
                         {QStringLiteral("disk.warnGiB"), 2.5}};
        wanted.platforms[QStringLiteral("bilibili")] = {
            {QStringLiteral("bilibili.cdn"), QStringList{QStringLiteral("a,b"), QStringLiteral("c")}}};
        const auto text = configtext::edit(byHand, wanted);
        QVERIFY2(text, text ? "" : qPrintable(text.error().detail));
        QVERIFY(configtext::parse(text->text)->layers == wanted);
        for (const char* kept : {"# mine\n", "future = 7\n", "[record] # here\n",
                                 "  splitMinutes = 45   # half an hour, 半小时\n", "unknown = \"kept\"\n",
                                 "# about platforms\n", "[other]\na = 1\n"})
            QVERIFY2(text->text.contains(kept), text->text.constData());
        QVERIFY(!text->text.contains("graceSec"));
        // The same again changes nothing; nothing wanted leaves what is not ours.
        QCOMPARE(configtext::edit(text->text, wanted)->text, text->text);
        const auto none = configtext::edit(text->text, {});
        QVERIFY(none);
        QVERIFY(configtext::parse(none->text)->layers == Layers());
        QVERIFY(none->text.contains("unknown = \"kept\"\n") && none->text.contains("# mine\n"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("config.toml"));
        m_settings = std::make_unique<Settings>();
    }
    void cleanup()
    {
        m_file.reset();
        m_settings.reset();
    }
    static void cleanupTestCase() { background::finish(); }

    void storedSettingsAreMirrored()
    {
        m_settings->loadGlobal(
            {{QStringLiteral("record.splitMinutes"), 30}, {QStringLiteral("future.key"), 1}});
        start();
        QTRY_VERIFY(contents(m_path).contains("splitMinutes = 30\n"));
        QVERIFY(!(QFile::permissions(m_path) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(m_settings->setForPlatform(setting::graceSec, QStringLiteral("huya"), 90));
        QVERIFY(m_settings->set(setting::splitMinutes, QVariant()));
        QTRY_VERIFY(contents(m_path).contains("[platforms.huya.record]\ngraceSec = 90\n"));
        QTRY_VERIFY(!contents(m_path).contains("splitMinutes"));
    }

    void theFileWinsAtTheStartAndLosesNothing()
    {
        QVERIFY(write(m_path, byHand));
        m_settings->loadGlobal(
            {{QStringLiteral("record.splitMinutes"), 10}, {QStringLiteral("record.splitMiB"), 100}});
        start();
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QCOMPARE(m_settings->get(setting::splitMiB), 100); // not in the file: the stored one stays
        QTRY_VERIFY(contents(m_path).contains("splitMiB = 100\n"));
        QVERIFY(contents(m_path).contains("# half an hour"));
    }

    void handEditsAreTaken()
    {
        QVERIFY(write(m_path, byHand));
        start();
        QSignalSpy taken(m_file.get(), &ConfigFile::taken);
        QSignalSpy changed(m_settings.get(), &Settings::changed);
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 20\n[platforms.huya.record]\n"));
        QTRY_COMPARE(taken.size(), 1);
        QCOMPARE(m_settings->get(setting::splitMinutes), 20);
        QVERIFY(m_settings->platformLayer(QStringLiteral("huya")).isEmpty()); // taken out by hand
        QCOMPARE(changed.size(), 2);

        // Editors replace the file: still watched.
        const QString other = m_folder->filePath(QStringLiteral("other"));
        QVERIFY(write(other, "[record]\nsplitMinutes = 25\n"));
        QVERIFY(QFile::remove(m_path) && QFile::rename(other, m_path));
        QTRY_COMPARE(m_settings->get(setting::splitMinutes), 25);
    }

    void badEditsAreRefusedAndOldValuesStay()
    {
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 30\ngraceSec = 50\n"));
        start();
        QSignalSpy refused(m_file.get(), &ConfigFile::problemsChanged);
        QVERIFY(write(m_path, "[record]\nsplitMinutes = -3\ngraceSec = 55\n"));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(m_file->problems().size(), 1);
        QCOMPARE(m_file->problems().first().line, 2);
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QCOMPARE(m_settings->get(setting::graceSec), 55); // the good line is taken

        QVERIFY(write(m_path, "[record\nsplitMinutes = 40\n"));
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(m_file->problems().first().line, 1);
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 40\ngraceSec = 55\n"));
        QTRY_COMPARE(m_settings->get(setting::splitMinutes), 40);
        QVERIFY(m_file->problems().isEmpty());
    }

    void brokenFilesLoseNothing_data()
    {
        QTest::addColumn<QByteArray>("broken");
        QTest::addColumn<int>("line");
        QTest::newRow("cut off") << QByteArray("# mine\n[record]\nsplitMinutes = ") << 3;
        QTest::newRow("open text") << QByteArray("[record]\nfileName = \"{title}\nsplitMinutes = 5\n") << 2;
        QTest::newRow("no UTF-8") << QByteArray("[record]\n# \xff\xfe\n") << 2;
        QTest::newRow("zeros, as after a power cut") << QByteArray(4096, '\0') << 1;
        QTest::newRow("another file") << QByteArray("SQLite format 3\0\x10\0", 19) << 1;
        QTest::newRow("twice the same table") << QByteArray("[record]\n[record]\n") << 2;
        QTest::newRow("merge marks") << QByteArray("[record]\n<<<<<<< HEAD\nsplitMinutes = 5\n") << 2;
        QTest::newRow("too large") << QByteArray(1100 * 1024, '#') << 0;
        QTest::newRow("too deep") << "a = " + QByteArray(10000, '[') << 1;
    }
    void brokenFilesLoseNothing()
    {
        QFETCH(QByteArray, broken);
        QFETCH(int, line);
        QVERIFY(write(m_path, byHand));
        start();
        QTRY_COMPARE(contents(m_path + QStringLiteral(".bak")), byHand);
        QVERIFY(write(m_path, broken));
        QTRY_COMPARE(m_file->problems().size(), 1);
        QCOMPARE(m_file->problems().first().line, line);
        QVERIFY(!m_file->problems().first().reason.isEmpty());
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QCOMPARE(contents(m_path), broken); // somebody may be mending it

        // The program needs the file: what is there is kept under another name, comments come from the last
        // good text.
        QSignalSpy kept(m_file.get(), &ConfigFile::brokenKeptAs);
        QVERIFY(m_settings->set(setting::splitMiB, 100));
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(contents(kept.first().first().toString()), broken);
        const QByteArray now = contents(m_path);
        QVERIFY(now.contains("splitMinutes = 30   # half an hour") && now.contains("splitMiB = 100\n"));
        QVERIFY(now.contains("future = 7\n"));
        QVERIFY(m_file->problems().isEmpty());
    }

    void aBrokenFileAtTheStart()
    {
        QVERIFY(write(m_path, byHand));
        start();
        QTRY_COMPARE(contents(m_path + QStringLiteral(".bak")), byHand);
        m_file.reset();
        const QVariantMap stored = m_settings->globalLayer();
        QVERIFY(write(m_path, "[[["));
        m_settings = std::make_unique<Settings>();
        m_settings->loadGlobal(stored);
        m_settings->loadPlatform(QStringLiteral("huya"), {{setting::graceSec.key, 90}});
        start();
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QCOMPARE(m_file->problems().size(), 1);
        QCOMPARE(contents(m_path), QByteArray("[[["));
        m_file->replaceBroken();
        QTRY_COMPARE(contents(m_path), byHand);

        // The database is lost as well: the copy says what was set.
        m_file.reset();
        QVERIFY(write(m_path, "[[["));
        m_settings = std::make_unique<Settings>();
        start(ConfigFile::Stored::Fresh);
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QCOMPARE(m_settings->platformLayer(QStringLiteral("huya")).size(), 1);
    }

    void aFolderInItsPlace()
    {
        QVERIFY(QDir().mkpath(m_path + QStringLiteral("/x")));
        m_settings->loadGlobal({{QStringLiteral("record.splitMinutes"), 10}});
        start();
        QCOMPARE(m_file->problems().size(), 1);
        QVERIFY(m_settings->set(setting::splitMiB, 100));
        QCOMPARE(m_settings->get(setting::splitMinutes), 10);
        QVERIFY(QFileInfo(m_path).isDir());
    }

    void storedSettingsAreTheTruth()
    {
        QVERIFY(write(m_path, byHand));
        start();
        QTRY_COMPARE(contents(m_path + QStringLiteral(".bak")), byHand);
        m_file.reset();
        // Somebody set a value without the file, and took one away.
        m_settings = std::make_unique<Settings>();
        m_settings->loadGlobal({{QStringLiteral("record.splitMinutes"), 45}});
        start();
        QCOMPARE(m_settings->get(setting::splitMinutes), 45);
        QTRY_VERIFY(contents(m_path).contains("splitMinutes = 45   # half an hour"));
        QVERIFY(!contents(m_path).contains("graceSec"));
    }

    void whatWasEditedWhileNobodyLookedIsTaken()
    {
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 30\ngraceSec = 50\n"));
        start();
        QVERIFY(m_settings->set(setting::splitMiB, 100));
        QTRY_VERIFY(contents(m_path + QStringLiteral(".bak")).contains("splitMiB"));
        m_file.reset();
        QVariantMap stored = m_settings->globalLayer();
        stored.insert(setting::splitMiB.key, 200); // set without the file
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 25\nsplitMiB = 100\n"));
        m_settings = std::make_unique<Settings>();
        m_settings->loadGlobal(stored);
        start();
        QCOMPARE(m_settings->get(setting::splitMinutes), 25);
        QCOMPARE(m_settings->get(setting::graceSec), 60); // its line was taken out
        QCOMPARE(m_settings->get(setting::splitMiB), 200);
        QTRY_VERIFY(contents(m_path).contains("splitMiB = 200"));
    }

    void aRefusedLineGivesWayToTheNextChange()
    {
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 30\n"));
        start();
        QVERIFY(write(m_path, "[record]\nsplitMinutes = -3\n"));
        QTRY_COMPARE(m_file->problems().size(), 1);
        QVERIFY(m_settings->set(setting::splitMiB, 100));
        QTRY_VERIFY(contents(m_path).contains("splitMinutes = 30\n"));
        QTRY_VERIFY(m_file->problems().isEmpty());
    }

    void aByteOrderMarkStays()
    {
        QVERIFY(write(m_path, "\xef\xbb\xbf[record]\r\nsplitMinutes = 30\r\n"));
        start();
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
        QVERIFY(m_settings->set(setting::splitMinutes, 45));
        QTRY_COMPARE(contents(m_path), QByteArray("\xef\xbb\xbf[record]\r\nsplitMinutes = 45\r\n"));
    }

    void anEmptiedOrDeletedFileResetsNothing()
    {
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 30\n"));
        start();
        QVERIFY(write(m_path, ""));
        QTRY_VERIFY(contents(m_path).contains("splitMinutes = 30\n"));
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(contents(m_path).contains("splitMinutes = 30\n"));
        QCOMPARE(m_settings->get(setting::splitMinutes), 30);
    }

    void anInlineTableHoldsNothingUp()
    {
        QVERIFY(write(m_path, "record = { splitMinutes = 25 } # mine\n[remote]\nport = 19470\n"));
        start();
        QCOMPARE(m_settings->get(setting::splitMinutes), 25);
        QVERIFY(m_settings->set(setting::graceSec, 31));
        QVERIFY(m_settings->set(setting::theme, QStringLiteral("dark")));
        QTRY_VERIFY(contents(m_path).contains("record = { splitMinutes = 25, graceSec = 31 } # mine\n"));
        QTRY_VERIFY(contents(m_path).contains("theme = \"dark\"\n"));
        QVERIFY(m_file->problems().isEmpty());
    }

    void whatHasNoPlaceIsToldAndResetsNothing()
    {
        QVERIFY(write(m_path, "# mine\nrecord = 5\n"));
        m_settings->loadGlobal({{setting::graceSec.key, 31}});
        start();
        QTRY_COMPARE(m_file->problems().size(), 1);
        QCOMPARE(m_file->problems().first().line, 2);
        QCOMPARE(m_file->problems().first().key, setting::graceSec.key);
        QVERIFY(m_file->problems().first().unwritten);
        QVERIFY(m_settings->set(setting::theme, QStringLiteral("dark")));
        QTRY_VERIFY(contents(m_path).contains("[app]\ntheme = \"dark\"\n"));
        // Another line is edited: what the file could not hold was not taken out of it.
        QVERIFY(write(m_path, contents(m_path).replace("dark", "light")));
        QTRY_COMPARE(m_settings->get(setting::theme), QStringLiteral("light"));
        QCOMPARE(m_settings->get(setting::graceSec), 31);
        QVERIFY(write(m_path, "# mended\n[app]\ntheme = \"light\"\n"));
        QTRY_VERIFY(contents(m_path).contains("[record]\ngraceSec = 31\n"));
        QTRY_VERIFY(m_file->problems().isEmpty());
    }

    void unknownNamesAreLoggedOnce()
    {
        static QStringList logged;
        logged.clear();
        const auto before =
            qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
                if (type == QtWarningMsg && text.contains(QStringLiteral("is no setting")))
                    logged += text;
            });
        [[maybe_unused]] const auto back = qScopeGuard([before] { qInstallMessageHandler(before); });
        QVERIFY(write(m_path, "unknownKey = 1\n[record]\nsplitMinuts = 5\n"));
        start();
        QCOMPARE(logged.size(), 2);
        QVERIFY(logged.first().contains(QStringLiteral("line 1: \"unknownKey\"")));
        QVERIFY(logged.last().contains(QStringLiteral("line 3: \"record.splitMinuts\"")));
        QVERIFY(m_settings->set(setting::graceSec, 31)); // our own writing is no change of theirs
        QTRY_VERIFY(contents(m_path).contains("graceSec = 31"));
        QVERIFY(contents(m_path).contains("splitMinuts = 5\n"));
        QVERIFY(write(m_path, "other = 1\n"));
        QTRY_COMPARE(logged.size(), 3);
        QVERIFY(m_file->problems().isEmpty());
    }

    void theLastChangeIsWrittenAtExit()
    {
        start();
        QVERIFY(m_settings->set(setting::splitMinutes, 30));
        m_file.reset();
        QVERIFY(contents(m_path).contains("splitMinutes = 30\n"));
    }

private:
    void start(ConfigFile::Stored stored = ConfigFile::Stored::Truth)
    {
        m_file = std::make_unique<ConfigFile>(m_path, *m_settings);
        bool done = false;
        m_file->start(stored, [&done] { done = true; });
        QTRY_VERIFY(done);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ConfigFile> m_file;
};
QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
