// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/apicode.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <cmath>
#include <optional>

namespace bilibili {
namespace {
/// Nothing for what is no whole number of a usual size: taken for 0 it would be a success.
std::optional<int> codeOf(const QJsonValue& value)
{
    const double number = value.toDouble(0.5);
    const bool whole = number == std::floor(number) && std::abs(number) <= 1e9;
    return whole ? std::optional(int(number)) : std::nullopt;
}
} // namespace

FailureClass classOf(int code)
{
    switch (code) {
    case -101:
    case -111:
    case -663:
    case 86095:
        return FailureClass::Auth;
    case 406:
    case 412:
    case -412:
    case -352:
    case 601:
    case 21566:
    case 137022:
    case 21070:
        return FailureClass::Rate;
    case -400:
    case -3:
        return FailureClass::Invalid;
    default:
        return code >= 21000 && code < 22000 ? FailureClass::Invalid : FailureClass::Other;
    }
}

FailureClass classOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::LoginNeeded:
        return FailureClass::Auth;
    case Error::Kind::RateLimited:
        return FailureClass::Rate;
    case Error::Kind::Refused:
        return classOf(error.code);
    default:
        return worthRetry(error) ? FailureClass::Transient : FailureClass::Other;
    }
}

Result<QJsonObject> apiData(const HttpResponse& response, const char* call)
{
    const QString name = QString::fromLatin1(call);
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonObject answer = document.object();
    const auto code = codeOf(answer.value(u"code"));
    if (!code) {
        if (!response.ok())
            return fail(statusError(response));
        return fail(Error::Kind::Protocol, name + QStringLiteral(": the answer is not JSON with a code"));
    }
    const QJsonObject data = answer.value(u"data").toObject();
    if (*code == 0)
        return data;
    const QString said = name + QStringLiteral(": ") + answer.value(u"message").toString().left(200) +
                         QStringLiteral(" (%1)").arg(*code);
    switch (classOf(*code)) {
    case FailureClass::Auth:
        return fail(Error::Kind::LoginNeeded, said, *code);
    case FailureClass::Rate:
        return fail(Error::Kind::RateLimited, said, *code);
    default:
        return fail(Error::Kind::Refused, said, *code);
    }
}

qint64 integer(const QJsonValue& value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

} // namespace bilibili
