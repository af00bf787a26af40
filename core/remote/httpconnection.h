// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/filesender.h"
#include "core/remote/httpreader.h"
#include "core/remote/transport.h"
#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>

namespace remote {

/// What one connection may cost. Thread: any (a value).
struct ConnectionLimits
{
    HttpReader::Limits reader;
    std::chrono::milliseconds head{
        10000}; ///< from the connection (TLS too) or the first byte to the whole head
    std::chrono::milliseconds body{30000};    ///< from the head to the whole body
    std::chrono::milliseconds idle{60000};    ///< between two requests
    std::chrono::milliseconds stalled{30000}; ///< an answer of which nothing is taken
    std::chrono::milliseconds whole{120000};  ///< all of an answer that is no file
    std::chrono::milliseconds judged{5000};   ///< an answer, before its pace() says something
    std::chrono::milliseconds leaving{1000};  ///< for a client to read why it was refused
};

/// One HTTP connection: one request after the other, each answered before the next is read. Thread: main.
/// Owner: Gate. What is not read stays in the kernel, so that a client waits for itself.
class HttpConnection : public QObject
{
    Q_OBJECT
public:
    /// `files` reads what is downloaded.
    HttpConnection(std::unique_ptr<QTcpSocket> socket, const ConnectionLimits& limits,
                   background::Pool& files);
    ~HttpConnection() override;

    const Request& request() const { return m_reader.request(); }
    QHostAddress peer() const { return m_peer; }
    const QString& source() const { return m_source; } ///< peer(), as hostcheck::sourceName()
    bool isEncrypted() const;
    /// Answers requested(), once; `hangUp` closes the connection behind it.
    void answer(const Response& response, bool hangUp = false);
    /// The socket with the request still in it, for QWebSocketServer; the connection is then of no use.
    std::unique_ptr<QTcpSocket> release();
    /// Everything is said, and (the rest of) a request is waited for; since when: the first to go when there
    /// are too many.
    bool isWaiting() const { return m_phase == Phase::Reading && unsentBytes(*m_socket) == 0; }
    std::chrono::steady_clock::time_point waitingSince() const { return m_waitingSince; }
    /// The bytes a second at which an answer is taken; nothing when none is waiting to be, or only just.
    std::optional<double> pace() const;
    void close();

signals:
    void requested(); ///< request() is whole: answer() it, now or later
    void closed();    ///< once; nothing comes after it

private:
    enum class Phase {
        Reading,  ///< a request, or waiting for one
        Handling, ///< it is with whoever answers it
        Sending,  ///< the answer
        Leaving,  ///< everything is said: until the client has gone, or the time is over
        Closed
    };
    void read();
    bool readSome();
    void stopListening();
    void listenAgain();
    void write(const Response& response, bool hangUp);
    void sendFile(Response response, const FileSender::Opened& opened, bool hangUp);
    void writeHead(const Response& response, qint64 length, bool hangUp);
    void begin(bool isFile);
    void goOn();

    const ConnectionLimits m_limits;
    background::Pool& m_files;
    std::unique_ptr<QTcpSocket> m_socket;
    const QHostAddress m_peer;
    const QString m_source;
    HttpReader m_reader;
    QTimer m_timer; ///< when it is over, so is the connection
    std::unique_ptr<FileSender> m_file;
    std::chrono::steady_clock::time_point m_waitingSince = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_sendingSince; ///< the client had everything then
    qint64 m_taken = 0;                                   ///< since then
    bool m_isFile = false;                                ///< what is being sent
    Phase m_phase = Phase::Reading;
    bool m_idle = false; ///< nothing of a request has come yet, and one was answered before
    bool m_hangUp = false;
    bool m_inRead = false;
    const bool m_mayHold; ///< see stopListening()
    bool m_holds = false;
};
} // namespace remote
