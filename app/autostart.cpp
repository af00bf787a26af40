// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/autostart.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

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

#if !defined(Q_OS_WIN)
QString readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
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

Autostart::Autostart(Settings& settings, const QStringList& arguments, const QString& folder)
    : m_settings(settings)
    // An AppImage is mounted elsewhere each time it runs: start the image itself.
    , m_command(QStringList{qEnvironmentVariable("APPIMAGE", QCoreApplication::applicationFilePath())} +
                arguments + QStringList{u"--minimized"_s})
    , m_note(QDir(folder).filePath(u"autostart-entry"_s))
{
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key != setting::autostart.key || m_following)
            return;
        ++m_changes;
        apply(m_settings.get(setting::autostart));
    });
    // A person who changes it in the system's settings comes back from there.
    if (auto* gui = qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        connect(gui, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive)
                look();
        });
}

void Autostart::apply(bool on)
{
    m_pool.post([command = m_command, note = m_note, on](Stop&) {
        write(command, on);
        writeFile(note, command.join(u'\n'), on);
    });
}

void Autostart::look()
{
    inBackground(
        m_pool, this,
        [command = m_command, note = m_note] {
            return Seen{read(command), QFile::exists(note)};
        },
        [this, changes = m_changes](const Seen& seen) {
            if (changes == m_changes)
                take(seen);
        });
}

/// What both sides last agreed on tells which of them was changed since, here or while nobody looked. An
/// entry with another command is ours when there was one: the program was moved or updated.
void Autostart::take(const Seen& seen)
{
    const bool on = seen.entry == Entry::Ours || (seen.entry == Entry::Other && seen.agreed);
    const bool wanted = m_settings.get(setting::autostart);
    if (on == seen.agreed) {
        if (wanted != on || (on && seen.entry == Entry::Other))
            apply(wanted);
        return;
    }
    m_following = true;
    const auto set = m_settings.set(setting::autostart, on);
    m_following = false;
    if (!set)
        qCWarning(lcApp, "autostart is not shown as it is: %s", qPrintable(set.error().detail));
    m_pool.post(
        [command = m_command, note = m_note, on](Stop&) { writeFile(note, command.join(u'\n'), on); });
}

#if defined(Q_OS_WIN)

namespace {
const QString runKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
/// Where the Task Manager notes what a person turned off: an odd first byte.
const QString approvedKey =
    u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run"_s;
const QString runName = u"biliup-qt"_s;

QString runLine(const QStringList& command)
{
    QStringList words = command;
    for (QString& word : words)
        word = word.contains(u' ') ? u'"' + QDir::toNativeSeparators(word) + u'"' : word;
    return words.join(u' ');
}
} // namespace

Autostart::Entry Autostart::read(const QStringList& command)
{
    const QString line = QSettings(runKey, QSettings::NativeFormat).value(runName).toString();
    const QByteArray approved = QSettings(approvedKey, QSettings::NativeFormat).value(runName).toByteArray();
    if (line.isEmpty() || (!approved.isEmpty() && approved.at(0) % 2 != 0))
        return Entry::None;
    return line == runLine(command) ? Entry::Ours : Entry::Other;
}

void Autostart::write(const QStringList& command, bool on)
{
    QSettings run(runKey, QSettings::NativeFormat);
    if (on)
        run.setValue(runName, runLine(command));
    else
        run.remove(runName);
    QSettings(approvedKey, QSettings::NativeFormat).remove(runName);
}

#elif defined(Q_OS_MACOS)

namespace {
QString entryPath()
{
    return QDir::homePath() + u"/Library/LaunchAgents/%1.plist"_s.arg(QLatin1String(appId));
}

QString entryText(const QStringList& command)
{
    QString words;
    for (const QString& word : command)
        words += u"<string>%1</string>"_s.arg(word.toHtmlEscaped());
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\"><dict><key>Label</key><string>%1</string><key>ProgramArguments</key>"
           "<array>%2</array><key>RunAtLoad</key><true/></dict></plist>\n"_s.arg(QLatin1String(appId), words);
}

bool isOff(const QString&)
{
    return false;
}
} // namespace

#else

namespace {
QString entryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/autostart/%1.desktop"_s.arg(QLatin1String(appId));
}

QString entryText(const QStringList& command)
{
    QStringList words;
    for (const QString& word : command)
        words << quoted(word);
    return u"[Desktop Entry]\nType=Application\nName=biliup-qt\nIcon=%1\nExec=%2\nTerminal=false\n"
           "X-GNOME-Autostart-enabled=true\nX-GNOME-Autostart-Delay=5\nX-KDE-autostart-after=panel\n"
           "X-LXQt-Need-Tray=true\n"_s.arg(QLatin1String(appId), words.join(u' '));
}

/// As desktops turn an entry off.
bool isOff(const QString& entry)
{
    return entry.contains("\nHidden=true"_L1) || entry.contains("\nX-GNOME-Autostart-enabled=false"_L1);
}
} // namespace

#endif

#if !defined(Q_OS_WIN)

Autostart::Entry Autostart::read(const QStringList& command)
{
    const QString entry = readFile(entryPath());
    if (entry.isEmpty() || isOff(entry))
        return Entry::None;
    return entry == entryText(command) ? Entry::Ours : Entry::Other;
}

void Autostart::write(const QStringList& command, bool on)
{
    writeFile(entryPath(), entryText(command), on);
}

#endif
