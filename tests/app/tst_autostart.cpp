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
        const Autostart autostart(settings, {u"--profile"_s, u"/p"_s});
        QVERIFY(settings.set(setting::autostart, true));
        QTRY_VERIFY(QFile::exists(path()));
        QVERIFY(content().contains("\"--profile\" \"/p\" \"--minimized\""));
        QVERIFY(settings.set(setting::autostart, false));
        QTRY_VERIFY(!QFile::exists(path()));
    }

private:
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
