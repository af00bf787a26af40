// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/diskguard.h"

#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/base/log.h"

#include <QDir>
#include <QMap>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <cerrno>

using namespace std::chrono_literals;

namespace {
constexpr double gib = 1024.0 * 1024.0 * 1024.0;
constexpr double resumeAboveStopGiB = 2.0;
constexpr double warnHours = 2.0;
constexpr qint64 trialBytes = 1024 * 1024;

/// The nearest folder that exists: a folder that is recorded to may not have been made yet.
QString existing(QString folder)
{
    QDir dir(folder);
    while (!dir.exists() && dir != QDir::root()) {
        const QString parent = QDir::cleanPath(dir.absolutePath() + QStringLiteral("/.."));
        dir.setPath(parent);
    }
    return dir.absolutePath();
}
} // namespace

DiskGuard::DiskGuard(Events& events, const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_events(events)
    , m_settings(settings)
{
    m_timer.setInterval(std::max<std::chrono::milliseconds>(100ms, scaled(5s)));
    connect(&m_timer, &QTimer::timeout, this, &DiskGuard::checkNow);
}

void DiskGuard::watch(const QStringList& folders, double bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
    bool fresh = false;
    for (const QString& folder : folders) {
        if (folder.isEmpty() || m_volumes.contains(folder))
            continue;
        m_volumes[folder].folder = folder;
        fresh = true;
    }
    if (!m_volumes.isEmpty() && !m_timer.isActive())
        m_timer.start();
    if (fresh)
        checkNow();
}

bool DiskGuard::mayRecord(const QString& folder) const
{
    const auto volume = m_volumes.constFind(folder);
    return volume == m_volumes.cend() || (volume->level != event::DiskLevel::Full && !volume->failed);
}

Error DiskGuard::errorOf(const QString& folder) const
{
    if (m_volumes.value(folder).failed)
        return {Error::Kind::Disk, QStringLiteral("the disk cannot be written to: %1").arg(folder), EIO, {}};
    return {Error::Kind::Disk, QStringLiteral("the disk is full: %1").arg(folder), ENOSPC, {}};
}

void DiskGuard::writeFailed(const QString& folder)
{
    watch({folder}, m_bytesPerSecond);
    Volume& volume = m_volumes[folder];
    volume.failed = true;
    if (volume.level == event::DiskLevel::Full)
        return;
    volume.level = event::DiskLevel::Full;
    warn(folder);
    m_events.post(event::DiskChanged{folder, volume.level, volume.freeBytes, volume.hoursLeft});
}

QList<DiskGuard::Volume> DiskGuard::volumes() const
{
    return m_volumes.values();
}

QList<DiskGuard::Volume> DiskGuard::mounted() const
{
    QMap<QString, Volume> byRoot;
    for (const Volume& volume : m_volumes) {
        if (volume.freeBytes >= 0)
            byRoot.insert(volume.root, volume);
    }
    return byRoot.values();
}

void DiskGuard::checkNow()
{
    if (m_asking || m_volumes.isEmpty())
        return; // a drive that does not answer is not asked twice
    m_asking = true;
    QHash<QString, bool> folders;
    for (const Volume& volume : std::as_const(m_volumes))
        folders.insert(volume.folder, volume.failed);
    inBackground(
        this,
        [folders] {
            QHash<QString, Answer> answers;
            for (auto it = folders.cbegin(); it != folders.cend(); ++it)
                answers.insert(it.key(), ask(it.key(), it.value()));
            return answers;
        },
        [this](const QHash<QString, Answer>& answers) {
            m_asking = false;
            for (auto it = answers.cbegin(); it != answers.cend(); ++it)
                answered(it.key(), it.value());
        });
}

DiskGuard::Answer DiskGuard::ask(const QString& folder, bool tryWriting)
{
    const QString place = existing(folder);
    const QStorageInfo storage(place);
    Answer answer;
    if (storage.isValid()) {
        answer.root = storage.rootPath();
        answer.freeBytes = storage.bytesAvailable();
        answer.totalBytes = storage.bytesTotal();
    }
    if (tryWriting) {
        QTemporaryFile trial(place + QStringLiteral("/.biliup-qt-XXXXXX"));
        answer.writable =
            trial.open() && trial.write(QByteArray(trialBytes, '\0')) == trialBytes && trial.flush();
    }
    return answer;
}

void DiskGuard::answered(const QString& folder, const Answer& answer)
{
    Volume& volume = m_volumes[folder];
    volume.root = answer.root;
    volume.freeBytes = answer.freeBytes;
    volume.totalBytes = answer.totalBytes;
    volume.hoursLeft = m_bytesPerSecond > 0 && answer.freeBytes >= 0
                           ? double(answer.freeBytes) / m_bytesPerSecond / 3600.0
                           : -1;
    // A failure is over when a trial works again; how much must be free then is the plain limit.
    const bool mended = volume.failed && answer.writable;
    volume.failed = volume.failed && !answer.writable;
    auto level = levelOf(answer.freeBytes, volume.hoursLeft, m_settings.get(setting::diskWarnGiB),
                         m_settings.get(setting::diskStopGiB), mended ? event::DiskLevel::Ok : volume.level);
    if (volume.failed)
        level = event::DiskLevel::Full;
    if (level == volume.level)
        return;
    volume.level = level;
    qCInfo(lcRecord, "%ls: %.1f GiB free", qUtf16Printable(folder), double(answer.freeBytes) / gib);
    if (level == event::DiskLevel::Full)
        warn(folder);
    m_events.post(event::DiskChanged{folder, level, volume.freeBytes, volume.hoursLeft});
}

/// Once, when it begins (UX-85).
void DiskGuard::warn(const QString& folder) const
{
    qCWarning(lcRecord, "%ls; nothing is recorded there until that has changed",
              qUtf16Printable(errorOf(folder).detail));
}

event::DiskLevel DiskGuard::levelOf(qint64 freeBytes, double hoursLeft, double warnGiB, double stopGiB,
                                    event::DiskLevel before)
{
    if (freeBytes < 0)
        return before; // could not be asked
    const double freeGiB = double(freeBytes) / gib;
    const double fullBelow = before == event::DiskLevel::Full ? stopGiB + resumeAboveStopGiB : stopGiB;
    if (freeGiB < fullBelow || (before != event::DiskLevel::Full && freeGiB <= stopGiB))
        return event::DiskLevel::Full;
    if (freeGiB < warnGiB || (hoursLeft >= 0 && hoursLeft < warnHours))
        return event::DiskLevel::Low;
    return event::DiskLevel::Ok;
}
