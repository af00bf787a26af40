// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/answer.h"
#include "core/base/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

Result<QJsonObject> jsonOf(const HttpResponse& response)
{
    if (!response.ok()) {
        Error error = statusError(response);
        if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::LoginNeeded)
            error.kind = Error::Kind::Http; // an interface that is gone says nothing about the room
        return fail(error);
    }
    const QByteArray body = response.body.trimmed();
    if (body.isEmpty() || body.startsWith('<'))
        return fail(Error::Kind::RateLimited,
                    QStringLiteral("%1 answered with %2 instead of JSON")
                        .arg(redact(response.url),
                             body.isEmpty() ? QStringLiteral("nothing") : QStringLiteral("a web page")));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (!document.isObject())
        return fail(Error::Kind::Protocol, QStringLiteral("%1 answered with unreadable JSON: %2")
                                               .arg(redact(response.url), problem.errorString()));
    return document.object();
}

LiveInfo infoFor(const Error& error)
{
    const bool refused = error.kind == Error::Kind::Http && (error.code == 403 || error.code == 444);
    LiveInfo info;
    info.state =
        error.kind == Error::Kind::RateLimited || refused ? LiveState::Throttled : LiveState::Transient;
    info.platformWide = info.state == LiveState::Throttled;
    info.message = error.detail;
    info.siteCode = error.code;
    info.retryAfter = error.wait;
    return info;
}

LiveInfo infoFor(LiveState state, const QString& message, int siteCode)
{
    LiveInfo info;
    info.state = state;
    info.message = message;
    info.siteCode = siteCode;
    info.platformWide = state == LiveState::Throttled;
    return info;
}

qint64 numberOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().trimmed().toLongLong();
    return value.toInteger(value.isDouble() ? qint64(value.toDouble()) : 0);
}

bool flagOf(const QJsonValue& value)
{
    return value.toBool() || numberOf(value) != 0;
}

QString textOf(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(numberOf(value));
    return value.toString();
}

QUrl httpsUrlOf(const QJsonValue& value)
{
    QString text = value.toString();
    if (text.startsWith(QLatin1String("//")))
        text.prepend(QLatin1String("https:"));
    QUrl url(text);
    if (url.scheme() == QLatin1String("http"))
        url.setScheme(QStringLiteral("https"));
    return url;
}

QDateTime timeOf(qint64 secondsSinceEpoch)
{
    return secondsSinceEpoch > 0 ? QDateTime::fromSecsSinceEpoch(secondsSinceEpoch, Qt::UTC) : QDateTime();
}

QString unescapeHtml(const QString& text)
{
    static const QRegularExpression entity(
        QStringLiteral("&(amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});"));
    static const QHash<QString, QString> names = {
        {QStringLiteral("amp"), QStringLiteral("&")},  {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},   {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")}, {QStringLiteral("nbsp"), QStringLiteral(" ")}};
    QString out;
    qsizetype from = 0;
    for (auto it = entity.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const QString name = match.captured(1);
        if (!name.startsWith(u'#')) {
            out += names.value(name);
            continue;
        }
        const bool hex = name.size() > 1 && name.at(1).toLower() == u'x';
        const char32_t code = name.mid(hex ? 2 : 1).toUInt(nullptr, hex ? 16 : 10);
        const bool real = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
        out += real ? QString::fromUcs4(&code, 1) : match.captured();
    }
    return out += QStringView(text).mid(from);
}

namespace {
bool isTenDigits(const QString& text)
{
    return text.size() == 10 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}
} // namespace

QDateTime expiryOf(const QUrl& url, const QDateTime& now, bool* relative)
{
    if (relative)
        *relative = false;
    const QUrlQuery query(url);
    const auto value = [&](const char* key) { return query.queryItemValue(QLatin1String(key)); };
    for (const char* key : {"expires", "deadline", "expire"}) {
        if (isTenDigits(value(key)))
            return timeOf(value(key).toLongLong());
    }
    for (const char* key : {"wsTime", "txTime"}) {
        if (!value(key).isEmpty())
            return timeOf(value(key).toLongLong(nullptr, isTenDigits(value(key)) ? 10 : 16));
    }
    const QString stamp = value("auth_key").section(u'-', 0, 0);
    if (isTenDigits(stamp))
        return timeOf(stamp.toLongLong());
    static const QRegularExpression inPath(QStringLiteral("/expire/(\\d{10})(?:/|$)"));
    if (const auto match = inPath.match(url.path()); match.hasMatch())
        return timeOf(match.captured(1).toLongLong());
    const qint64 life = value("expire").toLongLong();
    if (life > 0 && life < 86400) {
        if (relative)
            *relative = true;
        return now.addSecs(life);
    }
    return {};
}
