// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/identity.h"
#include "core/remote/message.h"
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>
#include <optional>

namespace remote {
struct Target;

/// What a route takes, one line a parameter: it is checked before the handler is called, and told in
/// openapi.json. Thread: any (a value).
struct Field
{
    enum class Type { Text, Integer, Number, Bool, Object, TextList, IntegerList };
    const char* name;
    Type type;
    const char* about;
    bool required = false;
};

/// Who may call a route: anybody, or whoever signed in with at least that role.
enum class Access { Open, Viewer, Operator };

/// A request that passed the table's checks.
struct Call
{
    std::optional<Identity> who; ///< set unless the route is Open
    Source from;
    qint64 id = 0;        ///< of the path's {id}
    QJsonObject query;    ///< only fields of the table, in their types
    QJsonObject body;     ///< the same
    QByteArray knownETag; ///< If-None-Match
};

/// One verb of the interface = one row. The handler runs on the main thread and calls `done` there, once, now
/// or later.
struct Route
{
    using Done = std::function<void(Response)>;
    QByteArray method;
    QString pattern; ///< "/api/streamers/{id}/stop"
    Access access;
    QString summary;
    std::function<void(const Call&, Done)> handler;
    QList<Field> query = {};
    QList<Field> body = {};
    bool httpOnly = false; ///< not as a command of the WebSocket: cookies, files
};

/// The one table of what can be asked from elsewhere, for HTTP and the WebSocket. Thread: main. Owner:
/// Remote.
class Routes
{
public:
    void add(Route route);
    const QList<Route>& all() const { return m_routes; }

    struct Question
    {
        QByteArray method;
        QByteArray target; ///< "/api/tasks?limit=3"
        QByteArray body;   ///< JSON, or empty
        std::optional<Identity> who;
        Source from;
        QByteArray knownETag = {};
        bool socket = false; ///< a command of the WebSocket
    };
    /// Finds the row, checks who asks and what for, and calls its handler. `done` is called once, on the main
    /// thread; a refusal is a Response, too.
    void dispatch(const Question& question, Route::Done done) const;

private:
    const Route* find(const Question& question, const Target& target, Call& call, Response& refusal) const;

    QList<Route> m_routes;
};
} // namespace remote
