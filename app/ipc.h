// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QJsonObject>
#include <QLocalServer>
#include <functional>

class QLocalSocket;

/// What processes of one profile say to each other (ux.md C-48): one JSON object and a newline there, one
/// back.
namespace ipc {
inline constexpr qint64 largestRequest = 64 * 1024;

/// Asks the instance listening at `name` and waits. Thread: a process without a window. Errors: NotFound
/// (nobody listens), Timeout, Protocol.
Result<QJsonObject> request(const QString& name, const QJsonObject& request, std::chrono::milliseconds limit);

/// The listening side. Thread: main. Owner: main(). Only this user may connect; what comes is parsed, never
/// run.
class Server : public QObject
{
    Q_OBJECT
public:
    using Reply = std::function<void(const QJsonObject&)>;
    /// Answers one request by calling `reply` once, now or later.
    using Handler = std::function<void(const QJsonObject& request, Reply reply)>;
    explicit Server(Handler handler);
    /// Errors: Refused (with the system's reason). Call it only while holding the instance lock: what a
    /// killed process left at `name` is removed.
    Result<> listen(const QString& name);

private:
    void accept(QLocalSocket* socket);
    void read(QLocalSocket* socket);
    Handler m_handler;
    QLocalServer m_server;
};
} // namespace ipc
