// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/httpconnection.h"

#include "core/remote/hostcheck.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
constexpr qint64 readBuffer = 64 * 1024;
constexpr qint64 mostUnsent = 256 * 1024; ///< of an answer, before the next request is read
constexpr int mostTurns = 16; ///< requests or pieces of one connection before others have their turn

/// What every answer says: nothing is run, framed, guessed or told to others.
const QByteArray& commonHeaders()
{
    static const QByteArray headers =
        "X-Content-Type-Options: nosniff\r\n"
        "X-Frame-Options: DENY\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\n"
        "Cross-Origin-Opener-Policy: same-origin\r\n"
        "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'\r\n";
    return headers;
}

QByteArray etagOf(const FileSender::Opened& file)
{
    return '"' + QByteArray::number(file.modified.toMSecsSinceEpoch(), 36) + '-' +
           QByteArray::number(file.size, 36) + '"';
}

QByteArray contentRange(const ByteRange& range, qint64 size)
{
    return "bytes " + QByteArray::number(range.first) + '-' +
           QByteArray::number(range.first + range.length - 1) + '/' + QByteArray::number(size);
}
} // namespace

HttpConnection::HttpConnection(std::unique_ptr<QTcpSocket> socket, const ConnectionLimits& limits,
                               background::Pool& files)
    : m_limits(limits)
    , m_files(files)
    , m_socket(std::move(socket))
    , m_peer(m_socket->peerAddress())
    , m_source(hostcheck::sourceName(m_peer))
    , m_reader(limits.reader)
    , m_mayHold(!qobject_cast<QSslSocket*>(m_socket.get()))
{
    m_socket->setReadBufferSize(readBuffer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::close);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &HttpConnection::close);
    onTaken(*m_socket, this, [this](qint64 bytes) {
        m_taken += bytes;
        goOn();
    });
    m_timer.start(m_limits.head);
}

HttpConnection::~HttpConnection()
{
    if (m_socket)
        m_socket->disconnect(this); // its last words would come to what is half gone
}

bool HttpConnection::isEncrypted() const
{
    const auto* secure = qobject_cast<const QSslSocket*>(m_socket.get());
    return secure && secure->isEncrypted();
}

std::unique_ptr<QTcpSocket> HttpConnection::release()
{
    m_phase = Phase::Closed;
    m_timer.stop();
    m_socket->disconnect(this);
    m_socket->setReadBufferSize(0);
    return std::move(m_socket);
}

std::optional<double> HttpConnection::pace() const
{
    const bool sends = m_phase == Phase::Sending || m_phase == Phase::Reading;
    const auto lasted = std::chrono::steady_clock::now() - m_sendingSince;
    if (!sends || unsentBytes(*m_socket) == 0 || lasted < m_limits.judged)
        return std::nullopt;
    return double(m_taken) / std::chrono::duration<double>(lasted).count();
}

void HttpConnection::close()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_timer.stop();
    m_socket->abort();
    emit closed();
}

// Reading

void HttpConnection::read()
{
    if (m_phase == Phase::Leaving)
        m_socket->skip(m_socket->bytesAvailable());
    if (m_inRead)
        return;
    m_inRead = true; // whoever answers at once comes back by the loop, not by the stack
    for (int turn = 0; m_phase == Phase::Reading; ++turn) {
        if (turn == mostTurns) {
            QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
            break;
        }
        if (!readSome())
            break;
    }
    m_inRead = false;
}

/// Takes what has come; false when the rest is still missing.
bool HttpConnection::readSome()
{
    const QByteArray bytes = m_socket->peek(readBuffer);
    if (bytes.isEmpty())
        return false;
    if (std::exchange(m_idle, false))
        m_timer.start(m_limits.head);
    const bool inHead = m_reader.state() == HttpReader::State::Head;
    const qsizetype used = m_reader.read(bytes);
    m_holds = m_mayHold && used > 0 && m_reader.state() == HttpReader::State::Done;
    m_socket->skip(m_holds ? used - 1 : used);
    switch (m_reader.state()) {
    case HttpReader::State::Head:
        return used > 0;
    case HttpReader::State::Body:
        if (inHead) {
            m_timer.start(m_limits.body);
            if (m_reader.wantsContinue())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        return true;
    case HttpReader::State::Done:
        m_phase = Phase::Handling;
        m_timer.stop();
        stopListening();
        emit requested();
        return true;
    case HttpReader::State::Failed:
        write(m_reader.failure(), true);
        return true;
    }
    return false;
}

/// A client may say that it will send nothing more and wait for its answer. Qt takes that for its leaving and
/// closes the socket; so nothing is read until the answer is out: the last byte of the request stays in a
/// buffer that is full with it. (Not over TLS, where both sides close together.)
void HttpConnection::stopListening()
{
    if (m_holds)
        m_socket->setReadBufferSize(m_socket->bytesAvailable());
}

void HttpConnection::listenAgain()
{
    if (!std::exchange(m_holds, false))
        return;
    m_socket->skip(1);
    m_socket->setReadBufferSize(readBuffer);
}

// Answering

void HttpConnection::answer(const Response& response, bool hangUp)
{
    if (m_phase != Phase::Handling)
        return;
    hangUp = hangUp || !request().keepAlive;
    if (response.file.isEmpty())
        return write(response, hangUp);
    m_phase = Phase::Sending;
    m_timer.start(m_limits.stalled);
    begin(true);
    m_file = std::make_unique<FileSender>(response.file, *m_socket, m_files);
    m_file->open([this, response, hangUp](const Result<FileSender::Opened>& opened) {
        if (opened)
            return sendFile(response, *opened, hangUp);
        m_file.reset();
        write(error(opened.error()), hangUp);
    });
}

void HttpConnection::write(const Response& response, bool hangUp)
{
    m_phase = Phase::Sending;
    begin(false);
    writeHead(response, response.body.size(), hangUp);
    if (request().method != "HEAD")
        m_socket->write(response.body);
    goOn();
}

/// Answers that are asked for before the ones before them are taken share their time.
void HttpConnection::begin(bool isFile)
{
    if (unsentBytes(*m_socket) == 0 || m_isFile) {
        m_sendingSince = std::chrono::steady_clock::now();
        m_taken = 0;
    }
    m_isFile = isFile;
}

void HttpConnection::sendFile(Response response, const FileSender::Opened& opened, bool hangUp)
{
    const QByteArray etag = etagOf(opened);
    ByteRange range{0, opened.size};
    bool bad = false;
    const QByteArray onlyIf = request().header("if-range");
    const auto asked = onlyIf.isEmpty() || onlyIf == etag
                           ? rangeIn(request().header("range"), opened.size, bad)
                           : std::nullopt;
    if (bad) {
        m_file.reset();
        Response refusal = error(416, u"refused"_s, u"the file has only %1 bytes"_s.arg(opened.size));
        refusal.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(opened.size));
        return write(refusal, hangUp);
    }
    if (asked) {
        range = *asked;
        response.status = 206;
        response.headers.emplaceBack("Content-Range", contentRange(range, opened.size));
    }
    response.headers.emplaceBack("ETag", etag);
    response.headers.emplaceBack("Accept-Ranges", "bytes");
    writeHead(response, range.length, hangUp);
    if (request().method == "HEAD") {
        m_file.reset();
        return goOn();
    }
    connect(m_file.get(), &FileSender::finished, this, [this](bool whole) {
        m_file.release()->deleteLater(); // it is what calls us
        if (whole)
            goOn();
        else
            close(); // a client sees that the promised length did not come
    });
    m_file->send(range);
}

void HttpConnection::writeHead(const Response& response, qint64 length, bool hangUp)
{
    m_hangUp = hangUp;
    QByteArray head;
    head.reserve(1024);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    head += commonHeaders();
    if (length > 0)
        head += "Content-Type: " + response.type + "\r\n";
    if (response.status != 304 && response.status != 204)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    bool saysCaching = false;
    for (const auto& [name, value] : response.headers) {
        head += name + ": " + value + "\r\n";
        saysCaching = saysCaching || name == "Cache-Control";
    }
    if (!saysCaching)
        head += "Cache-Control: no-store\r\n";
    if (hangUp)
        head += "Connection: close\r\n";
    m_socket->write(head + "\r\n");
}

/// The client took something of the answer: goes on when that was (nearly) all.
void HttpConnection::goOn()
{
    using namespace std::chrono;
    if (m_phase != Phase::Sending)
        return;
    // Whoever takes a byte now and then keeps its place no longer than an answer may last.
    const auto left = m_limits.whole - ceil<milliseconds>(steady_clock::now() - m_sendingSince);
    m_timer.start(m_isFile ? m_limits.stalled : std::clamp(left, milliseconds(0), m_limits.stalled));
    // What is not with the system yet would go with the socket, see stopListening().
    if (m_file || unsentBytes(*m_socket) > (m_hangUp || m_holds ? 0 : mostUnsent))
        return;
    if (m_hangUp) {
        // Who is refused in the middle of a body reads the reason only when the connection is not reset by
        // what it still sends: that is read and dropped for a moment.
        m_phase = Phase::Leaving;
        m_timer.start(m_limits.leaving);
        if (m_reader.state() != HttpReader::State::Failed)
            m_socket->disconnectFromHost();
        return;
    }
    m_reader = HttpReader(m_limits.reader);
    m_phase = Phase::Reading;
    m_idle = true;
    m_waitingSince = std::chrono::steady_clock::now();
    m_timer.start(m_limits.idle);
    listenAgain();
    read();
}
} // namespace remote
