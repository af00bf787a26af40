// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configfile.h"

#include "core/base/background.h"
#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace std::chrono_literals;

namespace {
/// Editors write in several steps; what comes within this time is one edit.
constexpr auto settle = 150ms;
constexpr qint64 mostBytes = 1024 * 1024;

const QByteArray newFile =
    "# Settings of biliup-qt that differ from their defaults. Edit them here or in the program;\n"
    "# what is not understood is reported and the old value stays.\n";

/// Empty when there is no file.
Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    if (file.size() > mostBytes)
        return fail(Error::Kind::Disk, QStringLiteral("%1 is larger than 1 MiB").arg(path));
    return file.readAll();
}

Result<> writeFile(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(text) != text.size() || !file.commit())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

/// What a background write found and did.
struct Written
{
    bool edited = false; ///< somebody changed the file meanwhile: nothing was written
    Result<> result;
};

Written writeUnlessEdited(const QString& path, const QByteArray& before, const QByteArray& text)
{
    const auto now = readFile(path);
    if (now && *now != before && !now->trimmed().isEmpty())
        return {true, {}};
    return {false, now ? writeFile(path, text) : Result<>(now.error())};
}
} // namespace

ConfigFile::ConfigFile(const QString& path, Settings& settings, QObject* parent)
    : QObject(parent)
    , m_path(path)
    , m_settings(settings)
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
            [this](const QString&, const QString& platform, StreamerId streamer) {
                if (streamer != 0)
                    return; // streamers keep theirs in their row
                if (!platform.isEmpty() && !m_platforms.contains(platform))
                    m_platforms += platform;
                if (!m_applying)
                    m_writeTimer.start();
            });
}

ConfigFile::~ConfigFile()
{
    if (!m_writeTimer.isActive() || m_broken || m_first)
        return;
    const auto text = configtext::edit(m_text.isEmpty() ? newFile : m_text, layers());
    // A write of ours that still runs is no hand edit.
    const auto save = [&] {
        return m_busy ? writeFile(m_path, *text) : writeUnlessEdited(m_path, m_text, *text).result;
    };
    const Result<> done = text ? save() : Result<>(text.error());
    if (!done)
        qCWarning(lcConfig).noquote() << "settings could not be written:" << done.error().detail;
}

void ConfigFile::start(std::function<void()> done)
{
    m_started = std::move(done);
    read();
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
            watch();
            if (text)
                apply(*text);
            else
                setProblems({{0, text.error().detail, {}, {}}});
            m_first = false;
            if (m_started)
                std::exchange(m_started, {})();
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

void ConfigFile::apply(const QByteArray& text)
{
    if (text == m_text && !m_first)
        return;
    // No file, or one that an editor has just emptied: nobody's wish to reset everything.
    if (text.trimmed().isEmpty()) {
        m_text = text;
        m_broken = false;
        m_known = {};
        setProblems({});
        m_writeTimer.start();
        return;
    }
    const auto parsed = configtext::parse(text);
    if (!parsed) {
        m_broken = true;
        setProblems({{parsed.error().code, parsed.error().detail, {}, {}}});
        return;
    }
    m_broken = false;
    m_text = text;
    QStringList keys;
    m_applying = true;
    QStringList platforms = m_known.platforms.keys() + parsed->layers.platforms.keys();
    platforms.removeDuplicates();
    QList<configtext::Problem> problems = parsed->problems;
    // A refused value is no removal: its key counts as still there.
    configtext::Layers kept = parsed->layers;
    for (const configtext::Problem& problem : std::as_const(problems)) {
        QVariantMap& layer = problem.platform.isEmpty() ? kept.global : kept.platforms[problem.platform];
        const QVariantMap old = problem.platform.isEmpty() ? m_settings.globalLayer()
                                                           : m_settings.platformLayer(problem.platform);
        if (old.contains(problem.key))
            layer.insert(problem.key, old.value(problem.key));
    }
    applyLayer({}, kept.global, keys);
    for (const QString& platform : std::as_const(platforms))
        applyLayer(platform, kept.platforms.value(platform), keys);
    m_applying = false;
    m_known = kept;
    setProblems(problems);
    if (!keys.isEmpty())
        emit taken(keys);
    // Stored values that the file lacks at the start, or what was changed while it could not be read.
    if (!(layers() == parsed->layers) && problems.isEmpty())
        m_writeTimer.start();
}

void ConfigFile::applyLayer(const QString& platform, const QVariantMap& values, QStringList& changedKeys)
{
    const QVariantMap before = platform.isEmpty() ? m_known.global : m_known.platforms.value(platform);
    if (!platform.isEmpty() && !m_platforms.contains(platform))
        m_platforms += platform;
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

void ConfigFile::setProblems(const QList<configtext::Problem>& problems)
{
    m_problems = problems;
    for (const configtext::Problem& problem : problems)
        qCWarning(lcConfig).noquote()
            << QStringLiteral("%1, line %2: %3").arg(m_path).arg(problem.line).arg(problem.reason);
    if (!problems.isEmpty())
        emit refused(problems);
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
    for (const QString& platform : m_platforms) {
        const QVariantMap layer = known(m_settings.platformLayer(platform));
        if (!layer.isEmpty())
            out.platforms.insert(platform, layer);
    }
    return out;
}

void ConfigFile::write()
{
    if (m_busy || m_readTimer.isActive()) { // a hand edit is taken first
        m_writeTimer.start();
        return;
    }
    if (m_broken)
        return; // written when the file can be read again
    const configtext::Layers wanted = layers();
    const auto text = configtext::edit(m_text.isEmpty() ? newFile : m_text, wanted);
    if (!text)
        return setProblems({{text.error().code, text.error().detail, {}, {}}});
    if (*text == m_text)
        return;
    m_busy = true;
    inBackground(
        this,
        [path = m_path, before = m_text, text = *text] { return writeUnlessEdited(path, before, text); },
        [this, text = *text, wanted](const Written& written) {
            m_busy = false;
            if (written.edited) {
                m_writeTimer.start();
                return read();
            }
            if (!written.result)
                return setProblems({{0, written.result.error().detail, {}, {}}});
            m_text = text;
            m_known = wanted;
            watch();
        });
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_configfile.cpp"
