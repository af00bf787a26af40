// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hooks/program.h"

#include <QDeadlineTimer>
#include <QProcess>
#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace {
using namespace std::chrono_literals;

constexpr int pollMs = 50;
constexpr qsizetype tailBytes = 16 * 1024;
constexpr qsizetype lineBytes = 1000;
constexpr int mostLines = 500;
constexpr auto politeness = 3s;

/// Its output as it comes: lines for the log, a tail to show; a flood costs nothing but reading it.
class Output
{
public:
    explicit Output(const std::function<void(const QString&)>& line)
        : m_line(line)
    {
    }
    void take(const QByteArray& bytes)
    {
        m_total += bytes.size();
        m_tail += bytes;
        if (m_tail.size() > 2 * tailBytes)
            m_tail = m_tail.right(tailBytes);
        if (m_lines >= mostLines)
            return;
        m_pending += bytes;
        for (qsizetype end; m_lines < mostLines && (end = m_pending.indexOf('\n')) >= 0;) {
            tell(m_pending.left(end));
            m_pending.remove(0, end + 1);
        }
        if (m_lines < mostLines && m_pending.size() > lineBytes) { // a line without an end
            tell(m_pending);
            m_pending.clear();
        }
    }
    void finish()
    {
        if (!m_pending.isEmpty() && m_lines < mostLines)
            tell(m_pending);
    }
    QString tail() const { return QString::fromUtf8(m_tail.right(tailBytes)); }
    qint64 total() const { return m_total; }

private:
    void tell(const QByteArray& line)
    {
        ++m_lines;
        if (m_line)
            m_line(QString::fromUtf8(line.left(lineBytes)).trimmed());
        if (m_line && m_lines == mostLines)
            m_line(QStringLiteral("(more output is not logged)"));
    }
    const std::function<void(const QString&)>& m_line;
    QByteArray m_pending;
    QByteArray m_tail;
    qint64 m_total = 0;
    int m_lines = 0;
};

/// It and what it has started.
void signalGroup(QProcess& process, bool force)
{
#ifdef Q_OS_UNIX
    const auto pid = pid_t(process.processId());
    if (pid > 0)
        ::kill(-pid, force ? SIGKILL : SIGTERM);
#else
    force ? process.kill() : process.terminate();
#endif
}

void end(QProcess& process, Output& output)
{
    signalGroup(process, false);
    const QDeadlineTimer deadline(politeness);
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        process.waitForFinished(pollMs);
        output.take(process.readAll());
    }
    signalGroup(process, true); // also when only its children are left
    process.kill();
    process.waitForFinished(1000);
    output.take(process.readAll());
}

void prepare(QProcess& process, const Program& program)
{
    if (program.shell) {
#ifdef Q_OS_WIN
        process.setProgram(QStringLiteral("cmd.exe"));
        process.setNativeArguments(QStringLiteral("/d /s /c \"%1\"").arg(program.command.value(0)));
#else
        process.setProgram(QStringLiteral("/bin/sh"));
        process.setArguments({QStringLiteral("-c"), program.command.value(0)});
#endif
    } else {
        process.setProgram(program.command.value(0));
        process.setArguments(program.command.mid(1));
    }
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!program.folder.isEmpty())
        process.setWorkingDirectory(program.folder);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
}

Result<> verdict(const QProcess& process, const Program& program, bool late, bool stopped)
{
    const QString name = program.command.value(0);
    if (late && stopped)
        return fail(Error::Kind::Cancelled, QStringLiteral("%1 was stopped").arg(name));
    if (late)
        return fail(Error::Kind::Timeout, QStringLiteral("%1 did not end within %2 s")
                                              .arg(name)
                                              .arg(double(program.timeout.count()) / 1000));
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(Error::Kind::Refused, QStringLiteral("%1 crashed").arg(name), -1);
    if (process.exitCode() != 0)
        return fail(Error::Kind::Refused,
                    QStringLiteral("%1 ended with exit code %2").arg(name).arg(process.exitCode()),
                    process.exitCode());
    return {};
}
} // namespace

ProgramRun runProgram(const Program& program, Stop& stop, const std::function<void(const QString&)>& line)
{
    if (stop.requested())
        return {fail(Error::Kind::Cancelled, QStringLiteral("stopped")), {}, 0};
    const QString name = program.command.value(0);
    QProcess process;
    prepare(process, program);
    process.start(QIODevice::ReadWrite);
    if (!process.waitForStarted(int(program.timeout.count())))
        return {fail(Error::Kind::NotFound,
                     QStringLiteral("%1 cannot be started: %2").arg(name, process.errorString())),
                {},
                0};
    process.write(program.input);
    process.closeWriteChannel();
    Output output(line);
    const QDeadlineTimer deadline(program.timeout);
    while (process.state() != QProcess::NotRunning && !deadline.hasExpired() && !stop.requested()) {
        if (!process.waitForReadyRead(pollMs))
            process.waitForFinished(pollMs); // it may have closed its output
        output.take(process.readAll());
    }
    const bool late = process.state() != QProcess::NotRunning;
    if (late)
        end(process, output);
    output.take(process.readAll());
    output.finish();
    return {verdict(process, program, late, stop.requested()), output.tail(), output.total()};
}
