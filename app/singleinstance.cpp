// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {
QString nameFor(const QString& profile)
{
    const QString whole = QDir(profile).canonicalPath().isEmpty() ? QDir(profile).absolutePath()
                                                                  : QDir(profile).canonicalPath();
    const QByteArray hash =
        QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    const QString name = "biliup-qt-"_L1 + QLatin1String(hash);
#ifdef Q_OS_WIN
    return name;
#else
    // Short enough for a socket's path; below the folder only this user can read where there is one.
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QDir(QDir(runtime).exists() && !runtime.isEmpty() ? runtime : QDir::tempPath()).filePath(name);
#endif
}
} // namespace

SingleInstance::SingleInstance(const Paths& paths)
    : m_lock(QDir(paths.state).filePath(u"instance.lock"_s))
    , m_serverName(nameFor(paths.profile))
{
    m_lock.setStaleLockTime(0); // age says nothing: it runs for months
}

bool SingleInstance::acquire()
{
    return m_lock.isLocked() || m_lock.tryLock(0);
}

bool SingleInstance::acquireWithin(std::chrono::milliseconds limit)
{
    return m_lock.isLocked() || m_lock.tryLock(int(limit.count()));
}
