// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/configtext.h"
#include "core/config/settingsstore.h"
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

/// config.toml, the mirror of the global and platform layers that people may edit. Thread: main; the file is
/// touched in the background. Owner: Core, after Settings were loaded. What a hand edit gets wrong is refused
/// with line and reason, the old values stay. config.toml.bak is the last text both sides agreed on: what
/// differs from it is somebody's edit.
class ConfigFile : public QObject
{
    Q_OBJECT
public:
    ConfigFile(const QString& path, Settings& settings, QObject* parent = nullptr);
    /// Writes what has changed and is not in the file yet.
    ~ConfigFile() override;

    /// What the stored settings are worth at the start.
    enum class Stored {
        Truth, ///< only what was edited while the program did not run is taken from the file
        Fresh  ///< a new database: all that the file says is taken
    };
    /// Reads the file and then watches it; `done` when it has been read. Keys it lacks keep their stored
    /// values.
    void start(Stored stored, std::function<void()> done = {});
    /// What is wrong with the file now; line 0: it cannot be read or written.
    QList<configtext::Problem> problems() const { return m_problems; }
    QString path() const { return m_path; }
    /// Gives an unreadable file another name and writes a good one in its place; the next change does, too.
    void replaceBroken();

signals:
    void problemsChanged();
    void taken(const QStringList& keys);       ///< values that a hand edit changed
    void brokenKeptAs(const QString& newPath); ///< an unreadable file was given this name

private:
    struct Gate;
    void begin(const Result<QByteArray>& text, const QByteArray& agreed, Stored stored);
    void read();
    void take(const Result<QByteArray>& text);
    void apply(const QByteArray& text);
    QStringList applyLayers(const configtext::Parsed& parsed);
    void applyLayer(const QString& platform, const QVariantMap& values, QStringList& changedKeys);
    void agreeOn(const QByteArray& text);
    void setProblems(const QList<configtext::Problem>& problems);
    void tellUnknown(const QList<configtext::Problem>& unknown) const;
    void write();
    Result<configtext::Edited> wantedText() const;
    configtext::Layers layers() const;
    void watch();

    const QString m_path;
    Settings& m_settings;
    QFileSystemWatcher m_watcher;
    QTimer m_readTimer;
    QTimer m_writeTimer;
    QByteArray m_onDisk;        ///< the file as last read or written
    QByteArray m_text;          ///< the last good text: what is edited to write
    configtext::Layers m_known; ///< what both sides agreed on
    QList<configtext::Problem> m_problems;
    std::shared_ptr<Gate> m_gate;
    bool m_first = true;
    bool m_applying = false;
    bool m_busy = false;   ///< a background read or write runs
    bool m_broken = false; ///< the file is no TOML: somebody's work, never overwritten
};
