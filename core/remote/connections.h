// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/remote/connection.h"
#include "core/remote/eventring.h"
#include "core/remote/servermessage.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>
#include <vector>

class QTcpSocket;
class QWebSocket;
class Roster;
class UploadQueue;

namespace remote {
class Routes;

/// All WebSocket clients: one more subscriber of events and log. Thread: main. Owner: Remote. A message is
/// made once for all who asked for the same; what comes in bursts (log, states, progress) is sent in batches,
/// so that a client costs the same whatever happens.
class Connections : public QObject
{
    Q_OBJECT
public:
    Connections(Events& events, const Roster& roster, const UploadQueue& uploads, const Routes& routes,
                const SocketLimits& limits = {}, QObject* parent = nullptr);
    ~Connections() override;

    /// Takes an upgraded socket over and says hello; `transport` is below it.
    void add(std::unique_ptr<QWebSocket> socket, QTcpSocket& transport, const Identity& who);
    int count() const { return int(m_clients.size()); }
    int count(const QByteArray& session) const;
    void endSession(const QByteArray& session); ///< Auth::revoked
    void closeAll();                            ///< the program leaves, or nobody may come in any more
    /// {"time","items":[{"name","labels","value"}]} of the last second.
    void sendMetric(const QJsonObject& sample);

    static constexpr int ringLimit = 1000;                ///< events that can be heard after a reconnect
    static constexpr std::chrono::milliseconds tick{100}; ///< of log lines and states
    static constexpr int progressTicks = 5;

signals:
    void countChanged();

private:
    using Type = Subscription::Type;
    void onPosted(const PostedEvent& posted);
    void note(const Event& event);
    void onTick();
    void sendLog();
    void sendStatus();
    void sendProgress();
    void onMessage(Connection& client, const clientmessage::Any& message);
    void resume(Connection& client, const clientmessage::Resume& wish);
    void run(Connection& client, const clientmessage::Command& command);
    void drop(const Connection* client);
    template <typename Build>
    void broadcast(Type type, Outbox::Kind kind, Build build);

    const Roster& m_roster;
    const UploadQueue& m_uploads;
    const Routes& m_routes;
    const SocketLimits m_limits;
    const QString m_server;
    std::vector<std::unique_ptr<Connection>> m_clients;
    int m_lastName = 0;
    EventRing m_ring{ringLimit};
    qint64 m_lastLog = 0;
    QSet<StreamerId> m_streamers; ///< changed since the last tick
    QSet<UploadId> m_changedUploads;
    QHash<StreamerId, QByteArray> m_toldStreamers; ///< what was sent last
    QHash<StreamerId, QJsonObject> m_recordings;   ///< progress since it was sent last
    QHash<UploadId, QJsonObject> m_sent;
    QTimer m_timer; ///< runs while somebody listens
    int m_ticks = 0;
};
} // namespace remote
