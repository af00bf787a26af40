// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
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

/// JSON with single quotes: moc reads no raw strings.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// A login with what the website's forms want.
inline bilibili::Credentials account()
{
    bilibili::Credentials who;
    who.mid = 10001;
    who.cookies = {{"SESSDATA", "secret", 0, true, true}, {"bili_jct", "secret", 0, false, false}};
    return who;
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
