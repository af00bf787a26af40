// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/net/http.h"
#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace remote {

/// One HTTP request as it came, its form checked. Thread: main (a value). Header names are lower case.
struct Request
{
    QByteArray method;
    QByteArray target; ///< begins with a slash; neither split nor decoded
    HttpHeaders headers;
    QByteArray body;
    bool keepAlive = false;
    QByteArray header(QByteArrayView name) const; ///< the first of that name, trimmed; empty when absent
    qsizetype count(QByteArrayView name) const;
    bool wantsWebSocket() const;
};

/// An answer, for HTTP and for the WebSocket alike. Thread: main (a value).
struct Response
{
    int status = 200;
    QByteArray type = "application/json";
    QByteArray body;
    HttpHeaders headers; ///< besides those that every answer has
    QString file;        ///< sent instead of `body`, in ranges when asked; the route has checked it
};

QByteArray jsonBytes(const QJsonObject& object);
Response json(const QJsonObject& object, int status = 200);
/// {"error":{"kind":...,"message":...,"field":...}}; `field` names what was wrong with the request, or is
/// null.
Response error(int status, const QString& kind, const QString& message, const QString& field = {});
/// The status that fits the kind.
Response error(const Error& error, const QString& field = {});
QByteArray reasonPhrase(int status);
} // namespace remote
