// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/commands/commands.h"
#include "app/commands/session.h"
#include "app/console.h"
#include "app/exitcode.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {
void printUser(const CommandLine& line, const QJsonObject& answer)
{
    const QJsonArray users = answer.value(u"users"_s).toArray();
    for (const QJsonValue& value : users) {
        const QJsonObject user = value.toObject();
        if (line.json)
            say(user);
        else
            say(u"%1  %2"_s.arg(user.value(u"role"_s).toString(), -8).arg(user.value(u"name"_s).toString()));
    }
}
} // namespace

int commands::user(const CommandLine& line)
{
    QJsonObject request{{u"verb"_s, u"user"_s},
                        {u"action"_s, line.arguments.first()},
                        {u"name"_s, line.arguments.value(1)},
                        {u"role"_s, line.role}};
    if (line.arguments.first() == "add"_L1) {
        const auto password = readPassword();
        if (!password)
            return complain(password.error());
        request.insert(u"password"_s, *password);
    }
    return askOnce(line, request, [&line](const QJsonObject& answer) { printUser(line, answer); });
}
