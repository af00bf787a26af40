// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hooks/hookrun.h"

#include "core/base/log.h"
#include "core/hooks/program.h"
#include "core/media/remux.h"
#include "core/store/filing.h"
#include "core/store/trash.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace {
QString timeText(const QDateTime& time)
{
    return time.isValid() ? time.toLocalTime().toString(Qt::ISODate) : QString();
}

PathFields pathFieldsOf(const HookSubject& subject)
{
    PathFields fields;
    fields.streamer = subject.row.name;
    fields.title = subject.broadcast.title;
    fields.url = subject.row.url.toString();
    fields.platform = subject.row.platform;
    fields.room = subject.row.url.path().section(u'/', -1);
    fields.id = QString::number(subject.task);
    fields.time = subject.broadcast.startedAt;
    return fields;
}

QString describe(const QString& what, const QStringList& files)
{
    QStringList lines;
    for (const QString& file : files)
        lines << what.arg(QDir::toNativeSeparators(file));
    return lines.join(u'\n');
}

/// One call of runHook(): each kind of step is a function of it.
class Runner
{
public:
    Runner(HookSubject subject, const HookServices& services, bool tryOut, Stop& stop)
        : m_subject(std::move(subject))
        , m_services(services)
        , m_tryOut(tryOut)
        , m_stop(stop)
        , m_cause{QStringLiteral("hook: ") + QLatin1String(hookEventName(m_subject.event)),
                  services.clock.now()}
    {
    }

    HookRun run(const QList<HookStep>& steps)
    {
        HookRun run;
        for (int i = 0; i < steps.size(); ++i) {
            HookReport report{i + 1, {}, {}};
            report.result = m_stop.requested()
                                ? Result<>(fail(Error::Kind::Cancelled, QStringLiteral("stopped")))
                                : step(steps[i], report.output);
            run.reports << report;
            if (!report.result)
                break;
        }
        run.subject = m_subject;
        return run;
    }

private:
    Result<> step(const HookStep& step, QString& output)
    {
        switch (step.kind) {
        case HookStep::Kind::Run:
            return program(step, output);
        case HookStep::Kind::Move:
            return move(step, output);
        case HookStep::Kind::Remux:
            return remux(step, output);
        case HookStep::Kind::Delete:
            return toTrash(output);
        }
        return {};
    }

    Result<> program(const HookStep& step, QString& output)
    {
        Program program;
        program.command = step.command;
        program.shell = step.shell;
        program.timeout = std::chrono::seconds(step.timeoutSec);
        program.folder =
            m_subject.files.isEmpty() ? m_services.recordings : QFileInfo(m_subject.files.first()).path();
        if (!QFileInfo(program.folder).isDir())
            program.folder = QDir::homePath();
        if (step.input == HookStep::Input::Json)
            program.input = hookJson(m_subject);
        else if (step.input == HookStep::Input::Paths && !m_subject.files.isEmpty())
            program.input = m_subject.files.join(u'\n').toUtf8() + '\n';
        const ProgramRun run = runProgram(
            program, m_stop, [](const QString& line) { qCInfo(lcHooks, "> %ls", qUtf16Printable(line)); });
        output = run.output;
        return run.result;
    }

    Result<> move(const HookStep& step, QString& output)
    {
        const auto folder = moveFolder(step.folder, m_services.recordings, pathFieldsOf(m_subject));
        if (!folder)
            return fail(folder.error());
        if (m_tryOut) {
            output = describe(QStringLiteral("would move %1 to ") + QDir::toNativeSeparators(*folder),
                              m_subject.files);
            return {};
        }
        for (QString& file : m_subject.files) {
            const auto moved = filing::move(m_services.store, file, *folder, m_cause, m_stop);
            if (!moved)
                return fail(moved.error());
            if (*moved == file)
                continue;
            m_services.events.post(event::FileMoved{file, *moved, m_cause.reason});
            file = *moved;
        }
        return {};
    }

    Result<> remux(const HookStep& step, QString& output)
    {
        if (m_tryOut) {
            output = describe(QStringLiteral("would convert %1 to MP4"), m_subject.files);
            return {};
        }
        QStringList made;
        for (const QString& file : std::as_const(m_subject.files)) {
            if (QFileInfo(file).suffix().compare(u"mp4", Qt::CaseInsensitive) == 0) {
                made << file;
                continue;
            }
            const auto copy = media::remuxToMp4(file, m_stop);
            if (!copy)
                return fail(copy.error());
            if (step.keepSource) {
                made << file;
                continue;
            }
            if (const auto replaced = filing::replace(m_services.store, file, copy->path, m_cause); !replaced)
                return replaced;
            m_services.events.post(event::FileDeleted{file, m_cause.reason});
            made << copy->path;
        }
        m_subject.files = made;
        return {};
    }

    Result<> toTrash(QString& output)
    {
        if (m_tryOut) {
            output = describe(QStringLiteral("would move %1 to the trash, once the archive is open"),
                              m_subject.files);
            return {};
        }
        while (!m_subject.files.isEmpty()) {
            const QString file = m_subject.files.first();
            if (const auto gone = moveToTrash(m_services.store.ledger, file, m_cause.reason, m_cause.now);
                !gone && gone.error().kind != Error::Kind::NotFound)
                return fail(gone.error());
            m_services.events.post(event::FileDeleted{file, m_cause.reason});
            m_subject.files.removeFirst();
        }
        return {};
    }

    HookSubject m_subject;
    const HookServices& m_services;
    const bool m_tryOut;
    Stop& m_stop;
    const filing::Cause m_cause;
};
} // namespace

QByteArray hookJson(const HookSubject& subject)
{
    const QJsonArray files = QJsonArray::fromStringList(subject.files);
    const QJsonObject json{
        {QStringLiteral("event"), QLatin1String(hookEventName(subject.event))},
        {QStringLiteral("streamer"), QJsonObject{{QStringLiteral("id"), subject.streamer},
                                                 {QStringLiteral("name"), subject.row.name},
                                                 {QStringLiteral("url"), subject.row.url.toString()},
                                                 {QStringLiteral("platform"), subject.row.platform}}},
        {QStringLiteral("broadcast"),
         QJsonObject{{QStringLiteral("id"), subject.task},
                     {QStringLiteral("title"), subject.broadcast.title},
                     {QStringLiteral("startedAt"), timeText(subject.broadcast.startedAt)},
                     {QStringLiteral("stoppedAt"), timeText(subject.broadcast.stoppedAt)}}},
        {QStringLiteral("files"), files},
        {QStringLiteral("bvid"), subject.bvid},
        // biliup's names (features.md 1.8)
        {QStringLiteral("name"), subject.row.name},
        {QStringLiteral("url"), subject.row.url.toString()},
        {QStringLiteral("room_title"), subject.broadcast.title},
        {QStringLiteral("start_time"), timeText(subject.broadcast.startedAt)},
        {QStringLiteral("end_time"), timeText(subject.broadcast.stoppedAt)},
        {QStringLiteral("file_list"), files},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

const HookReport* HookRun::failure() const
{
    return reports.isEmpty() || reports.last().result ? nullptr : &reports.last();
}

HookRun runHook(const QList<HookStep>& steps, HookSubject subject, const HookServices& services, bool tryOut,
                Stop& stop)
{
    if (const auto row = services.store.streamers.get(subject.streamer))
        subject.row = *row;
    if (const auto task = services.store.tasks.get(subject.task))
        subject.broadcast = *task;
    if (!subject.broadcast.startedAt.isValid())
        subject.broadcast.startedAt = services.clock.now();
    return Runner(std::move(subject), services, tryOut, stop).run(steps);
}

Result<QString> moveFolder(const QString& pattern, const QString& recordings, const PathFields& fields)
{
    // What stands before the first variable is a path of this computer and taken as it is.
    const QString clean = QDir::fromNativeSeparators(pattern.trimmed());
    if (clean.isEmpty())
        return fail(Error::Kind::Refused, QStringLiteral("the step names no folder"));
    const qsizetype brace = clean.indexOf(QRegularExpression(QStringLiteral("[{%]")));
    const qsizetype slash = brace < 0 ? clean.size() : clean.lastIndexOf(u'/', brace);
    const QString root = slash < 0 ? QString() : clean.left(slash + 1);
    const QString rest = slash < 0 ? clean : clean.mid(slash + 1);
    QString folder = root;
    if (!rest.isEmpty()) {
        const auto rendered = pathtemplate::render(rest, fields);
        if (!rendered)
            return rendered;
        folder += *rendered;
    }
    return QDir::cleanPath(QDir(recordings).absoluteFilePath(folder));
}
