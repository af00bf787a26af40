// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/diskguard.h"

#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/steadytime.h"

#include <QDir>
#include <QMap>
#include <QSet>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <cerrno>
#include <utility>

using namespace std::chrono_literals;

namespace {
constexpr double gib = 1024.0 * 1024.0 * 1024.0;
constexpr double resumeAboveStopGiB = 2.0;
constexpr double warnHours = 2.0;
constexpr qint64 trialBytes = 1024 * 1024;
constexpr int hangingDrives = 3; // as many leave a thread for the others
constexpr auto unusedFor = 1h;

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

DiskGuard::DiskGuard(Events& events, const Settings& settings, QObject* parent, Ask ask)
    : QObject(parent)
    , m_events(events)
    , m_settings(settings)
    , m_ask(std::move(ask))
    , m_threads(hangingDrives + 1)
{
    m_timer.setInterval(std::max<std::chrono::milliseconds>(100ms, scaled(5s)));
    connect(&m_timer, &QTimer::timeout, this, &DiskGuard::checkNow);
}

void DiskGuard::watch(const QStringList& folders, double bytesPerSecond)
{
    m_bytesPerSecond = bytesPerSecond;
    bool fresh = false;
    for (const QString& folder : folders) {
        if (folder.isEmpty())
            continue;
        fresh = fresh || !m_watched.contains(folder);
        Watched& watched = m_watched[folder];
        watched.volume.folder = folder;
        watched.namedAt = steadyMs();
    }
    if (!m_watched.isEmpty() && !m_timer.isActive())
        m_timer.start();
    if (fresh)
        checkNow();
}

bool DiskGuard::mayRecord(const QString& folder) const
{
    const auto watched = m_watched.find(folder);
    if (watched == m_watched.end())
        return true;
    watched->namedAt = steadyMs();
    return watched->volume.level != event::DiskLevel::Full && !watched->volume.failed;
}

Error DiskGuard::errorOf(const QString& folder) const
{
    const Watched watched = m_watched.value(folder);
    if (watched.volume.failed && watched.fault.code != ENOSPC)
        return {Error::Kind::Disk,
                QStringLiteral("the disk cannot be written to: %1").arg(folder),
                watched.fault.code,
                {}};
    return {Error::Kind::Disk, QStringLiteral("the disk is full: %1").arg(folder), ENOSPC, {}};
}

void DiskGuard::writeFailed(const QString& folder, const Error& error)
{
    watch({folder}, m_bytesPerSecond);
    Watched& watched = m_watched[folder];
    if (watched.volume.failed)
        return;
    watched.fault = error;
    watched.doubted = true;
    checkNow();
}

void DiskGuard::placeFailed(const QString& place)
{
    m_places.insert(place, {});
    m_timer.start();
    tryPlaces();
}

bool DiskGuard::isMended(const QString& place) const
{
    return m_places.value(place).mended;
}

QList<DiskGuard::Volume> DiskGuard::volumes() const
{
    QList<Volume> volumes;
    for (const Watched& watched : std::as_const(m_watched))
        volumes.append(watched.volume);
    return volumes;
}

QList<DiskGuard::Volume> DiskGuard::mounted() const
{
    QMap<QString, Volume> byRoot;
    for (const Watched& watched : std::as_const(m_watched)) {
        if (watched.volume.freeBytes >= 0)
            byRoot.insert(watched.volume.root, watched.volume);
    }
    return byRoot.values();
}

/// The one named last stays: that is the default folder while nothing is recorded.
void DiskGuard::forgetUnused()
{
    qint64 newest = 0;
    for (const Watched& watched : std::as_const(m_watched))
        newest = std::max(newest, watched.namedAt);
    m_watched.removeIf([newest](const QHash<QString, Watched>::iterator& watched) {
        return !watched->asking && watched->namedAt < newest - scaled(unusedFor).count();
    });
}

/// A drive that does not answer is not asked twice, and keeps nobody else waiting.
void DiskGuard::checkNow()
{
    forgetUnused();
    QHash<QString, QHash<QString, bool>> byVolume; // its folders, and whether to try to write there
    QSet<QString> hanging;
    for (const Watched& watched : std::as_const(m_watched)) {
        const Volume& volume = watched.volume;
        const QString name = volume.root.isEmpty() ? volume.folder : volume.root;
        byVolume[name].insert(volume.folder, volume.failed || watched.doubted);
        if (watched.asking)
            hanging.insert(name);
    }
    for (auto it = byVolume.cbegin(); it != byVolume.cend(); ++it) {
        if (!hanging.contains(it.key()))
            askTogether(it.value());
    }
    tryPlaces();
}

void DiskGuard::askTogether(const QHash<QString, bool>& folders)
{
    for (auto it = folders.cbegin(); it != folders.cend(); ++it)
        m_watched[it.key()].asking = true;
    inBackground(
        m_threads, this,
        [folders, ask = m_ask] {
            QHash<QString, Answer> answers;
            for (auto it = folders.cbegin(); it != folders.cend(); ++it)
                answers.insert(it.key(), ask(it.key(), it.value()));
            return answers;
        },
        [this](const QHash<QString, Answer>& answers) {
            for (auto it = answers.cbegin(); it != answers.cend(); ++it)
                answered(it.key(), it.value());
        });
}

void DiskGuard::tryPlaces()
{
    for (auto it = m_places.begin(); it != m_places.end(); ++it) {
        if (std::exchange(it->asking, true))
            continue;
        inBackground(
            m_threads, this,
            [place = it.key(), ask = m_ask] { return QDir().mkpath(place) && ask(place, true).writable; },
            [this, name = it.key()](bool works) {
                const auto place = m_places.find(name);
                if (place == m_places.end())
                    return;
                place->asking = false;
                place->failed = place->failed || !works;
                place->mended = place->failed && works;
            });
    }
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
    answer.tried = tryWriting;
    if (tryWriting) {
        QTemporaryFile trial(place + QStringLiteral("/.biliup-qt-XXXXXX"));
        answer.writable =
            trial.open() && trial.write(QByteArray(trialBytes, '\0')) == trialBytes && trial.flush();
    }
    return answer;
}

void DiskGuard::answered(const QString& folder, const Answer& answer)
{
    Watched& watched = m_watched[folder];
    Volume& volume = watched.volume;
    watched.asking = false;
    volume.root = answer.root;
    volume.freeBytes = answer.freeBytes;
    volume.totalBytes = answer.totalBytes;
    volume.hoursLeft = m_bytesPerSecond > 0 && answer.freeBytes >= 0
                           ? double(answer.freeBytes) / m_bytesPerSecond / 3600.0
                           : -1;
    // A failure is over when a trial works again; how much must be free then is the plain limit.
    const bool mended = volume.failed && answer.tried && answer.writable;
    if (answer.tried) {
        volume.failed = !answer.writable;
        watched.doubted = false;
    }
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
