// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ipc.h"

#include "core/base/log.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace ipc {
namespace {
constexpr qint64 largestReply = 64 * 1024 * 1024;

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}
} // namespace

Result<QJsonObject> request(const QString& name, const QJsonObject& request, std::chrono::milliseconds limit)
{
    const QByteArray message = lineOf(request);
    if (message.size() > largestRequest)
        return fail(Error::Kind::Refused, u"the request is too long"_s);
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(1000))
        return fail(Error::Kind::NotFound, u"no running program answers: "_s + socket.errorString());
    socket.write(message);
    QElapsedTimer timer;
    timer.start();
    while (!socket.canReadLine()) {
        const qint64 left = limit.count() - timer.elapsed();
        if (left <= 0)
            return fail(Error::Kind::Timeout, u"the running program did not answer in time"_s);
        if (socket.bytesAvailable() > largestReply)
            return fail(Error::Kind::Protocol, u"the running program's answer is too long"_s);
        if (!socket.waitForReadyRead(int(left)) && socket.state() != QLocalSocket::ConnectedState &&
            !socket.canReadLine())
            return fail(Error::Kind::Network, u"the running program left before it answered"_s);
    }
    const auto answer = QJsonDocument::fromJson(socket.readLine());
    if (!answer.isObject())
        return fail(Error::Kind::Protocol, u"the running program's answer is no JSON object"_s);
    return answer.object();
}

Server::Server(Handler handler)
    : m_handler(std::move(handler))
{
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = m_server.nextPendingConnection())
            accept(socket);
    });
}

Result<> Server::listen(const QString& name)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        return fail(Error::Kind::Refused, u"cannot listen at %1: %2"_s.arg(name, m_server.errorString()));
    return {};
}

void Server::accept(QLocalSocket* socket)
{
    socket->setReadBufferSize(largestRequest);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    // Somebody who connects and says nothing is not waited for.
    QTimer::singleShot(5000, socket, [socket] {
        if (socket->property("asked").isNull())
            socket->abort();
    });
}

void Server::read(QLocalSocket* socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() >= largestRequest) {
            qCWarning(lcApp, "a local request longer than 64 KiB was refused");
            socket->abort();
        }
        return;
    }
    if (!socket->property("asked").isNull())
        return;
    socket->setProperty("asked", true);
    const auto question = QJsonDocument::fromJson(socket->readLine());
    const auto reply = [guard = QPointer<QLocalSocket>(socket)](const QJsonObject& answer) {
        if (!guard)
            return;
        guard->write(lineOf(answer));
        guard->disconnectFromServer(); // once everything is written
    };
    if (!question.isObject()) {
        reply({{u"code"_s, 2}, {u"error"_s, u"the request is no JSON object"_s}});
        return;
    }
    m_handler(question.object(), reply);
}
} // namespace ipc
