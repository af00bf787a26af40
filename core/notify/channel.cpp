// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channel.h"

#include "core/base/clock.h"
#include "core/base/redact.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace notify {
namespace {
constexpr int tries = 4;
constexpr auto longestRetryAfter =
    std::chrono::seconds(60); ///< what a service may ask for: the next message waits, too
constexpr qsizetype longestReason = 300;

/// A service may quote what it was sent, and an address may hold the key.
Error withoutSecrets(Error error, const Channel& channel, const Values& values)
{
    for (const Field& field : channel.fields()) {
        const QString secret = values.value(field.key);
        if (!field.secret || secret.size() < 4)
            continue;
        error.detail.replace(secret, u"***"_s);
        // Of a secret address the host may be told, what follows may not.
        const QUrl address(secret);
        if (const QString path = address.path(QUrl::FullyEncoded);
            !address.host().isEmpty() && path.size() > 1)
            error.detail.replace(path, u"/***"_s);
        if (address.hasQuery())
            error.detail.replace(address.query(QUrl::FullyEncoded), u"***"_s);
        error.detail.replace(QString::fromLatin1(QUrl::toPercentEncoding(secret)), u"***"_s);
    }
    error.detail = redact(error.detail);
    return error;
}
} // namespace

QString plainText(const Message& message)
{
    return message.text.body.isEmpty() ? message.text.title
                                       : message.text.title + QChar(u'\n') + message.text.body;
}

Result<> HttpChannel::send(const Values& values, const Message& message, Http& http, const QDateTime& now,
                           Stop& stop) const
{
    auto wanted = request(values, message, now);
    if (!wanted)
        return fail(wanted.error());
    wanted->maxRedirects = 0; // the key goes to nobody else
    wanted->maxBody = 256 * 1024;
    const auto response = http.send(*wanted, stop);
    if (!response)
        return fail(response.error());
    const QJsonObject answer = QJsonDocument::fromJson(response->body).object();
    if (response->ok())
        return judge(answer);
    Error error = statusError(*response);
    for (const char* key : {"description", "message", "errmsg", "error", "msg"}) {
        if (const QString why = answer.value(QLatin1String(key)).toString(); !why.isEmpty()) {
            error.detail += u": "_s + why.left(longestReason);
            break;
        }
    }
    return fail(std::move(error));
}

Result<HttpRequest> postJson(const QString& url, const QJsonObject& body)
{
    const QUrl address = QUrl::fromEncoded(url.trimmed().toUtf8(), QUrl::StrictMode);
    const bool http = address.scheme() == u"https" || address.scheme() == u"http";
    if (!address.isValid() || !http || address.host().isEmpty())
        return fail(Error::Kind::Refused, u"the address is not one that begins with https://"_s);
    HttpRequest request;
    request.method = "POST";
    request.url = address;
    request.headers = {{"Content-Type", "application/json; charset=utf-8"}, {"User-Agent", "biliup-qt"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Result<> judgeCode(const QJsonObject& answer, const char* key, const char* reason, const QList<int>& busy,
                   int good)
{
    const QJsonValue value = answer.value(QLatin1String(key));
    if (!value.isDouble())
        return fail(Error::Kind::Protocol, u"the service's answer is not understood"_s);
    const int code = value.toInt();
    if (code == good)
        return {};
    const QString why = answer.value(QLatin1String(reason)).toString().left(longestReason);
    return fail(busy.contains(code) ? Error::Kind::RateLimited : Error::Kind::Refused,
                u"%1 (%2)"_s.arg(why).arg(code), code);
}

QString hmacSha256(const QByteArray& key, const QByteArray& text)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Sha256).toBase64());
}

QString limitedTo(const QString& text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return text;
    qsizetype end = bytes - 3; // for the ellipsis
    while (end > 0 && (utf8.at(end) & 0xc0) == 0x80)
        --end;
    return QString::fromUtf8(utf8.left(end)) + QChar(0x2026);
}

Result<Values> complete(const Channel& channel, Values values)
{
    for (const Field& field : channel.fields()) {
        QString& value = values[field.key];
        value = value.trimmed();
        if (value.isEmpty())
            value = field.byDefault;
        if (value.isEmpty() && field.required)
            return fail(field.secret ? Error::Kind::LoginNeeded : Error::Kind::Refused,
                        u"“%1” is missing"_s.arg(QLatin1String(field.label)));
        if (!field.choices.isEmpty() && !field.choices.contains(value))
            return fail(Error::Kind::Refused, u"“%1” must be one of %2"_s.arg(QLatin1String(field.label),
                                                                              field.choices.join(u", ")));
    }
    if (const Result<> checked = channel.check(values); !checked)
        return fail(checked.error());
    return values;
}

Result<> deliver(const Channel& channel, const Values& values, const Message& message, Http& http,
                 const Clock& clock, Stop& stop)
{
    const Result<Values> all = complete(channel, values);
    if (!all)
        return fail(all.error());
    for (int attempt = 1;; ++attempt) {
        const Result<> sent = channel.send(*all, message, http, clock.now(), stop);
        if (sent)
            return sent;
        if (!worthRetry(sent.error()) || attempt == tries)
            return fail(withoutSecrets(sent.error(), channel, *all));
        if (const auto asked = sent.error().wait; asked > longestRetryAfter) {
            Error error = withoutSecrets(sent.error(), channel, *all);
            error.detail +=
                u"; it takes nothing for %1 s, so this message is given up"_s.arg(asked.count() / 1000);
            return fail(std::move(error));
        }
        if (!stop.sleep(scaled(retryAfter(sent.error(), attempt))))
            return fail(Error::Kind::Cancelled, u"stopped"_s);
    }
}
} // namespace notify
