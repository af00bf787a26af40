// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/commands/uploadreport.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/power.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject requestFor(const CommandLine& line)
{
    QJsonArray files;
    for (const QString& file : line.arguments)
        files << QDir::current().absoluteFilePath(file);
    const UploadWish& wish = line.upload;
    return {{u"verb"_s, wish.resume ? u"resumeUploads"_s : u"upload"_s},
            {u"files"_s, files},
            {u"fields"_s, wish.fields},
            {u"template"_s, wish.templateName},
            {u"account"_s, line.account},
            {u"append"_s, wish.appendTo},
            {u"threads"_s, wish.threads},
            {u"limit"_s, wish.limit}};
}

/// Asks again and again how the uploads are, until each has come to an end; the exit status.
int follow(Session& session, const QJsonArray& ids, UploadReport& report)
{
    for (;;) {
        const auto answer = session.ask({{u"verb"_s, u"uploadState"_s}, {u"ids"_s, ids}});
        if (!answer && answer.error().kind == Error::Kind::Cancelled)
            return exitcode::interrupted;
        if (!answer)
            return report.failed(0, exitcode::of(answer.error()), answer.error().detail);
        if (const int code = answer->value(u"code"_s).toInt(exitcode::failed); code != exitcode::done)
            return report.failed(0, code, answer->value(u"error"_s).toString());
        bool open = false;
        for (const QJsonValue& upload : answer->value(u"uploads"_s).toArray())
            open |= report.show(upload.toObject());
        if (!open)
            return report.status();
        if (!session.wait(250ms))
            return exitcode::interrupted;
    }
}

} // namespace

int commands::upload(const CommandLine& line)
{
    UploadReport report(line.json);
    const auto session = Session::open(line);
    if (!session)
        return report.failed(0, exitcode::of(session.error()), session.error().detail);
    const auto begun = (*session)->ask(requestFor(line));
    if (!begun)
        return report.failed(0, exitcode::of(begun.error()), begun.error().detail);
    if (const int code = begun->value(u"code"_s).toInt(exitcode::failed); code != exitcode::done)
        return report.failed(0, code, begun->value(u"error"_s).toString());
    const QJsonArray ids = begun->value(u"uploads"_s).toArray();
    if (ids.isEmpty())
        report.note(u"Nothing is unfinished."_s);
    const KeepAwake awake;
    const int status = follow(**session, ids, report);
    if (status != exitcode::interrupted)
        return status;
    return complain(status, (*session)->here()
                                ? u"interrupted; biliup-qt upload --resume goes on"_s
                                : u"interrupted; the running program goes on with the upload"_s);
}
