// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/subscription.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
constexpr int streamerLimit = 1000;

struct NamedType
{
    const char* name;
    Subscription::Type type;
};
constexpr NamedType typeNames[] = {{"log", Subscription::Type::Log},
                                   {"status", Subscription::Type::Status},
                                   {"progress", Subscription::Type::Progress},
                                   {"event", Subscription::Type::Event},
                                   {"metric", Subscription::Type::Metric}};
constexpr const char* levelNames[] = {"debug", "info", "warning", "error"};

tl::unexpected<Error> refuseFilter(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

Result<Subscription::Types> typesIn(const QJsonValue& value)
{
    if (!value.isArray())
        return refuseFilter(u"types: must be a list of log, status, progress, event, metric"_s);
    Subscription::Types types;
    for (const QJsonValue& item : value.toArray()) {
        const QString name = item.toString();
        const auto* found =
            std::find_if(std::begin(typeNames), std::end(typeNames),
                         [&](const NamedType& one) { return name == QLatin1String(one.name); });
        if (found == std::end(typeNames))
            return refuseFilter(u"types: allowed are log, status, progress, event, metric"_s);
        types |= found->type;
    }
    return types;
}

Result<QSet<StreamerId>> streamersIn(const QJsonValue& value)
{
    const QJsonArray list = value.toArray();
    if (!value.isArray() || list.size() > streamerLimit)
        return refuseFilter(u"streamers: must be a list of at most %1 ids"_s.arg(streamerLimit));
    QSet<StreamerId> ids;
    for (const QJsonValue& item : list) {
        const qint64 id = item.toInteger();
        if (id <= 0 || !item.isDouble())
            return refuseFilter(u"streamers: an id is a whole number above 0"_s);
        ids << id;
    }
    return ids;
}

Result<int> levelIn(const QJsonValue& value)
{
    const QString name = value.toString();
    for (int level = 0; level < 4; ++level) {
        if (name == QLatin1String(levelNames[level]))
            return level;
    }
    return refuseFilter(u"level: must be debug, info, warning or error"_s);
}
} // namespace

Result<Subscription> Subscription::parse(const QJsonObject& message)
{
    Subscription wanted;
    if (const QJsonValue value = message.value(u"types"); !value.isUndefined()) {
        const auto types = typesIn(value);
        if (!types)
            return fail(types.error());
        wanted.types = *types;
    }
    if (const QJsonValue value = message.value(u"streamers"); !value.isUndefined()) {
        const auto ids = streamersIn(value);
        if (!ids)
            return fail(ids.error());
        wanted.streamers = *ids;
    }
    if (const QJsonValue value = message.value(u"level"); !value.isUndefined()) {
        const auto level = levelIn(value);
        if (!level)
            return fail(level.error());
        wanted.level = *level;
    }
    return wanted;
}

QJsonObject Subscription::toJson() const
{
    QJsonArray names;
    for (const NamedType& one : typeNames) {
        if (types.testFlag(one.type))
            names << QLatin1String(one.name);
    }
    QList<StreamerId> sorted(streamers.begin(), streamers.end());
    std::sort(sorted.begin(), sorted.end());
    QJsonArray ids;
    for (const StreamerId id : sorted)
        ids << id;
    return {{u"types"_s, names}, {u"streamers"_s, ids}, {u"level"_s, QLatin1String(levelNames[level])}};
}
} // namespace remote
