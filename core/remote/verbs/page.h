// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/routes.h"
#include <QJsonArray>
#include <QJsonObject>

/// Lists that are read page by page, newest first: {"items": [...], "next": cursor or null}. Thread: any.
namespace remote::page {
inline constexpr int usual = 100;
inline constexpr int most = 500;

inline QList<Field> fields()
{
    return {{"streamer", Field::Type::Integer, "only of this one"},
            {"before", Field::Type::Integer, "the `next` of the page before"},
            {"limit", Field::Type::Integer, "how many, 1 to 500 (100)"}};
}
inline qint64 number(const Call& call, const char* name)
{
    return call.query.value(QLatin1String(name)).toInteger();
}
inline int limit(const Call& call)
{
    return call.query.value(QStringLiteral("limit")).toInt(usual);
}
/// Nothing when the numbers can be used.
inline std::optional<Response> refuse(const Call& call)
{
    if (limit(call) < 1 || limit(call) > most)
        return error(400, QStringLiteral("refused"), QStringLiteral("limit takes 1 to %1").arg(most),
                     QStringLiteral("limit"));
    for (const char* name : {"streamer", "before", "since"}) {
        if (number(call, name) < 0)
            return error(400, QStringLiteral("refused"),
                         QStringLiteral("%1 is not below 0").arg(QLatin1String(name)), QLatin1String(name));
    }
    return std::nullopt;
}
inline Response of(const QJsonArray& items, const QJsonValue& next = {})
{
    return json({{QStringLiteral("items"), items}, {QStringLiteral("next"), next}});
}
template <typename Row, typename Describe>
Response of(const Result<QList<Row>>& rows, int limit, Describe describe)
{
    if (!rows)
        return error(rows.error());
    QJsonArray items;
    for (const Row& row : *rows)
        items << describe(row);
    return of(items, rows->size() == limit ? QJsonValue(rows->last().id) : QJsonValue());
}
} // namespace remote::page
