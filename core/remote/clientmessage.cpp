// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/clientmessage.h"

#include <QJsonDocument>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace remote::clientmessage {
namespace {
constexpr int idLength = 64;
constexpr double exactInJson = 9007199254740991.0; ///< 2^53 - 1

tl::unexpected<Error> refuseMessage(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

bool isId(const QJsonValue& id)
{
    return id.isDouble() || (id.isString() && id.toString().size() <= idLength);
}

/// A whole number from 0 on; `fallback` when it is not given.
Result<qint64> numberIn(const QJsonObject& message, const QString& key)
{
    const QJsonValue value = message.value(key);
    if (value.isUndefined())
        return 0;
    const double number = value.toDouble(-1);
    if (number < 0 || number > exactInJson || number != std::floor(number))
        return refuseMessage(u"%1: must be a whole number from 0 on"_s.arg(key));
    return qint64(number);
}

Result<Any> resumeIn(const QJsonObject& message)
{
    const auto after = numberIn(message, u"after"_s);
    if (!after)
        return fail(after.error());
    const auto afterLog = numberIn(message, u"afterLog"_s);
    if (!afterLog)
        return fail(afterLog.error());
    const QJsonValue server = message.value(u"server");
    if (!server.isUndefined() && !server.isString())
        return refuseMessage(u"server: must be a text"_s);
    return Any(Resume{server.toString(), *after, *afterLog});
}

Result<Any> commandIn(const QJsonObject& message)
{
    const QJsonValue id = message.value(u"id");
    if (!isId(id))
        return refuseMessage(u"id: must be a number or a text of at most %1 characters"_s.arg(idLength));
    const QByteArray method = message.value(u"method").toString().toLatin1();
    if (method != "GET" && method != "POST" && method != "PUT" && method != "DELETE")
        return refuseMessage(u"method: must be GET, POST, PUT or DELETE"_s);
    const QString path = message.value(u"path").toString();
    if (!path.startsWith(u"/api/"))
        return refuseMessage(u"path: must begin with /api/"_s);
    const QJsonValue body = message.value(u"body");
    if (!body.isUndefined() && !body.isObject())
        return refuseMessage(u"body: must be an object"_s);
    return Any(Command{id, method, path, body.toObject()});
}
} // namespace

Result<Any> parse(const QByteArray& text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        return refuseMessage(problem.error == QJsonParseError::NoError
                                 ? u"the message is not a JSON object"_s
                                 : u"the message is not a JSON object: "_s + problem.errorString());
    const QJsonObject message = document.object();
    const QString type = message.value(u"type").toString();
    if (type == u"subscribe") {
        auto wanted = Subscription::parse(message);
        return wanted ? Result<Any>(Any(Subscribe{*wanted})) : Result<Any>(wanted.error());
    }
    if (type == u"resume")
        return resumeIn(message);
    if (type == u"command")
        return commandIn(message);
    if (type == u"ping") {
        const QJsonValue id = message.value(u"id");
        if (!id.isUndefined() && !isId(id))
            return refuseMessage(u"id: must be a number or a text of at most %1 characters"_s.arg(idLength));
        return Any(Ping{id});
    }
    return refuseMessage(u"type: must be subscribe, resume, command or ping"_s);
}

QJsonValue idIn(const QByteArray& text)
{
    const QJsonValue id = QJsonDocument::fromJson(text).object().value(u"id");
    return isId(id) ? id : QJsonValue(QJsonValue::Undefined);
}
} // namespace remote::clientmessage
