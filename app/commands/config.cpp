// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/console.h"
#include "app/exitcode.h"
#include "core/base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {
/// A value as `config set` takes it.
QString textOf(const QJsonValue& value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

void printValues(const CommandLine& line, const QJsonArray& values)
{
    const bool one = line.arguments.size() > 1;
    for (const QJsonValue& entry : values) {
        const QJsonObject object = entry.toObject();
        if (line.json)
            say(object);
        else if (one)
            say(textOf(object.value(u"value"_s)));
        else
            say(u"%1 = %2%3"_s.arg(object.value(u"key"_s).toString(), textOf(object.value(u"value"_s)),
                                   object.value(u"origin"_s).toString() == "default"_L1 ? QString()
                                                                                        : u"  *"_s));
    }
}

/// "-" is stdout.
int saveExport(const QString& name, const QJsonObject& exported)
{
    const QByteArray text = QJsonDocument(exported).toJson();
    if (name == "-"_L1) {
        say(QString::fromUtf8(text).trimmed());
        return exitcode::done;
    }
    if (const auto written = writePrivateFile(name, text); !written)
        return complain(written.error());
    return exitcode::done;
}

int printConfig(const CommandLine& line, const QJsonObject& answer)
{
    const QString action = line.arguments.first();
    if (action == "get"_L1)
        printValues(line, answer.value(u"values"_s).toArray());
    else if (action == "export"_L1)
        return saveExport(line.arguments.value(1), answer.value(u"export"_s).toObject());
    else if (action == "backup"_L1)
        say(u"%1: %2 bytes, %3 logins"_s.arg(answer.value(u"file"_s).toString())
                .arg(answer.value(u"bytes"_s).toInteger())
                .arg(answer.value(u"logins"_s).toInt()));
    else if (action == "restore"_L1)
        say(u"%1 streamers, %2 templates, %3 uploads, %4 logins of %5; the next start takes them over"_s
                .arg(answer.value(u"streamers"_s).toInt())
                .arg(answer.value(u"templates"_s).toInt())
                .arg(answer.value(u"uploads"_s).toInt())
                .arg(answer.value(u"logins"_s).toInt())
                .arg(answer.value(u"created"_s).toString()));
    return exitcode::done;
}
} // namespace

int commands::config(const CommandLine& line)
{
    const QString action = line.arguments.first();
    const QString operand = line.arguments.value(1);
    if (action == "import"_L1) {
        CommandLine import = line;
        import.arguments = {operand};
        return importFile(import);
    }
    QJsonObject request{{u"verb"_s, u"config"_s},
                        {u"action"_s, action},
                        {u"key"_s, operand},
                        {u"value"_s, line.arguments.value(2)},
                        {u"platform"_s, line.platform},
                        {u"file"_s, QDir::current().absoluteFilePath(operand)}};
    if (line.passwordStdin) {
        const auto password = readPassword();
        if (!password)
            return complain(password.error());
        if (password->isEmpty())
            return complain(exitcode::usage, u"there is no password on stdin"_s);
        request.insert(u"password"_s, *password);
    }
    int printed = exitcode::done;
    const int status = askOnce(line, request, [&](const QJsonObject& answer) {
        if (answer.value(u"code"_s).toInt(exitcode::failed) == exitcode::done)
            printed = printConfig(line, answer);
    });
    return status == exitcode::done ? printed : status;
}
