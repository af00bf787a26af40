// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/commands/whylines.h"
#include "app/console.h"
#include "app/exitcode.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void printStreamers(const CommandLine& line, const QJsonObject& answer)
{
    for (const QJsonValue& value : answer.value(u"streamers"_s).toArray()) {
        const QJsonObject streamer = value.toObject();
        if (line.json)
            say(streamer);
        else if (line.verb == CommandLine::Verb::Add)
            say(u"%1  %2%3"_s.arg(streamer.value(u"id"_s).toInteger())
                    .arg(streamer.value(u"url"_s).toString(),
                         streamer.value(u"existed"_s).toBool() ? u"  (was there already)"_s : QString()));
        else
            say(u"%1  %2  %3  %4  %5"_s.arg(streamer.value(u"id"_s).toInteger(), 4)
                    .arg(streamer.value(u"state"_s).toString(), -12)
                    .arg(streamer.value(u"platform"_s).toString(), -9)
                    .arg(streamer.value(u"name"_s).toString(), streamer.value(u"url"_s).toString()));
    }
}

} // namespace

int commands::onProfile(const CommandLine& line)
{
    const QJsonObject request = Verbs::requestOf(line);
    for (const QJsonValue& id : request.value(u"ids"_s).toArray()) {
        if (id.toInteger() <= 0)
            return complain(exitcode::usage, u"a streamer is named by its number; see biliup-qt list"_s);
    }
    return askOnce(line, request, [&line](const QJsonObject& answer) {
        printStreamers(line, answer);
        for (const QJsonValue& report : answer.value(u"reports"_s).toArray())
            line.json ? say(report.toObject()) : say(whyLines(report.toObject()));
        for (const QJsonValue& file : answer.value(u"files"_s).toArray())
            say(file.toString());
    });
}

int commands::quit(const CommandLine& line)
{
    const Paths paths = Paths::find(line.profile, line.portable, QCoreApplication::applicationDirPath());
    if (const auto made = paths.make(); !made)
        return complain(made.error());
    SingleInstance instance(paths);
    if (instance.acquire())
        return exitcode::done; // nobody is there
    const auto answer = askRunning(instance, Verbs::requestOf(line));
    if (!answer)
        return complain(answer.error());
    if (line.wait > 0ms && !instance.acquireWithin(line.wait))
        return complain(exitcode::failed, u"the running program has not left yet"_s);
    return exitcode::done;
}
