// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/auth.h"
#include "core/remote/cookie.h"
#include "core/remote/json.h"
#include "core/remote/verbs/verbs.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

// Signing in and out.

namespace remote::verbs {
namespace {
QJsonObject toJson(const Identity& who, const QDateTime& expires)
{
    return {{u"session"_s, who.session.toLongLong()},
            {u"name"_s, textOrNull(who.name)},
            {u"role"_s, roleName(who.role)},
            {u"expires"_s, timeOrNull(expires)}};
}

QJsonObject toJson(const Auth::Session& session)
{
    QJsonObject object = toJson(session.who, session.expiresAt);
    object.insert(u"address"_s, session.from.address);
    object.insert(u"agent"_s, session.from.agent);
    object.insert(u"created"_s, timeOrNull(session.createdAt));
    object.insert(u"used"_s, timeOrNull(session.usedAt));
    return object;
}

Response signedIn(const Auth::Grant& grant, bool bearer)
{
    QJsonObject object = toJson(grant.who, grant.expiresAt);
    if (bearer)
        object.insert(u"token"_s, QString::fromLatin1(grant.token));
    Response response = json(object);
    if (!bearer)
        cookie::set(response, grant.token, grant.valid);
    return response;
}

Response refused(const Error& problem)
{
    if (problem.kind != Error::Kind::LoginNeeded)
        return error(problem);
    return error(401, u"loginNeeded"_s, problem.detail);
}

void signIn(Auth& auth, const Call& call, const Route::Done& done)
{
    const bool bearer = call.body.value(u"bearer"_s).toBool();
    const auto granted = [done, bearer](const Result<Auth::Grant>& grant) {
        done(grant ? signedIn(*grant, bearer) : refused(grant.error()));
    };
    const bool byCode = call.body.contains(u"code"_s);
    for (const QString& field : {u"name"_s, u"password"_s}) {
        if (call.body.contains(field) == byCode)
            return done(error(400, u"refused"_s, u"give name and password, or a pairing code alone"_s,
                              byCode ? u"code"_s : field));
    }
    if (byCode)
        return auth.redeem(call.body.value(u"code"_s).toString().toUtf8(), call.from, granted);
    auth.signIn(call.body.value(u"name"_s).toString(), call.body.value(u"password"_s).toString().toUtf8(),
                call.from, granted);
}
} // namespace

void addLogin(Routes& routes, Auth& auth)
{
    using Type = Field::Type;
    routes.add({"POST",
                u"/api/login"_s,
                Access::Open,
                u"Signs in, by name and password or by a pairing code. The answer sets a cookie."_s,
                [&auth](const Call& call, const Route::Done& done) { signIn(auth, call, done); },
                {},
                {{"name", Type::Text, "of the user"},
                 {"password", Type::Text, "of the user"},
                 {"code", Type::Text, "a pairing code instead of name and password; it works once"},
                 {"bearer", Type::Bool, "give a token for the Authorization header instead of a cookie"}},
                true});
    routes.add({"POST",
                u"/api/logout"_s,
                Access::Viewer,
                u"Ends this sign-in"_s,
                [&auth](const Call& call, const Route::Done& done) {
                    auth.signOut(call.who->session, [done](const Result<>& over) {
                        Response response = over ? json({}) : error(over.error());
                        cookie::clear(response);
                        done(response);
                    });
                },
                {},
                {},
                true});
    routes.add({"GET", u"/api/session"_s, Access::Viewer, u"Who I am"_s,
                [&auth](const Call& call, const Route::Done& done) {
                    done(json(toJson(*call.who, auth.expiresAt(call.who->session))));
                }});
    routes.add({"GET", u"/api/sessions"_s, Access::Operator, u"All sign-ins that are valid"_s,
                [&auth](const Call&, const Route::Done& done) {
                    QJsonArray items;
                    const QList<Auth::Session> sessions = auth.sessions();
                    for (const Auth::Session& session : sessions)
                        items << toJson(session);
                    done(json({{u"items"_s, items}, {u"next"_s, QJsonValue()}}));
                }});
    routes.add({"DELETE", u"/api/sessions/{id}"_s, Access::Operator, u"Ends a sign-in"_s,
                [&auth](const Call& call, const Route::Done& done) {
                    auth.signOut(QByteArray::number(call.id), [done](const Result<>& over) {
                        done(over ? json({}) : error(over.error()));
                    });
                }});
}
} // namespace remote::verbs
