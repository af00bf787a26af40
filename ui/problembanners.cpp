// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problembanners.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/settings/restoredialog.h"
#include "ui/streamers/streamermodel.h"
#include "ui/text/format.h"
#include "ui/widgets/reveal.h"
#include <QDir>
#include <QTimer>

ProblemBanners::ProblemBanners(UiContext& context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    connect(&context.core.events, &Events::posted, this, &ProblemBanners::take);
    for (const PostedEvent& posted : context.core.events.recent())
        take(posted); // what happened before there was a window, or under the last one
}

void ProblemBanners::take(const PostedEvent& posted)
{
    if (const auto* change = std::get_if<event::DiskChanged>(&posted.event))
        disk(*change);
    else if (const auto* slower = std::get_if<event::PlatformThrottled>(&posted.event))
        throttled(*slower);
    else if (const auto* online = std::get_if<event::NetworkChanged>(&posted.event))
        network(*online);
    else if (const auto* loss = std::get_if<event::DatabaseReplaced>(&posted.event))
        database(*loss);
}

void ProblemBanners::disk(const event::DiskChanged& change)
{
    Navigator& navigator = m_context.navigator;
    const QString id = QStringLiteral("disk:") + change.folder;
    if (change.level == event::DiskLevel::Ok)
        return navigator.clearBanner(id);
    const bool full = change.level == event::DiskLevel::Full;
    const QString folder = QDir::toNativeSeparators(change.folder);
    const QString free = sizeText(change.freeBytes);
    navigator.setBanner(
        {id, full ? Tone::Error : Tone::Warning,
         full ? tr("The disk of %1 is full (%2 free). Recordings there were closed and go on when "
                   "there is space again.")
                    .arg(folder, free)
              : tr("The disk of %1 gets full: %2 free.").arg(folder, free),
         tr("Open folder"), [this, path = change.folder] {
             openFolderOf(this, path, [this](const QString& problem) { m_context.navigator.toast(problem); });
         }});
}

void ProblemBanners::throttled(const event::PlatformThrottled& change)
{
    const QString id = QStringLiteral("throttled:") + change.platform;
    const QDateTime now = m_context.core.clock.now();
    const qint64 wait = now.msecsTo(change.until);
    if (wait <= 0)
        return m_context.navigator.clearBanner(id);
    m_context.navigator.setBanner(
        {id,
         Tone::Warning,
         //: %1 is a platform, %2 a time of day
         tr("%1 says there are too many requests. Checking it goes on at %2 by itself.")
             .arg(m_context.streamers.platformName(change.platform), momentText(change.until, now)),
         {},
         {}});
    QTimer::singleShot(wait, this, [this, id] { m_context.navigator.clearBanner(id); });
}

void ProblemBanners::network(const event::NetworkChanged& change)
{
    const QString id = QStringLiteral("offline");
    if (change.online)
        return m_context.navigator.clearBanner(id);
    m_context.navigator.setBanner({id, Tone::Warning,
                                   tr("There is no network. Everything goes on by itself when it is back."),
                                   tr("Check now"), [this] { m_context.core.monitor.checkAll(); }});
}

void ProblemBanners::database(const event::DatabaseReplaced& loss)
{
    Navigator& navigator = m_context.navigator;
    const QString id = QStringLiteral("database");
    const QString kept = QDir::toNativeSeparators(loss.keptAs);
    if (loss.backup.isEmpty())
        return navigator.setBanner({id, Tone::Error,
                                    tr("The database was damaged, so the program began with an empty one. "
                                       "There is no backup of it; the "
                                       "damaged one is kept as %1.")
                                        .arg(kept),
                                    tr("Show in folder"), [this, path = loss.keptAs] {
                                        revealFile(this, path, [this](const QString& problem) {
                                            m_context.navigator.toast(problem);
                                        });
                                    }});
    navigator.setBanner({id, Tone::Error,
                         //: %1 = a file, %2 = date and time
                         tr("The database was damaged and is kept as %1. The program began with an empty "
                            "one; there is a backup of "
                            "%2.")
                             .arg(kept, momentText(loss.backupAt, m_context.core.clock.now())),
                         tr("Restore…"),
                         [this, path = loss.backup] { RestoreDialog::ask(m_context, path, m_window); }});
}
