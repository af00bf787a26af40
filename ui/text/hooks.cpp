// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/hooks.h"
#include "ui/text/errors.h"
#include <QCoreApplication>

namespace {
struct HookText
{
    Q_DECLARE_TR_FUNCTIONS(Hooks)
};
} // namespace

QString hookEventText(HookEvent event)
{
    switch (event) {
    case HookEvent::Recording:
        return HookText::tr("When a broadcast begins");
    case HookEvent::Segment:
        return HookText::tr("When a file is finished");
    case HookEvent::Broadcast:
        return HookText::tr("When the broadcast is over");
    case HookEvent::Upload:
        break;
    }
    return HookText::tr("When the archive is posted");
}

QString hookEventText(const QString& name)
{
    for (int i = 0; i < hookEvents; ++i)
        if (name == QLatin1String(hookEventName(HookEvent(i))))
            return hookEventText(HookEvent(i));
    return name;
}

QString hookKindText(HookStep::Kind kind)
{
    switch (kind) {
    case HookStep::Kind::Run:
        return HookText::tr("Run a program");
    case HookStep::Kind::Move:
        return HookText::tr("Move the files");
    case HookStep::Kind::Remux:
        return HookText::tr("Convert to MP4");
    case HookStep::Kind::Delete:
        break;
    }
    return HookText::tr("Move the files to the trash");
}

QString hookStepText(const HookStep& step)
{
    switch (step.kind) {
    case HookStep::Kind::Run:
        return HookText::tr("Run: %1").arg(step.shell ? step.command.value(0) : commandText(step.command));
    case HookStep::Kind::Move:
        return HookText::tr("Move to: %1").arg(step.folder);
    case HookStep::Kind::Remux:
        return step.keepSource ? HookText::tr("Convert to MP4, keep the original")
                               : HookText::tr("Convert to MP4");
    case HookStep::Kind::Delete:
        break;
    }
    return HookText::tr("To the trash, once the archive is open");
}

QString hookErrorSentence(const Error& error)
{
    if (error.kind == Error::Kind::NotFound)
        return HookText::tr("It was not found: %1").arg(error.detail);
    if (error.kind == Error::Kind::Timeout)
        return HookText::tr("It took too long and was ended. Give it more time in the hook.");
    if (error.kind == Error::Kind::Refused && error.code > 0)
        return HookText::tr("It ended with exit code %1. The log has its output.").arg(error.code);
    if (error.kind == Error::Kind::Refused && error.code < 0)
        return HookText::tr("It crashed. The log has its output.");
    if (error.kind == Error::Kind::Disk)
        return HookText::tr("A file could not be moved or written: %1").arg(error.detail);
    return errorSentence(error);
}

QStringList commandOf(const QString& line)
{
    QStringList command;
    QString part;
    bool quoted = false; // inside quotes
    bool begun = false;  // also "" is an argument
    int quotes = 0;      // how many stand in a row; three are one that is meant
    for (const QChar c : line + u' ') {
        if (c == u'"') {
            begun = true;
            if (++quotes == 3) {
                quotes = 0;
                part += c;
            }
            continue;
        }
        if (quotes == 1)
            quoted = !quoted;
        quotes = 0;
        if (!quoted && c.isSpace()) {
            if (begun)
                command << part;
            part.clear();
            begun = false;
        } else {
            part += c;
            begun = true;
        }
    }
    if (quoted && begun) // the closing quote is missing
        command << part.chopped(1);
    return command;
}

QString commandText(const QStringList& command)
{
    QStringList parts;
    for (QString part : command) {
        const bool quote =
            part.isEmpty() || part.contains(u' ') || part.contains(u'"') || part.contains(u'\t');
        part.replace(u'"', QStringLiteral("\"\"\""));
        parts << (quote ? u'"' + part + u'"' : part);
    }
    return parts.join(u' ');
}
