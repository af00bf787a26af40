// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/base/result.h"
#include <QDateTime>
#include <QList>
#include <QLoggingCategory>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

// One category a module; the default level shows info and above. `--log app.record=debug` shows more.
Q_DECLARE_LOGGING_CATEGORY(lcApp)      // app.app
Q_DECLARE_LOGGING_CATEGORY(lcNet)      // app.net
Q_DECLARE_LOGGING_CATEGORY(lcStore)    // app.store
Q_DECLARE_LOGGING_CATEGORY(lcConfig)   // app.config
Q_DECLARE_LOGGING_CATEGORY(lcMonitor)  // app.monitor
Q_DECLARE_LOGGING_CATEGORY(lcPlatform) // app.platform
Q_DECLARE_LOGGING_CATEGORY(lcRecord)   // app.record
Q_DECLARE_LOGGING_CATEGORY(lcMedia)    // app.media
Q_DECLARE_LOGGING_CATEGORY(lcUpload)   // app.upload
Q_DECLARE_LOGGING_CATEGORY(lcAccount)  // app.account
Q_DECLARE_LOGGING_CATEGORY(lcHooks)    // app.hooks
Q_DECLARE_LOGGING_CATEGORY(lcNotify)   // app.notify
Q_DECLARE_LOGGING_CATEGORY(lcRemote)   // app.remote
Q_DECLARE_LOGGING_CATEGORY(lcUi)       // app.ui

struct LogLine
{
    qint64 id = 0;  ///< 1, 2, ... since the program started
    QDateTime time; ///< UTC
    int level = 0;  ///< 0 debug, 1 info, 2 warning, 3 critical
    QString source; ///< "record"
    StreamerId streamer = 0;
    TaskId task = 0;
    QString message; ///< redacted
};

/// Ids that every line logged on this thread carries while it lives. Thread: its own. Owner: a story's stack.
class LogContext
{
public:
    LogContext(StreamerId streamer, TaskId task);
    ~LogContext();
    LogContext(const LogContext&) = delete;
    LogContext& operator=(const LogContext&) = delete;

private:
    StreamerId m_streamer;
    TaskId m_task;
};

/// Where Qt's messages go: redacted, into a ring of the last 5000, a rotating file (optional), stdout as JSON
/// lines or stderr as text, and to subscribers. Thread: any. Owner: main(); one at a time (it installs the
/// message handler).
class Log
{
public:
    struct Options
    {
        QString folder; ///< empty: no file
        qint64 fileBytes = 10 * 1024 * 1024;
        int files = 5;
        bool jsonToStdout = false;
        bool textToStderr = true;
    };
    explicit Log(const Options& options);
    ~Log();
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;

    /// Called for each line on the thread that logged it (so lines of different threads may come out of
    /// order); must be quick and must not log: Qt prints what a message handler logs past it. Returns a
    /// handle for unsubscribe().
    int subscribe(std::function<void(const LogLine&)> listener);
    /// Afterwards the listener is not running any more; never call it from a listener.
    void unsubscribe(int handle);
    /// Lines of the ring with an id above `since`, oldest first.
    QList<LogLine> since(qint64 id) const;
    QString folder() const;

    static Log* instance(); ///< the installed one, or null

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// QLoggingCategory's rules, later ones winning, above ours: of what Qt and libraries say only warnings and
/// worse are made (Qt prints leftovers of its debugging without a category). QT_LOGGING_RULES stays above.
void setLogRules(const QStringList& rules);
/// Which lines are made at all: `level` ("debug", "info", "warning", "error") for every category of ours,
/// then `rules` such as "app.record=debug" or "record=debug", later ones winning. Refused: an unknown level.
Result<> setLogLevels(const QString& level, const QStringList& rules = {});

/// {"time":..,"level":"info","source":"record","streamer":12,"task":340,"message":..}, one line, no line
/// feed.
QByteArray toJsonLine(const LogLine& line);
