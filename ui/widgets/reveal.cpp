// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reveal.h"
#include "core/base/background.h"
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QUrl>

namespace {
class Reveal
{
    Q_DECLARE_TR_FUNCTIONS(Reveal)
};

void openInDesktop(const QString& folder, const RevealProblem& problem)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        problem(Reveal::tr("No file manager was found to open %1").arg(QDir::toNativeSeparators(folder)));
}

void select(QObject* context, const QString& path, const RevealProblem& problem)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(context);
    if (!QProcess::startDetached(QStringLiteral("explorer.exe"),
                                 {QStringLiteral("/select,") + QDir::toNativeSeparators(path)}))
        openInDesktop(QFileInfo(path).absolutePath(), problem);
#elif defined(Q_OS_MACOS)
    Q_UNUSED(context);
    if (!QProcess::startDetached(QStringLiteral("open"), {QStringLiteral("-R"), path}))
        openInDesktop(QFileInfo(path).absolutePath(), problem);
#else
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)} << QString();
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, path, problem] {
        const QDBusPendingReply<> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            openInDesktop(QFileInfo(path).absolutePath(), problem);
    });
#endif
}

/// `then` gets the file where it is now: while it is being recorded it carries ".part".
void withFile(QObject* context, const QString& path, const RevealProblem& problem,
              std::function<void(const QString& found)> then)
{
    inBackground(
        context,
        [path] {
            const QString part = path + QStringLiteral(".part");
            return QFileInfo::exists(path) ? path : QFileInfo::exists(part) ? part : QString();
        },
        [problem, then = std::move(then)](const QString& found) {
            if (found.isEmpty())
                problem(Reveal::tr("The file has been moved or deleted."));
            else
                then(found);
        });
}
} // namespace

void revealFile(QObject* context, const QString& path, RevealProblem problem)
{
    withFile(context, path, problem,
             [context, problem](const QString& found) { select(context, found, problem); });
}

QStringList playerCommand(const QString& player, const QString& file)
{
    // A path may hold spaces, and quotes are for command lines.
    QStringList command = QFileInfo(player).isFile() ? QStringList{player} : QProcess::splitCommand(player);
    bool named = false;
    for (qsizetype i = 1; i < command.size(); ++i) {
        named |= command.at(i).contains(QLatin1String("%f"));
        command[i].replace(QLatin1String("%f"), file);
    }
    if (!named)
        command << file;
    return command;
}

void playFile(QObject* context, const QString& player, const QString& path, RevealProblem problem,
              RevealProblem noPlayer)
{
    withFile(context, path, problem, [player, noPlayer](const QString& found) {
        if (player.isEmpty()) {
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(found)))
                noPlayer(Reveal::tr("No program is set up to play this file."));
            return;
        }
        QStringList command = playerCommand(player, found);
        const QString program = command.takeFirst();
        if (!QProcess::startDetached(program, command))
            noPlayer(Reveal::tr("%1 cannot be started.").arg(program));
    });
}

void openFolderOf(QObject* context, const QString& folder, RevealProblem problem)
{
    inBackground(
        context, [folder] { return QDir().mkpath(folder); },
        [folder, problem](bool exists) {
            if (exists)
                openInDesktop(folder, problem);
            else
                problem(Reveal::tr("The folder %1 cannot be created.").arg(QDir::toNativeSeparators(folder)));
        });
}
