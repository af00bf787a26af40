// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Bilibili's envelopes and forms, for its fakes. Thread: any.
namespace fakeanswers {

inline QByteArray ok(const QJsonObject& data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("code"), 0},
                                     {QStringLiteral("message"), QStringLiteral("0")},
                                     {QStringLiteral("data"), data}})
        .toJson(QJsonDocument::Compact);
}

inline QByteArray no(int code, const char* message = "no")
{
    return "{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message + "\"}";
}

/// The decoded value of `name` in an urlencoded form.
inline QByteArray formValue(const QByteArray& form, const char* name)
{
    for (const QByteArray& pair : form.split('&')) {
        if (pair.startsWith(QByteArray(name) + '='))
            return QByteArray::fromPercentEncoding(pair.mid(qsizetype(qstrlen(name)) + 1).replace('+', ' '));
    }
    return {};
}

} // namespace fakeanswers
