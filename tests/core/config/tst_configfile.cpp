// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/config/configfile.h"

#include <QFile>
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
        QVERIFY(configtext::parse(*text)->layers == wanted);
        for (const char* kept : {"# mine\n", "future = 7\n", "[record] # here\n",
                                 "  splitMinutes = 45   # half an hour, 半小时\n", "unknown = \"kept\"\n",
                                 "# about platforms\n", "[other]\na = 1\n"})
            QVERIFY2(text->contains(kept), text->constData());
        QVERIFY(!text->contains("graceSec"));
        // The same again changes nothing; nothing wanted leaves what is not ours.
        QCOMPARE(*configtext::edit(*text, wanted), *text);
        const auto none = configtext::edit(*text, {});
        QVERIFY(none);
        QVERIFY(configtext::parse(*none)->layers == Layers());
        QVERIFY(none->contains("unknown = \"kept\"\n") && none->contains("# mine\n"));
    }

    void editsUnusualLayouts_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("possible");
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("no last line feed") << QByteArray("[record]\nsplitMinutes = 30") << true;
        QTest::newRow("first line") << QByteArray("record.splitMinutes = 30\n") << true;
        QTest::newRow("dotted, later")
            << QByteArray("# x\nrecord.graceSec = 5\nrecord.splitMinutes = 30\n[a]\nb=1\n") << true;
        QTest::newRow("CRLF") << QByteArray("[record]\r\nsplitMinutes = 30\r\n") << true;
        QTest::newRow("spaced header") << QByteArray("[ record ]\nsplitMinutes=30\n") << true;
        QTest::newRow("array over lines")
            << QByteArray("[bilibili]\ncdn = [\n  \"x\", # first\n  \"y\",\n]\n[z]\n") << true;
        QTest::newRow("text with a header in it") << QByteArray("x = '''\n[record]\n'''\n") << false;
        QTest::newRow("inline table")
            << QByteArray("record = { splitMinutes = 30, graceSec = 5 }\n") << false;
    }
    void editsUnusualLayouts()
    {
        QFETCH(QByteArray, before);
        QFETCH(bool, possible);
        Layers wanted;
        wanted.global = {{QStringLiteral("record.splitMinutes"), 45},
                         {QStringLiteral("record.splitMiB"), 100}};
        const auto text = configtext::edit(before, wanted);
        QCOMPARE(text.has_value(), possible);
        if (!possible) {
            QCOMPARE(text.error().kind, Error::Kind::Refused);
            return;
        }
        QVERIFY(configtext::parse(*text)->layers == wanted);
        QVERIFY(configtext::edit(*text, {}));
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
        QSignalSpy refused(m_file.get(), &ConfigFile::refused);
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
        // A broken file is somebody's work: not overwritten.
        QVERIFY(m_settings->set(setting::splitMiB, 100));
        QTest::qWait(300);
        QCOMPARE(contents(m_path), QByteArray("[record\nsplitMinutes = 40\n"));
        QVERIFY(write(m_path, "[record]\nsplitMinutes = 40\ngraceSec = 55\n"));
        QTRY_COMPARE(m_settings->get(setting::splitMinutes), 40);
        QVERIFY(m_file->problems().isEmpty());
        // ... and what was changed meanwhile is written then.
        QTRY_VERIFY(contents(m_path).contains("splitMiB = 100\n"));
        QCOMPARE(m_settings->get(setting::splitMiB), 100);
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

    void theLastChangeIsWrittenAtExit()
    {
        start();
        QVERIFY(m_settings->set(setting::splitMinutes, 30));
        m_file.reset();
        QVERIFY(contents(m_path).contains("splitMinutes = 30\n"));
    }

private:
    void start()
    {
        m_file = std::make_unique<ConfigFile>(m_path, *m_settings);
        bool done = false;
        m_file->start([&done] { done = true; });
        QTRY_VERIFY(done);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ConfigFile> m_file;
};
QTEST_GUILESS_MAIN(TestConfigFile)
#include "tst_configfile.moc"
