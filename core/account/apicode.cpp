// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/apicode.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <cmath>
#include <optional>

namespace bilibili {
namespace {
constexpr int riskControl = -352;

/// Nothing for what is no whole number of a usual size: taken for 0 it would be a success.
std::optional<int> codeOf(const QJsonValue& value)
{
    const double number = value.toDouble(0.5);
    const bool whole = number == std::floor(number) && std::abs(number) <= 1e9;
    return whole ? std::optional(int(number)) : std::nullopt;
}
} // namespace

Error answerError(const HttpResponse& response, const char* call)
{
    const QUrl to = response.url.resolved(QUrl::fromEncoded(response.header("Location")));
    const bool away = response.status >= 300 && response.status < 400;
    if (away && to.host() == u"passport.bilibili.com")
        return {Error::Kind::LoginNeeded,
                QStringLiteral("%1: sent to the login page (HTTP %2)")
                    .arg(QLatin1String(call), QString::number(response.status)),
                response.status,
                {}};
    return statusError(response);
}

bool wantsCaptcha(const QJsonObject& answer)
{
    const QLatin1String name("v_voucher");
    return answer.contains(name) || answer.value(u"data").toObject().contains(name) ||
           answer.value(u"detail").toObject().contains(name);
}

Error captchaError(const char* call)
{
    return {
        Error::Kind::RateLimited,
        QStringLiteral("%1: the site wants a captcha (v_voucher); upload one video by hand in the official "
                       "app, then go on here")
            .arg(QLatin1String(call)),
        riskControl,
        {}};
}

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
    case riskControl:
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
            return fail(answerError(response, call));
        return fail(Error::Kind::Protocol, name + QStringLiteral(": the answer is not JSON with a code"));
    }
    const QJsonObject data = answer.value(u"data").toObject();
    const bool captcha = wantsCaptcha(answer);
    if (*code == 0 && captcha && data.size() <= 1) // nothing else came
        return fail(captchaError(call));
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
        return fail(captcha ? Error::Kind::RateLimited : Error::Kind::Refused, said, *code);
    }
}

qint64 integer(const QJsonValue& value)
{
    return value.isString() ? value.toString().toLongLong() : value.toInteger();
}

} // namespace bilibili
