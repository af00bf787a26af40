// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/message.h"

#include <QJsonDocument>
#include <cerrno>
#include <http_parser.h>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
int statusOf(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return 503;
    case Error::Kind::Network:
    case Error::Kind::Http:
    case Error::Kind::Protocol:
        return 502;
    case Error::Kind::Timeout:
        return 504;
    case Error::Kind::RateLimited:
        return 429;
    case Error::Kind::NotFound:
        return 404;
    case Error::Kind::LoginNeeded: // of a site: 401 would ask the browser's user to sign in here
    case Error::Kind::Refused:
        return 409;
    case Error::Kind::Disk:
        return error.code == ENODATA ? 409 : 500; // an empty file is no fault of this program
    case Error::Kind::Database:
        return 500;
    }
    return 500;
}
} // namespace

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value.trimmed();
    }
    return {};
}

qsizetype Request::count(QByteArrayView name) const
{
    return std::count_if(headers.begin(), headers.end(),
                         [name](const auto& header) { return header.first == name; });
}

bool Request::wantsWebSocket() const
{
    return header("upgrade").compare("websocket", Qt::CaseInsensitive) == 0;
}

QByteArray jsonBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Response json(const QJsonObject& object, int status)
{
    Response response;
    response.status = status;
    response.body = jsonBytes(object);
    return response;
}

Response error(int status, const QString& kind, const QString& message, const QString& field)
{
    return json({{u"error"_s, QJsonObject{{u"kind"_s, kind},
                                          {u"message"_s, message},
                                          {u"field"_s, field.isEmpty() ? QJsonValue() : QJsonValue(field)}}}},
                status);
}

Response error(const Error& error, const QString& field)
{
    const int status = field.isEmpty() ? statusOf(error) : 400;
    Response response = remote::error(status, QString::fromLatin1(kindName(error.kind)), error.detail, field);
    if (error.wait.count() > 0)
        response.headers.emplaceBack("Retry-After", QByteArray::number((error.wait.count() + 999) / 1000));
    return response;
}

QByteArray reasonPhrase(int status)
{
    return http_status_str(static_cast<http_status>(status));
}
} // namespace remote
