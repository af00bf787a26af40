// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/configtext.h"
#include "core/config/settingsstore.h"
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <functional>

/// config.toml, the mirror of the global and platform layers that people may edit: watched, checked, written
/// atomically. Thread: main; the file itself is touched on background threads. Owner: Core, after Settings
/// were loaded. What a hand edit gets wrong is refused with line and reason; the old values stay.
class ConfigFile : public QObject
{
    Q_OBJECT
public:
    ConfigFile(const QString& path, Settings& settings, QObject* parent = nullptr);
    /// Writes what has changed and is not in the file yet.
    ~ConfigFile() override;

    /// Reads the file and then watches it; `done` when it has been read. Its keys win over the stored ones
    /// (it may have been edited while the program did not run), keys it lacks keep their stored values.
    void start(std::function<void()> done = {});
    /// What is wrong with the file now.
    QList<configtext::Problem> problems() const { return m_problems; }

signals:
    void refused(const QList<configtext::Problem>& problems);
    void taken(const QStringList& keys); ///< values that a hand edit changed

private:
    void read();
    void apply(const QByteArray& text);
    void applyLayer(const QString& platform, const QVariantMap& values, QStringList& changedKeys);
    void setProblems(const QList<configtext::Problem>& problems);
    void write();
    configtext::Layers layers() const;
    void watch();

    const QString m_path;
    Settings& m_settings;
    QFileSystemWatcher m_watcher;
    QTimer m_readTimer;
    QTimer m_writeTimer;
    QByteArray m_text;          ///< of the file as last read or written
    configtext::Layers m_known; ///< what m_text says
    QStringList m_platforms;    ///< whose layers were changed or read
    QList<configtext::Problem> m_problems;
    std::function<void()> m_started;
    bool m_first = true;
    bool m_applying = false;
    bool m_busy = false;   ///< a background read or write runs
    bool m_broken = false; ///< the file is no TOML: it is not ours to overwrite
};
