// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtpserver.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>
#include <mutex>

namespace {
/// Hands out the connection's number; the socket is made where it is used.
class Listener : public QTcpServer
{
public:
    qintptr last = -1;

protected:
    void incomingConnection(qintptr handle) override { last = handle; }
};
} // namespace

struct SmtpServer::Private
{
    Rules rules;
    std::mutex mutex;
    QList<Received> received;
    QByteArray log;
    std::atomic<bool> stop{false};
    std::atomic<int> port{0};
    std::unique_ptr<QThread> thread;

    void run();
    void serve(QSslSocket& socket);
    QByteArray line(QSslSocket& socket);
    bool command(QSslSocket& socket, const QByteArray& line, Received& mail);
    void say(QSslSocket& socket, const QByteArray& text)
    {
        socket.write(text + "\r\n");
        socket.flush();
    }
    bool encrypt(QSslSocket& socket)
    {
        socket.startServerEncryption();
        return socket.waitForEncrypted(5000);
    }
    void take(QSslSocket& socket, Received& mail);
};

QByteArray SmtpServer::Private::line(QSslSocket& socket)
{
    while (!socket.canReadLine()) {
        if (stop || socket.state() != QAbstractSocket::ConnectedState)
            return {};
        socket.waitForReadyRead(20);
    }
    const QByteArray text = socket.readLine();
    const std::lock_guard lock(mutex);
    log += text;
    return text.trimmed();
}

void SmtpServer::Private::take(QSslSocket& socket, Received& mail)
{
    say(socket, "354 go on");
    for (;;) {
        const QByteArray text = line(socket);
        if (text == "." || stop || socket.state() != QAbstractSocket::ConnectedState)
            break;
        mail.message += text + "\n";
    }
    mail.encrypted = socket.isEncrypted();
    {
        const std::lock_guard lock(mutex);
        received.append(mail);
    }
    say(socket, rules.onData);
}

bool SmtpServer::Private::command(QSslSocket& socket, const QByteArray& text, Received& mail)
{
    const QByteArray verb = text.left(4).toUpper();
    if (verb == "EHLO") {
        const bool offer = rules.startTls && rules.offerTls && !socket.isEncrypted();
        say(socket, offer ? "250-hello\r\n250 STARTTLS" : "250-hello\r\n250 AUTH PLAIN");
    } else if (text.toUpper() == "STARTTLS") {
        say(socket, "220 begin");
        return encrypt(socket);
    } else if (verb == "AUTH") {
        QByteArray login = text.split(' ').value(2);
        if (login.isEmpty()) {
            say(socket, "334 ");
            login = line(socket);
        }
        const QByteArray wanted = QByteArray(1, '\0') + rules.user + '\0' + rules.password;
        say(socket, QByteArray::fromBase64(login) == wanted ? "235 welcome" : "535 5.7.8 no such login");
    } else if (verb == "MAIL") {
        mail.from = text.mid(10);
        say(socket, "250 fine");
    } else if (verb == "RCPT") {
        mail.to.append(text.mid(8));
        say(socket, "250 fine");
    } else if (verb == "DATA") {
        take(socket, mail);
    } else {
        say(socket, "221 bye");
        return false;
    }
    return true;
}

void SmtpServer::Private::serve(QSslSocket& socket)
{
    socket.setLocalCertificate(QSslCertificate(rules.certificate.certificate));
    socket.setPrivateKey(QSslKey(rules.certificate.key, QSsl::Ec));
    if (!rules.startTls && !encrypt(socket))
        return;
    say(socket, "220 test");
    Received mail;
    for (;;) {
        const QByteArray text = line(socket);
        if (text.isEmpty() || (!rules.stall && !command(socket, text, mail)))
            break;
    }
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(200);
}

void SmtpServer::Private::run()
{
    Listener listener;
    listener.listen(QHostAddress::LocalHost);
    port = listener.serverPort();
    while (!stop) {
        if (!listener.waitForNewConnection(20) || listener.last < 0)
            continue;
        QSslSocket socket;
        socket.setSocketDescriptor(std::exchange(listener.last, -1));
        serve(socket);
    }
}

SmtpServer::SmtpServer(const Rules& rules)
    : d(new Private)
{
    d->rules = rules;
    d->thread.reset(QThread::create([this] { d->run(); }));
    d->thread->start();
    while (d->port == 0)
        QThread::yieldCurrentThread();
}

SmtpServer::~SmtpServer()
{
    d->stop = true;
    d->thread->wait();
}

int SmtpServer::port() const
{
    return d->port;
}

QList<SmtpServer::Received> SmtpServer::received() const
{
    const std::lock_guard lock(d->mutex);
    return d->received;
}

QByteArray SmtpServer::log() const
{
    const std::lock_guard lock(d->mutex);
    return d->log;
}
