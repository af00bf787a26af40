// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/httpreader.h"

#include <algorithm>
#include <cstring>
#include <http_parser.h>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
constexpr qsizetype mostBlank = 8; ///< bytes of empty lines before a request
constexpr quint64 noLength = std::numeric_limits<quint64>::max();

/// What http_parser reports of one head.
struct Head
{
    QByteArray target;
    HttpHeaders headers;
    bool inValue = false;
    bool complete = false;
    quint64 contentLength = 0;
};

Head& headOf(http_parser* parser)
{
    return *static_cast<Head*>(parser->data);
}

int onUrl(http_parser* parser, const char* at, size_t size)
{
    headOf(parser).target.append(at, qsizetype(size));
    return 0;
}

int onField(http_parser* parser, const char* at, size_t size)
{
    Head& head = headOf(parser);
    if (head.headers.isEmpty() || head.inValue)
        head.headers.emplaceBack();
    head.inValue = false;
    head.headers.last().first.append(at, qsizetype(size));
    return 0;
}

int onValue(http_parser* parser, const char* at, size_t size)
{
    Head& head = headOf(parser);
    head.inValue = true;
    head.headers.last().second.append(at, qsizetype(size));
    return 0;
}

int onHeadersComplete(http_parser* parser)
{
    Head& head = headOf(parser);
    head.complete = true;
    head.contentLength = parser->content_length;
    return 0;
}

const http_parser_settings& callbacks()
{
    static const http_parser_settings settings = [] {
        http_parser_settings made;
        http_parser_settings_init(&made);
        made.on_url = onUrl;
        made.on_header_field = onField;
        made.on_header_value = onValue;
        made.on_headers_complete = onHeadersComplete;
        return made;
    }();
    return settings;
}

bool isTokenChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

/// Lines end with CR LF and nothing else, no other control characters (RFC 9112 2.2).
bool hasCleanBytes(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype i = from; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const bool lineEnd = (c == '\r' && (i + 1 == bytes.size() || bytes[i + 1] == '\n')) ||
                             (c == '\n' && i > 0 && bytes[i - 1] == '\r');
        if ((c < 0x20 && c != '\t' && !lineEnd) || c == 0x7f)
            return false;
    }
    return true;
}

/// "name:": no space inside or behind the name, no line that continues the one before (RFC 9112 5.1, 5.2).
/// The packaged http_parser is built without these checks.
bool hasCleanNames(QByteArrayView head)
{
    qsizetype line = head.indexOf("\r\n") + 2;
    while (line < head.size() - 2) {
        const qsizetype end = head.indexOf("\r\n", line);
        qsizetype name = line;
        while (name < end && isTokenChar(head[name]))
            ++name;
        if (name == line || name == end || head[name] != ':')
            return false;
        line = end + 2;
    }
    return true;
}
} // namespace

qsizetype HttpReader::read(QByteArrayView bytes)
{
    if (m_state == State::Head)
        return readHead(bytes);
    if (m_state != State::Body)
        return 0;
    const qsizetype taken = std::min(m_left, bytes.size());
    m_request.body.append(bytes.first(taken));
    m_left -= taken;
    if (m_left == 0)
        m_state = State::Done;
    return taken;
}

qsizetype HttpReader::readHead(QByteArrayView bytes)
{
    qsizetype blank = 0;
    while (bytes.sliced(blank).startsWith("\r\n"))
        blank += 2;
    if (blank > 0) { // between two requests some clients send one more (RFC 9112 2.2)
        m_blank += blank;
        m_checked = 0;
        if (m_blank > mostBlank)
            refuse(400, u"this is no HTTP/1.1 request"_s);
        return blank;
    }
    const qsizetype end = bytes.indexOf("\r\n\r\n", std::max<qsizetype>(0, m_checked - 3));
    const qsizetype known = end < 0 ? bytes.size() : end + 4;
    // The last one again: it may have been a CR whose LF had not come.
    const QByteArrayView looked = bytes.first(std::min(known, m_limits.head));
    if (!hasCleanBytes(looked, std::max<qsizetype>(0, m_checked - 1))) {
        refuse(400, u"this is no HTTP/1.1 request"_s);
        return 0;
    }
    if (known > m_limits.head) {
        refuse(431, u"the head of the request is larger than %1 bytes"_s.arg(m_limits.head));
        return 0;
    }
    m_checked = known;
    if (end < 0 || !parseHead(bytes.first(known)))
        return 0;
    return m_request.wantsWebSocket() ? 0 : known;
}

bool HttpReader::parseHead(QByteArrayView bytes)
{
    Head head;
    http_parser parser;
    http_parser_init(&parser, HTTP_REQUEST);
    parser.data = &head;
    const size_t used = http_parser_execute(&parser, &callbacks(), bytes.data(), size_t(bytes.size()));
    const auto problem = HTTP_PARSER_ERRNO(&parser);
    if (problem == HPE_UNEXPECTED_CONTENT_LENGTH || problem == HPE_INVALID_CONTENT_LENGTH) {
        refuse(400, u"the Content-Length is not one number"_s);
        return false;
    }
    if (problem != HPE_OK || !head.complete || used != size_t(bytes.size()) || !hasCleanNames(bytes)) {
        refuse(400, u"this is no HTTP/1.1 request"_s);
        return false;
    }
    if (parser.http_major != 1 || parser.http_minor > 1) {
        refuse(505, u"only HTTP/1.1 is spoken here"_s);
        return false;
    }
    m_request.method = http_method_str(static_cast<http_method>(parser.method));
    m_request.target = head.target;
    m_request.headers = std::move(head.headers);
    for (auto& header : m_request.headers)
        header.first = header.first.toLower();
    m_request.keepAlive = http_should_keep_alive(&parser) != 0;
    if (!m_request.target.startsWith('/')) {
        refuse(400, u"the target of a request begins with a slash"_s);
        return false;
    }
    checkLengths(head.contentLength, m_request.count("content-length") > 0);
    return m_state != State::Failed;
}

void HttpReader::checkLengths(quint64 contentLength, bool hasLength)
{
    if (m_request.count("transfer-encoding") > 0)
        return refuse(411, u"send a body with its Content-Length, not in chunks"_s);
    if (m_request.count("content-length") > 1)
        return refuse(400, u"the Content-Length is not one number"_s);
    const quint64 length = hasLength && contentLength != noLength ? contentLength : 0;
    if (length > quint64(m_limits.body))
        return refuse(413, u"a body has at most %1 bytes"_s.arg(m_limits.body));
    const QByteArray expect = m_request.header("expect");
    if (!expect.isEmpty() && expect.compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(417, u"only 100-continue may be expected"_s);
    if (m_request.wantsWebSocket() && length > 0)
        return refuse(400, u"a request for a WebSocket has no body"_s);
    m_continue = !expect.isEmpty() && length > 0;
    m_left = qsizetype(length);
    m_state = m_left > 0 ? State::Body : State::Done;
}

void HttpReader::refuse(int status, const QString& why)
{
    m_state = State::Failed;
    m_request.keepAlive = false;
    m_failure = error(status, u"protocol"_s, why);
}
} // namespace remote
