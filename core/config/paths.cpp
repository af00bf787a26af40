// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <cerrno>

namespace {
QString place(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/biliup-qt");
}

Paths below(const QString& folder)
{
    Paths paths;
    paths.profile = QDir(folder).absolutePath();
    paths.config = paths.profile + QStringLiteral("/config");
    paths.data = paths.profile + QStringLiteral("/data");
    paths.cache = paths.profile + QStringLiteral("/cache");
    paths.state = paths.profile + QStringLiteral("/state");
    paths.recordings = paths.profile + QStringLiteral("/recordings");
    return paths;
}

/// ux.md C-03. The generic locations, so that application and organisation name make no difference.
Paths ofSystem()
{
    Paths paths;
    paths.cache = place(QStandardPaths::GenericCacheLocation);
    paths.data = place(QStandardPaths::GenericDataLocation);
#if defined(Q_OS_WIN)
    paths.config = QDir::fromNativeSeparators(qEnvironmentVariable("APPDATA", QDir::homePath())) +
                   QStringLiteral("/biliup-qt");
    paths.cache = paths.data + QStringLiteral("/cache");
    paths.state = paths.data + QStringLiteral("/state");
#elif defined(Q_OS_MACOS)
    paths.config = paths.data;
    paths.state = QDir::homePath() + QStringLiteral("/Library/Logs/biliup-qt");
#else
    paths.config = place(QStandardPaths::GenericConfigLocation);
    // Qt 6.4 has no StateLocation; the specification ignores relative paths.
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + QStringLiteral("/.local/state");
    paths.state = QDir::cleanPath(state) + QStringLiteral("/biliup-qt");
#endif
    paths.recordings = place(QStandardPaths::MoviesLocation);
    paths.profile = paths.data;
    return paths;
}

Result<> makePrivate(const QString& folder)
{
    const bool existed = QFileInfo(folder).isDir();
    errno = 0;
    if (!QDir().mkpath(folder))
        return fail(Error::Kind::Disk,
                    QStringLiteral("the folder %1 cannot be made; choose another with --profile").arg(folder),
                    errno);
    // One that somebody made keeps the rights they gave it.
    if (!existed)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}
} // namespace

QString Paths::database() const
{
    return data + QStringLiteral("/biliup-qt.sqlite3");
}

QString Paths::logs() const
{
    return state + QStringLiteral("/logs");
}

QString Paths::reports() const
{
    return state + QStringLiteral("/reports");
}

QString Paths::configFile() const
{
    return config + QStringLiteral("/config.toml");
}

Paths Paths::find(const QString& profile, bool portable, const QString& programFolder)
{
    if (!profile.isEmpty())
        return below(profile);
    if (portable || QFile::exists(programFolder + QStringLiteral("/portable.txt")))
        return below(programFolder + QStringLiteral("/data"));
    return ofSystem();
}

Result<> Paths::make() const
{
    // The profile first: what is made inside a new one is private through it.
    for (const QString& folder : {profile, config, data, cache, state, logs()}) {
        if (auto made = makePrivate(folder); !made)
            return made;
    }
    return {};
}
