// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/base/privatefile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <mutex>

using namespace std::chrono_literals;

namespace {
/// Editors write in several steps; what comes within this time is one edit.
constexpr auto settle = 150ms;
constexpr qint64 mostBytes = 1024 * 1024;
constexpr qsizetype mostUnknown = 50; // names in the log

const QByteArray newFile =
    "# Settings of biliup-qt that differ from their defaults. Edit them here or in the program;\n"
    "# what is not understood is reported and the old value stays.\n";

QString agreedPath(const QString& path)
{
    return path + QStringLiteral(".bak");
}

/// Empty when there is no file. Refused: it is none of ours, whatever it is.
Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    if (file.size() > mostBytes)
        return fail(Error::Kind::Refused, QStringLiteral("the file is larger than 1 MiB"));
    return file.readAll();
}

/// The file first: were only the copy new, the old file would look like somebody's edit.
Result<> writePair(const QString& path, const QByteArray& text)
{
    if (auto done = writePrivateFile(path, text); !done)
        return done;
    return writePrivateFile(agreedPath(path), text);
}

/// The new name of an unreadable file.
Result<QString> setAside(const QString& path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString kept = QStringLiteral("%1.broken-%2").arg(path, stamp);
    QFile file(path);
    if (file.exists() && !file.rename(kept))
        return fail(Error::Kind::Disk,
                    QStringLiteral("%1 cannot be renamed: %2").arg(path, file.errorString()));
    return kept;
}

/// What a background write found and did.
struct Written
{
    bool edited = false; ///< somebody changed the file meanwhile: nothing was written
    QString keptAs;      ///< where the unreadable file is now
    Result<> result;
};

/// `before`: what the file said when it was last read or written. A broken one gets another name.
Written writeUnlessEdited(const QString& path, const QByteArray& before, const QByteArray& text, bool broken)
{
    Written written;
    const auto now = readFile(path);
    if (now && *now != before && !now->trimmed().isEmpty()) {
        written.edited = true;
        return written;
    }
    if (!now && !broken) {
        written.result = now.error();
        return written;
    }
    if (broken) {
        const auto kept = setAside(path);
        if (!kept) {
            written.result = kept.error();
            return written;
        }
        written.keptAs = *kept;
    }
    written.result = writePair(path, text);
    return written;
}
} // namespace

/// Held while the file is written, so that the last write at exit is the last one.
struct ConfigFile::Gate
{
    std::mutex mutex;
    bool closed = false;
};

ConfigFile::ConfigFile(const QString& path, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_settings(settings)
    , m_gate(std::make_shared<Gate>())
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(settle);
    m_writeTimer.setSingleShot(true);
    m_writeTimer.setInterval(50ms);
    connect(&m_readTimer, &QTimer::timeout, this, &ConfigFile::read);
    connect(&m_writeTimer, &QTimer::timeout, this, &ConfigFile::write);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_readTimer, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_readTimer, qOverload<>(&QTimer::start));
    connect(&m_settings, &Settings::changed, this,
            [this](const QString&, const QString&, StreamerId streamer) {
                if (streamer == 0 && !m_applying && !m_first) // streamers keep theirs in their row
                    m_writeTimer.start();
            });
}

ConfigFile::~ConfigFile()
{
    const std::lock_guard lock(m_gate->mutex);
    m_gate->closed = true;
    if (!m_writeTimer.isActive() || m_first)
        return;
    const auto text = wantedText();
    // A write of ours that was still running is no hand edit.
    const auto save = [&] {
        return m_busy ? writePair(m_path, text->text)
                      : writeUnlessEdited(m_path, m_onDisk, text->text, m_broken).result;
    };
    const Result<> done = text ? save() : Result<>(text.error());
    if (!done)
        qCWarning(lcConfig).noquote() << "settings could not be written:" << done.error().detail;
}

void ConfigFile::start(Stored stored, std::function<void()> done)
{
    m_busy = true;
    struct Both
    {
        Result<QByteArray> text;
        QByteArray agreed;
    };
    inBackground(
        this,
        [path = m_path] {
            return Both{readFile(path), readFile(agreedPath(path)).value_or(QByteArray())};
        },
        [this, stored, done = std::move(done)](const Both& both) {
            m_busy = false;
            begin(both.text, both.agreed, stored);
            m_first = false;
            if (done)
                done();
        });
}

void ConfigFile::begin(const Result<QByteArray>& text, const QByteArray& agreed, Stored stored)
{
    if (const auto good = configtext::parse(agreed); good && !agreed.trimmed().isEmpty()) {
        const bool readable = text && !text->trimmed().isEmpty() && configtext::parse(*text);
        if (stored == Stored::Fresh && !readable)
            apply(agreed); // nothing else is left of what was set
        m_text = agreed;
        if (stored == Stored::Truth)
            m_known = good->layers;
    }
    take(text);
}

void ConfigFile::read()
{
    if (m_busy) {
        m_readTimer.start();
        return;
    }
    m_busy = true;
    inBackground(
        this, [path = m_path] { return readFile(path); },
        [this](const Result<QByteArray>& text) {
            m_busy = false;
            take(text);
        });
}

void ConfigFile::watch()
{
    // A file that was replaced is another file: watched anew each time.
    if (QFileInfo::exists(m_path) && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
    const QString folder = QFileInfo(m_path).absolutePath();
    if (!m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
}

void ConfigFile::take(const Result<QByteArray>& text)
{
    watch();
    if (text)
        return apply(*text);
    m_broken = text.error().kind == Error::Kind::Refused;
    setProblems({{0, text.error().detail, {}, {}}});
}

void ConfigFile::apply(const QByteArray& text)
{
    if (text == m_onDisk && !m_first)
        return;
    m_onDisk = text;
    // No file, or one that an editor has just emptied: nobody's wish to reset everything.
    if (text.trimmed().isEmpty()) {
        m_broken = false;
        setProblems({});
        m_writeTimer.start();
        return;
    }
    const auto parsed = configtext::parse(text);
    m_broken = !parsed;
    if (!parsed)
        return setProblems({{parsed.error().code, parsed.error().detail, {}, {}}});
    tellUnknown(parsed->unknown);
    const QStringList keys = applyLayers(*parsed);
    setProblems(parsed->problems);
    if (!keys.isEmpty())
        emit taken(keys);
    agreeOn(text);
    // What was changed without the file: before the start, or while it could not be read.
    if (!(layers() == parsed->layers) && parsed->problems.isEmpty())
        m_writeTimer.start();
}

/// The keys whose value was changed.
QStringList ConfigFile::applyLayers(const configtext::Parsed& parsed)
{
    // A refused value is no removal: its key counts as still there.
    configtext::Layers kept = parsed.layers;
    for (const configtext::Problem& problem : parsed.problems) {
        QVariantMap& layer = problem.platform.isEmpty() ? kept.global : kept.platforms[problem.platform];
        const QVariantMap old = problem.platform.isEmpty() ? m_settings.globalLayer()
                                                           : m_settings.platformLayer(problem.platform);
        if (old.contains(problem.key))
            layer.insert(problem.key, old.value(problem.key));
    }
    QStringList keys;
    m_applying = true;
    QStringList platforms = m_known.platforms.keys() + kept.platforms.keys();
    platforms.removeDuplicates();
    applyLayer({}, kept.global, keys);
    for (const QString& platform : std::as_const(platforms))
        applyLayer(platform, kept.platforms.value(platform), keys);
    m_applying = false;
    m_known = kept;
    return keys;
}

void ConfigFile::applyLayer(const QString& platform, const QVariantMap& values, QStringList& changedKeys)
{
    const QVariantMap before = platform.isEmpty() ? m_known.global : m_known.platforms.value(platform);
    for (const SettingRow* row : SettingRow::all()) {
        const QVariant value = values.value(row->key);
        if (value == before.value(row->key))
            continue; // what the edit did not touch
        const QVariantMap now =
            platform.isEmpty() ? m_settings.globalLayer() : m_settings.platformLayer(platform);
        if (value == now.value(row->key))
            continue;
        const auto set = platform.isEmpty() ? m_settings.set(*row, value)
                                            : m_settings.setForPlatform(*row, platform, value);
        if (set)
            changedKeys += row->key;
        else
            qCWarning(lcConfig).noquote() << set.error().detail;
    }
}

/// Both sides know `text` now; the copy is what the next start compares with.
void ConfigFile::agreeOn(const QByteArray& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_busy = true;
    inBackground(
        this,
        [path = agreedPath(m_path), text, gate = m_gate] {
            const std::lock_guard lock(gate->mutex);
            return gate->closed ? Result<>() : writePrivateFile(path, text);
        },
        [this](const Result<>& done) {
            m_busy = false;
            if (!done)
                qCWarning(lcConfig).noquote() << done.error().detail;
        });
}

void ConfigFile::setProblems(const QList<configtext::Problem>& problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    for (const configtext::Problem& problem : problems)
        qCWarning(lcConfig).noquote()
            << QStringLiteral("%1, line %2: %3").arg(m_path).arg(problem.line).arg(problem.reason);
    emit problemsChanged();
}

/// Only in the log: what a newer version knows, or another program, is nobody's mistake.
void ConfigFile::tellUnknown(const QList<configtext::Problem>& unknown) const
{
    for (const configtext::Problem& one : unknown.mid(0, mostUnknown))
        qCWarning(lcConfig).noquote()
            << QStringLiteral("%1, line %2: %3").arg(m_path).arg(one.line).arg(one.reason);
    if (unknown.size() > mostUnknown)
        qCWarning(lcConfig).noquote()
            << QStringLiteral("%1: %2 more are unknown").arg(m_path).arg(unknown.size() - mostUnknown);
}

configtext::Layers ConfigFile::layers() const
{
    const auto known = [](const QVariantMap& layer) {
        QVariantMap out;
        for (auto it = layer.begin(); it != layer.end(); ++it) {
            if (SettingRow::find(it.key()))
                out.insert(it.key(), it.value());
        }
        return out;
    };
    configtext::Layers out;
    out.global = known(m_settings.globalLayer());
    for (const QString& platform : m_settings.platforms()) {
        const QVariantMap layer = known(m_settings.platformLayer(platform));
        if (!layer.isEmpty())
            out.platforms.insert(platform, layer);
    }
    return out;
}

Result<configtext::Edited> ConfigFile::wantedText() const
{
    return configtext::edit(m_text.trimmed().isEmpty() ? newFile : m_text, layers());
}

void ConfigFile::replaceBroken()
{
    if (m_broken)
        m_writeTimer.start();
}

void ConfigFile::write()
{
    if (m_busy || m_readTimer.isActive()) { // a hand edit is taken first
        m_writeTimer.start();
        return;
    }
    const auto edited = wantedText();
    if (!edited)
        return setProblems({{edited.error().code, edited.error().detail, {}, {}}});
    if (edited->text == m_onDisk)
        return setProblems(edited->unwritten);
    if (edited->text.size() > mostBytes) // it could not be read again
        return setProblems(
            {{0, QStringLiteral("the settings are larger than 1 MiB and are not in the file"), {}, {}}});
    m_busy = true;
    inBackground(
        this,
        [path = m_path, before = m_onDisk, text = edited->text, broken = m_broken, gate = m_gate] {
            const std::lock_guard lock(gate->mutex);
            return gate->closed ? Written() : writeUnlessEdited(path, before, text, broken);
        },
        [this, edited = *edited](const Written& written) {
            m_busy = false;
            if (written.edited) {
                m_writeTimer.start();
                return read();
            }
            if (!written.result)
                return setProblems({{0, written.result.error().detail, {}, {}}});
            m_onDisk = m_text = edited.text;
            // What is not in the file is not agreed on: it would look like a line that was taken out.
            if (const auto agreed = configtext::parse(edited.text))
                m_known = agreed->layers;
            m_broken = false;
            watch();
            setProblems(edited.unwritten);
            if (!written.keptAs.isEmpty()) {
                qCWarning(lcConfig).noquote() << m_path << "was unreadable; it is kept as" << written.keptAs;
                emit brokenKeptAs(written.keptAs);
            }
        });
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_configfile.cpp"
