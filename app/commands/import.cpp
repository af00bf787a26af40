// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/importverb.h"
#include "app/commands/session.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "core/import/importer.h"
#include "core/import/importreader.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {
void printImport(const CommandLine& line, const QJsonObject& entry)
{
    if (line.json)
        return say(entry);
    QString text =
        u"%1 %2"_s.arg(entry.value(u"what"_s).toString(), -8).arg(entry.value(u"key"_s).toString());
    if (const QString from = entry.value(u"from"_s).toString(); !from.isEmpty())
        text += u" = "_s + from;
    if (const QString to = entry.value(u"to"_s).toString(); !to.isEmpty())
        text += u" -> "_s + to;
    if (const QString why = entry.value(u"why"_s).toString(); !why.isEmpty())
        text += u" ("_s + why + u')';
    say(text);
}

void printSum(const CommandLine& line, QJsonObject sum)
{
    if (line.json) {
        for (const char* list : {"lines", "code", "error"})
            sum.remove(QLatin1String(list));
        sum.insert(u"event"_s, u"imported"_s);
        return say(sum);
    }
    say(u"%1 streamers, %2 templates, %3 settings, %4 accounts; %5 streamers were there already"_s
            .arg(sum.value(u"streamers"_s).toInt())
            .arg(sum.value(u"templates"_s).toInt())
            .arg(sum.value(u"settings"_s).toInt())
            .arg(sum.value(u"accounts"_s).toInt())
            .arg(sum.value(u"existed"_s).toArray().size()));
}

/// Only looks: the profile is not touched.
int dryRun(const CommandLine& line, const QString& file)
{
    const auto plan = readImport(file);
    if (!plan)
        return complain(exitcode::ofPublishing(plan.error()), plan.error().detail);
    bool whole = true;
    for (const ImportLine& entry : plan->lines + foreseenFailures(*plan, Registry())) {
        printImport(line, importLineJson(entry));
        whole = whole && entry.what != ImportLine::What::Broken;
    }
    return whole ? exitcode::done : complain(exitcode::failed, u"not all of it could be taken over"_s);
}
} // namespace

int commands::importFile(const CommandLine& line)
{
    const QString file = QDir::current().absoluteFilePath(line.arguments.value(0));
    if (line.dryRun)
        return dryRun(line, file);
    const auto session = Session::open(line);
    if (!session)
        return complain(session.error());
    const auto answer =
        (*session)->ask({{u"verb"_s, u"import"_s}, {u"file"_s, file}, {u"hooks"_s, line.withHooks}});
    if (!answer)
        return complain(answer.error());
    for (const char* list : {"lines", "failed"})
        for (const QJsonValue& entry : answer->value(QLatin1String(list)).toArray())
            printImport(line, entry.toObject());
    if (answer->contains(u"streamers"_s))
        printSum(line, *answer);
    const int status = answer->value(u"code"_s).toInt(exitcode::failed);
    return status == exitcode::done ? status : complain(status, answer->value(u"error"_s).toString());
}
