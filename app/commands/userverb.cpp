// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/userverb.h"

#include "app/commands/answer.h"
#include "core/remote/json.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {
/// Nobody of that name is a mistake of whoever typed it.
QJsonObject outcome(const Result<>& result)
{
    return !result && result.error().kind == Error::Kind::NotFound
               ? answer(exitcode::usage, result.error().detail)
               : answer(result);
}

QJsonObject describe(const UserRow& user)
{
    return {{u"id"_s, user.id},
            {u"name"_s, user.name},
            {u"role"_s, user.role},
            {u"created"_s, remote::timeOrNull(user.createdAt)}};
}
} // namespace

void UserVerb::run(const QJsonObject& request, const std::function<void(const QJsonObject&)>& reply)
{
    const QString action = request.value(u"action"_s).toString();
    const QString name = request.value(u"name"_s).toString();
    const auto done = [reply](const Result<>& result) { reply(outcome(result)); };
    if (action == u"list") {
        m_auth.users([reply](const Result<QList<UserRow>>& users) {
            if (!users)
                return reply(answer(exitcode::of(users.error()), users.error().detail));
            QJsonArray list;
            for (const UserRow& user : *users)
                list << describe(user);
            reply(answer(exitcode::done, {}, {{u"users"_s, list}}));
        });
    } else if (action == u"remove") {
        m_auth.removeUser(name, done);
    } else if (const auto role = remote::roleNamed(request.value(u"role"_s).toString());
               action == u"add" && role) {
        m_auth.addUser(name, *role, request.value(u"password"_s).toString().toUtf8(), done);
    } else {
        reply(answer(exitcode::usage, u"a user is added as viewer or operator, listed or removed"_s));
    }
}
