// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include "core/base/logfile.h"
#include "core/base/plaintext.h"
#include "core/base/redact.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cstdio>
#include <deque>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <vector>

Q_LOGGING_CATEGORY(lcApp, "app.app", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "app.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "app.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcConfig, "app.config", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMonitor, "app.monitor", QtInfoMsg)
Q_LOGGING_CATEGORY(lcPlatform, "app.platform", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRecord, "app.record", QtInfoMsg)
Q_LOGGING_CATEGORY(lcMedia, "app.media", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUpload, "app.upload", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAccount, "app.account", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHooks, "app.hooks", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNotify, "app.notify", QtInfoMsg)
Q_LOGGING_CATEGORY(lcRemote, "app.remote", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "app.ui", QtInfoMsg)

namespace {
constexpr std::size_t ringLimit = 5000;

struct Context
{
    StreamerId streamer = 0;
    TaskId task = 0;
};
thread_local Context context;

/// Shared by every thread that logs; alone: who installs, removes, subscribes. So a listener is called
/// without a lock that another line would wait for.
std::shared_mutex gate;
Log* installed = nullptr;
QtMessageHandler previous = nullptr;

const char* const levelNames[] = {"debug", "info", "warning", "error"};

const char* levelName(int level)
{
    return levelNames[std::clamp(level, 0, 3)];
}

int levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 0;
    case QtInfoMsg:
        return 1;
    case QtWarningMsg:
        return 2;
    case QtCriticalMsg:
    case QtFatalMsg:
        return 3;
    }
    return 3;
}

/// One record stays one line: a room title must not be able to forge another.
QString oneLine(QString text)
{
    for (QChar& c : text) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

QByteArray toTextLine(const LogLine& line)
{
    QString text =
        QStringLiteral("%1 %2 %3")
            .arg(line.time.toString(Qt::ISODateWithMs), QLatin1String(levelName(line.level)), line.source);
    if (line.streamer != 0)
        text += QStringLiteral(" streamer=%1").arg(line.streamer);
    if (line.task != 0)
        text += QStringLiteral(" task=%1").arg(line.task);
    return (text + u' ' + plaintext::escaped(oneLine(line.message)) + u'\n').toUtf8();
}

void print(std::FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}
} // namespace

LogContext::LogContext(StreamerId streamer, TaskId task)
    : m_streamer(context.streamer)
    , m_task(context.task)
{
    context.streamer = streamer;
    context.task = task;
}

LogContext::~LogContext()
{
    context.streamer = m_streamer;
    context.task = m_task;
}

struct Log::Private
{
    struct Listener
    {
        int handle;
        std::function<void(const LogLine&)> call;
    };
    explicit Private(const Options& o)
        : options(o)
    {
        if (!o.folder.isEmpty())
            file.emplace(o.folder, o.fileBytes, o.files);
    }
    static void handle(QtMsgType type, const QMessageLogContext& where, const QString& text);
    void keep(LogLine& line);

    const Options options;
    std::vector<Listener> listeners; ///< guarded by `gate`
    int lastHandle = 0;
    std::mutex mutex; ///< what follows
    std::deque<LogLine> ring;
    qint64 lastId = 0;
    std::optional<LogFile> file;
    bool fileProblemTold = false;
};

/// Gives the line its id and writes it everywhere but to the subscribers.
void Log::Private::keep(LogLine& line)
{
    const std::lock_guard lock(mutex);
    line.id = ++lastId;
    ring.push_back(line);
    if (ring.size() > ringLimit)
        ring.pop_front();
    if (options.jsonToStdout)
        print(stdout, toJsonLine(line) + '\n');
    if (!options.textToStderr && !file)
        return;
    const QByteArray bytes = toTextLine(line);
    if (options.textToStderr)
        print(stderr, bytes);
    if (!file)
        return;
    file->write(bytes);
    const bool broken = !file->problem().isEmpty();
    if (broken && !fileProblemTold)
        print(stderr, QStringLiteral("The log file in %1 cannot be written: %2\n")
                          .arg(options.folder, file->problem())
                          .toUtf8());
    fileProblemTold = broken;
}

void Log::Private::handle(QtMsgType type, const QMessageLogContext& where, const QString& text)
{
    LogLine line;
    line.time = QDateTime::currentDateTimeUtc();
    line.level = levelOf(type);
    line.source = QString::fromLatin1(where.category ? where.category : "default");
    if (line.source.startsWith(QLatin1String("app.")))
        line.source.remove(0, 4);
    line.streamer = context.streamer;
    line.task = context.task;
    line.message = redact(text);

    const std::shared_lock lock(gate);
    if (!installed)
        return print(stderr, toTextLine(line));
    installed->d->keep(line);
    for (const Log::Private::Listener& listener : installed->d->listeners)
        listener.call(line);
}

Log::Log(const Options& options)
    : d(std::make_unique<Private>(options))
{
    const std::unique_lock lock(gate);
    installed = this;
    previous = qInstallMessageHandler(&Private::handle);
}

Log::~Log()
{
    const std::unique_lock lock(gate);
    qInstallMessageHandler(previous);
    installed = nullptr;
}

int Log::subscribe(std::function<void(const LogLine&)> listener)
{
    const std::unique_lock lock(gate);
    d->listeners.push_back({++d->lastHandle, std::move(listener)});
    return d->lastHandle;
}

void Log::unsubscribe(int handle)
{
    const std::unique_lock lock(gate);
    std::erase_if(d->listeners, [handle](const Private::Listener& one) { return one.handle == handle; });
}

QList<LogLine> Log::since(qint64 id) const
{
    const std::lock_guard lock(d->mutex);
    const auto first = std::upper_bound(d->ring.begin(), d->ring.end(), id,
                                        [](qint64 wanted, const LogLine& line) { return wanted < line.id; });
    return {first, d->ring.end()};
}

QString Log::folder() const
{
    return d->options.folder;
}

Log* Log::instance()
{
    const std::shared_lock lock(gate);
    return installed;
}

void setLogRules(const QStringList& rules)
{
    const QStringList others{QStringLiteral("default.debug=false"), QStringLiteral("default.info=false"),
                             QStringLiteral("qt.*.debug=false"), QStringLiteral("qt.*.info=false")};
    QLoggingCategory::setFilterRules((others + rules).join(u'\n'));
}

Result<> setLogLevels(const QString& level, const QStringList& rules)
{
    QStringList lines;
    const auto add = [&lines](const QString& category, const QString& least) {
        const auto found = std::find_if(std::begin(levelNames), std::end(levelNames),
                                        [&least](const char* name) { return least == QLatin1String(name); });
        if (found == std::end(levelNames))
            return false;
        const auto from = found - std::begin(levelNames);
        const char* const types[] = {"debug", "info", "warning", "critical"};
        for (int i = 0; i < 4; ++i)
            lines += QStringLiteral("%1.%2=%3")
                         .arg(category, QLatin1String(types[i]),
                              i >= from ? QStringLiteral("true") : QStringLiteral("false"));
        return true;
    };
    const auto refuse = [](const QString& what) {
        return fail(
            Error::Kind::Refused,
            QStringLiteral("\"%1\" is no log level; write debug, info, warning or error, or for one part "
                           "of the program app.record=debug")
                .arg(what));
    };
    if (!add(QStringLiteral("app.*"), level))
        return refuse(level);
    for (const QString& rule : rules) {
        const QString category = rule.section(u'=', 0, 0).trimmed();
        const bool whole =
            category.startsWith(QLatin1String("app.")) || category.startsWith(QLatin1String("qt."));
        if (category.isEmpty() ||
            !add(whole ? category : QStringLiteral("app.") + category, rule.section(u'=', 1).trimmed()))
            return refuse(rule);
    }
    setLogRules(lines);
    return {};
}

QByteArray toJsonLine(const LogLine& line)
{
    QJsonObject json{{QStringLiteral("time"), line.time.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("level"), QLatin1String(levelName(line.level))},
                     {QStringLiteral("source"), line.source},
                     {QStringLiteral("message"), line.message}};
    if (line.streamer != 0)
        json.insert(QStringLiteral("streamer"), line.streamer);
    if (line.task != 0)
        json.insert(QStringLiteral("task"), line.task);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}
