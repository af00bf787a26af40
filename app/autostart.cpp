// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

#if !defined(Q_OS_WIN)
/// The whole file, or none.
void writeFile(const QString& path, const QString& text, bool on)
{
    if (!on) {
        QFile::remove(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.commit())
        qCWarning(lcApp, "cannot write %s: %s", qPrintable(path), qPrintable(file.errorString()));
}
#endif

#if !defined(Q_OS_WIN) && !defined(Q_OS_MACOS)
/// As the desktop entry specification quotes an argument of Exec: once for the argument, once for the string.
QString quoted(const QString& word)
{
    QString text;
    for (const QChar c : word) {
        if (c == u'\\')
            text += u"\\\\\\\\"_s;
        else if (c == u'"' || c == u'`' || c == u'$')
            text += u"\\\\"_s + c;
        else if (c == u'%')
            text += u"%%"_s;
        else
            text += c;
    }
    return u'"' + text + u'"';
}
#endif

} // namespace

Autostart::Autostart(const Settings& settings, const QStringList& arguments)
    // An AppImage is mounted elsewhere each time it runs: start the image itself.
    : m_command(QStringList{qEnvironmentVariable("APPIMAGE", QCoreApplication::applicationFilePath())} +
                arguments + QStringList{u"--minimized"_s})
{
    connect(&settings, &Settings::changed, this, [this, &settings](const QString& key) {
        if (key != setting::autostart.key)
            return;
        background::post(
            [command = m_command, on = settings.get(setting::autostart)](Stop&) { write(command, on); });
    });
}

#if defined(Q_OS_WIN)

void Autostart::write(const QStringList& command, bool on)
{
    QSettings run(u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s,
                  QSettings::NativeFormat);
    QStringList words = command;
    for (QString& word : words)
        word = word.contains(u' ') ? u'"' + QDir::toNativeSeparators(word) + u'"' : word;
    if (on)
        run.setValue(u"biliup-qt"_s, words.join(u' '));
    else
        run.remove(u"biliup-qt"_s);
}

#elif defined(Q_OS_MACOS)

void Autostart::write(const QStringList& command, bool on)
{
    QString words;
    for (const QString& word : command)
        words += u"<string>%1</string>"_s.arg(word.toHtmlEscaped());
    const QString id = QLatin1String(appId);
    writeFile(QDir::homePath() + u"/Library/LaunchAgents/%1.plist"_s.arg(id),
              u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
              "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
              "<plist version=\"1.0\"><dict><key>Label</key><string>%1</string><key>ProgramArguments</key>"
              "<array>%2</array><key>RunAtLoad</key><true/></dict></plist>\n"_s.arg(id, words),
              on);
}

#else

void Autostart::write(const QStringList& command, bool on)
{
    QStringList words;
    for (const QString& word : command)
        words << quoted(word);
    const QString id = QLatin1String(appId);
    writeFile(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                  u"/autostart/%1.desktop"_s.arg(id),
              u"[Desktop Entry]\nType=Application\nName=biliup-qt\nIcon=%1\nExec=%2\nTerminal=false\n"
              "X-GNOME-Autostart-enabled=true\nX-GNOME-Autostart-Delay=5\nX-KDE-autostart-after=panel\n"
              "X-LXQt-Need-Tray=true\n"_s.arg(id, words.join(u' ')),
              on);
}

#endif
