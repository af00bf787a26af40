// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/exitcode.h"
#include <QJsonObject>

/// What a verb answers: `code` (the exit status), `error` (a sentence or null) and what the verb gives.
/// Thread: any.
inline QJsonObject answer(int code, const QString& error = {}, QJsonObject more = {})
{
    more.insert(QStringLiteral("code"), code);
    more.insert(QStringLiteral("error"), error.isEmpty() ? QJsonValue() : QJsonValue(error));
    return more;
}

inline QJsonObject answer(const Result<>& result)
{
    return result ? answer(exitcode::done) : answer(exitcode::of(result.error()), result.error().detail);
}

/// The same for what publishes: with the exit statuses of its own.
inline QJsonObject failure(const Error& error)
{
    return answer(exitcode::ofPublishing(error), error.detail);
}
