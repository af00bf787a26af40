// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/base/result.h"
#include <QFlags>
#include <QJsonObject>
#include <QSet>

namespace remote {
/// What a WebSocket client wants to hear. Thread: any (a value). A new one wants everything from level info
/// on.
struct Subscription
{
    enum class Type { Log = 1, Status = 2, Progress = 4, Event = 8, Metric = 16 };
    Q_DECLARE_FLAGS(Types, Type)
    static constexpr int allTypes = 31;

    Types types = Types(allTypes);
    QSet<StreamerId> streamers; ///< empty: all, and what is about none
    int level = 1;              ///< of log lines, as LogLine::level

    /// From {"types":["log",..],"streamers":[1,..],"level":"info"}; what is left out is not restricted.
    /// Refused, naming the field, when one is not what it should be.
    static Result<Subscription> parse(const QJsonObject& message);
    QJsonObject toJson() const;

    bool wants(Type type) const { return types.testFlag(type); }
    bool wants(Type type, StreamerId about) const
    {
        return wants(type) && (streamers.isEmpty() || streamers.contains(about));
    }
    bool operator==(const Subscription& other) const = default;
};
Q_DECLARE_OPERATORS_FOR_FLAGS(Subscription::Types)
} // namespace remote
