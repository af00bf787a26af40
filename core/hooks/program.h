// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QByteArray>
#include <QStringList>
#include <functional>

/// A program somebody configured. Thread: workers (run() blocks).
struct Program
{
    QStringList command; ///< program and arguments, or one line for the shell
    bool shell = false;
    QByteArray input; ///< its stdin, then closed
    QString folder;   ///< it runs there
    std::chrono::milliseconds timeout{600'000};
};
/// What came of it.
struct ProgramRun
{
    /// Errors: NotFound (there is no such program), Timeout, Cancelled, Refused with `code` = exit code when
    /// that is not 0 or it crashed (-1).
    Result<> result;
    QString output; ///< the end of what it wrote on stdout and stderr, at most 16 KiB
    qint64 outputBytes = 0;
};
/// Runs it to its end; `line` gets each line of its output (long ones cut) until there were too many. With a
/// timeout or a stop its whole process group is ended: politely, then after 3 s by force.
ProgramRun runProgram(const Program& program, Stop& stop,
                      const std::function<void(const QString& line)>& line);
