// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/routes.h"

#include "core/remote/fields.h"
#include "core/remote/target.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
const QString idSegment = u"{id}"_s;

enum class Match { No, BadId, Yes };

Match match(const Route& route, const QStringList& segments, qint64& id)
{
    const QStringList pattern = route.pattern.split(u'/', Qt::SkipEmptyParts);
    if (pattern.size() != segments.size())
        return Match::No;
    Match result = Match::Yes;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == idSegment) {
            bool ok = false;
            id = segments.at(i).toLongLong(&ok);
            // One spelling a number: no sign, no leading zero, no space.
            if (!ok || id <= 0 || QString::number(id) != segments.at(i))
                result = Match::BadId;
        } else if (pattern.at(i) != segments.at(i)) {
            return Match::No;
        }
    }
    return result;
}

std::optional<Response> refuse(const Route& route, const std::optional<Identity>& who)
{
    if (route.access == Access::Open)
        return std::nullopt;
    if (!who) {
        Response response = error(401, u"loginNeeded"_s, u"sign in first: POST /api/login"_s);
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
        return response;
    }
    if (route.access == Access::Operator && who->role != Role::Operator)
        return error(403, u"refused"_s, u"only an operator may do this"_s);
    return std::nullopt;
}

Response badRequest(const QString& why, const QString& field = {})
{
    return error(400, u"refused"_s, why, field);
}

/// The body as an object; an empty one is {}.
Result<QJsonObject> objectIn(const QByteArray& body)
{
    if (body.isEmpty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(Error::Kind::Refused,
                    u"the body is no JSON: %1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return fail(Error::Kind::Refused, u"the body is no JSON object"_s);
    return document.object();
}
} // namespace

void Routes::add(Route route)
{
    m_routes.append(std::move(route));
}

const Route* Routes::find(const Question& question, const Target& target, Call& call, Response& refusal) const
{
    QByteArrayList allowed;
    const Route* found = nullptr;
    Match result = Match::No;
    for (const Route& route : m_routes) {
        qint64 id = 0;
        const Match matched = match(route, target.segments, id);
        if (matched == Match::No)
            continue;
        allowed.append(route.method);
        if (route.method == question.method) {
            found = &route;
            result = matched;
            call.id = id;
        }
    }
    if (found && result == Match::Yes)
        return found;
    if (found) {
        refusal = badRequest(u"an id is a number above 0"_s, u"id"_s);
    } else if (allowed.isEmpty()) {
        refusal = error(404, u"notFound"_s, u"there is nothing at this address; see /api/openapi.json"_s);
    } else {
        refusal = error(405, u"refused"_s, u"this address does not take this method"_s);
        refusal.headers.emplaceBack("Allow", allowed.join(", "));
    }
    return nullptr;
}

void Routes::dispatch(const Question& question, Route::Done done) const
{
    const auto target = parseTarget(question.target);
    if (!target)
        return done(badRequest(target.error().detail));
    Call call;
    Response refusal;
    const Route* route = find(question, *target, call, refusal);
    if (!route)
        return done(refusal);
    if (const auto refused = refuse(*route, question.who))
        return done(*refused);
    if (question.socket && route->httpOnly)
        return done(error(409, u"refused"_s, u"this is done over HTTP only"_s));
    const auto query = fields::fromQuery(target->query, route->query);
    if (!query)
        return done(badRequest(query.error().detail, query.error().field));
    const auto object = objectIn(question.body);
    if (!object)
        return done(badRequest(object.error().detail));
    const auto body = fields::fromBody(*object, route->body);
    if (!body)
        return done(badRequest(body.error().detail, body.error().field));
    call.who = question.who;
    call.from = question.from;
    call.query = *query;
    call.body = *body;
    call.knownETag = question.knownETag;
    route->handler(call, std::move(done));
}
} // namespace remote
