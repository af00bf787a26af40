// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"
#include "core/base/background.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestAutostart : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8()); }
    void entryQuotesItsArguments()
    {
        Autostart::write({u"/opt/my apps/biliup-qt"_s, u"--profile"_s, u"/a\\b$c%d\""_s}, true);
        const QByteArray text = content();
        QVERIFY2(
            text.contains("Exec=\"/opt/my apps/biliup-qt\" \"--profile\" \"/a\\\\\\\\b\\\\$c%%d\\\\\"\""),
            text.constData());
        QVERIFY(text.startsWith("[Desktop Entry]\n"));
        QVERIFY(text.contains("X-GNOME-Autostart-enabled=true"));
        Autostart::write({}, false);
        QVERIFY(!QFile::exists(path()));
    }
    void followsTheSetting()
    {
        Settings settings;
        const Autostart autostart(settings, {u"--profile"_s, u"/p"_s}, m_folder.path());
        QVERIFY(settings.set(setting::autostart, true));
        QTRY_VERIFY(QFile::exists(path()));
        QVERIFY(content().contains("\"--profile\" \"/p\" \"--minimized\""));
        QVERIFY(settings.set(setting::autostart, false));
        QTRY_VERIFY(!QFile::exists(path()));
    }
    /// UX-83: of what was changed in the system's list, the setting tells; what was changed in the setting
    /// while nobody looked is done.
    void theLastChangeCounts_data()
    {
        QTest::addColumn<QByteArray>("entry"); // found now; "ours": the command as it is now
        QTest::addColumn<bool>("agreed");
        QTest::addColumn<bool>("setting");
        QTest::addColumn<bool>("on"); // both, then
        const QByteArray ours("ours");
        const QByteArray none;
        const QByteArray moved("[Desktop Entry]\nExec=\"/old/biliup-qt\" \"--minimized\"\n");
        QTest::newRow("as agreed") << ours << true << true << true;
        QTest::newRow("taken out of the list") << none << true << true << false;
        QTest::newRow("turned off in the list")
            << QByteArray(moved + "Hidden=true\n") << true << true << false;
        QTest::newRow("set by a backup") << none << false << true << true;
        QTest::newRow("reset by a file") << ours << true << false << false;
        QTest::newRow("of an earlier version") << ours << false << true << true;
        QTest::newRow("the program was moved") << moved << true << true << true;
        QTest::newRow("never wanted") << none << false << false << false;
    }
    void theLastChangeCounts()
    {
        QFETCH(QByteArray, entry);
        QFETCH(bool, agreed);
        QFETCH(bool, setting);
        QFETCH(bool, on);
        const QStringList command{QCoreApplication::applicationFilePath(), u"--minimized"_s};
        Autostart::write(command, entry == "ours");
        if (!entry.isEmpty() && entry != "ours")
            put(path(), entry);
        const QString note = m_folder.filePath(u"autostart-entry"_s);
        QFile::remove(note);
        if (agreed)
            put(note, "x");
        Settings settings;
        QVERIFY(settings.set(setting::autostart, setting));
        {
            Autostart autostart(settings, {}, m_folder.path());
            autostart.look();
            QTRY_COMPARE(settings.get(setting::autostart), on);
            QTRY_COMPARE(Autostart::read(command), on ? Autostart::Entry::Ours : Autostart::Entry::None);
            QTRY_COMPARE(QFile::exists(note), on);
        }
        Autostart::write(command, false);
    }
    /// Another profile's is left to it.
    void anotherProfilesEntryStays()
    {
        const QByteArray theirs("[Desktop Entry]\nExec=\"/bin/biliup-qt\" \"--profile\" \"/q\"\n");
        put(path(), theirs);
        QFile::remove(m_folder.filePath(u"autostart-entry"_s));
        Settings settings;
        {
            Autostart autostart(settings, {}, m_folder.path());
            autostart.look();
            QTest::qWait(0);
        }
        QCoreApplication::processEvents();
        QCOMPARE(content(), theirs);
        QVERIFY(!settings.get(setting::autostart));
        Autostart::write({}, false);
    }

private:
    static void put(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    QString path() const { return m_folder.filePath(u"autostart/%1.desktop"_s.arg(QLatin1String(appId))); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};
QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
