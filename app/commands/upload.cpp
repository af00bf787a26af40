// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/commands/uploadreport.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "app/power.h"

#include <QDir>
#include <QFileInfo>
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

/// `upload --list` and `upload --remove ID`.
int manage(const CommandLine& line)
{
    const UploadWish& wish = line.upload;
    const QJsonObject request = wish.list
                                    ? QJsonObject{{u"verb"_s, u"listUploads"_s}}
                                    : QJsonObject{{u"verb"_s, u"removeUpload"_s}, {u"id"_s, wish.remove}};
    return askOnce(line, request, [&line](const QJsonObject& answer) {
        for (const QJsonValue& value : answer.value(u"uploads"_s).toArray()) {
            const QJsonObject upload = value.toObject();
            if (line.json) {
                say(upload);
                continue;
            }
            QStringList files;
            for (const QJsonValue& part : upload.value(u"parts"_s).toArray())
                files << part[u"file"_s].toString();
            say(u"%1  %2  %3"_s.arg(upload.value(u"id"_s).toInteger(), 4)
                    .arg(upload.value(u"state"_s).toString(), -16)
                    .arg(files.join(u", "_s)));
        }
    });
}

/// A name that is no UTF-8 has lost bytes before it comes here, and no file is found by it.
QString lostName(const QStringList& files)
{
    for (const QString& file : files) {
        if (file.contains(QChar::ReplacementCharacter) && !QFileInfo::exists(file))
            return file;
    }
    return {};
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
    if (line.upload.list || line.upload.remove > 0)
        return manage(line);
    UploadReport report(line.json);
    if (const QString name = lostName(line.arguments); !name.isEmpty())
        return report.failed(0, exitcode::usage,
                             u"the name of the file %1 is not UTF-8; give it another name"_s.arg(name));
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
    if (begun->value(u"goesOn"_s).toBool())
        report.note(u"These files are upload %1 already, which is not finished: it goes on."_s.arg(
            ids.first().toInteger()));
    const KeepAwake awake;
    const int status = follow(**session, ids, report);
    if (status != exitcode::interrupted)
        return status;
    return complain(status, (*session)->here()
                                ? u"interrupted; biliup-qt upload --resume goes on"_s
                                : u"interrupted; the running program goes on with the upload"_s);
}
