// SPDX-License-Identifier: GPL-3.0-or-later
// uploadserver CERTIFICATE.pem: Bilibili's site and storage on loopback over TLS, to put load on uploads.
// Prints its port. One thread a connection; parts are read and thrown away.
//   /counts   {"parts":..,"bytes":..}: what was stored so far
#include "tests/bench/listener.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <strings.h>
#include <unistd.h>
#include <vector>

namespace {
std::atomic<long long> parts{0}, bytes{0}, places{0};

struct Request
{
    std::string line; ///< "PUT /path?query HTTP/1.1"
    long long length = 0;
    bool expects = false; ///< Expect: 100-continue
    bool has(const char* text) const { return line.find(text) != std::string::npos; }
};

class Peer
{
public:
    explicit Peer(SSL* ssl)
        : m_ssl(ssl)
        , m_buffer(256 << 10)
    {
    }
    bool head(Request& request)
    {
        std::size_t end = std::string::npos;
        while ((end = m_text.find("\r\n\r\n")) == std::string::npos) {
            const int got = SSL_read(m_ssl, m_buffer.data(), 16384);
            if (got <= 0 || m_text.size() > 65536)
                return false;
            m_text.append(m_buffer.data(), std::size_t(got));
        }
        request.line = m_text.substr(0, m_text.find("\r\n"));
        for (std::size_t at = m_text.find("\r\n"); at < end; at = m_text.find("\r\n", at + 2)) {
            const char* header = m_text.c_str() + at + 2;
            if (strncasecmp(header, "Content-Length:", 15) == 0)
                request.length = std::atoll(header + 15);
            else if (strncasecmp(header, "Expect:", 7) == 0)
                request.expects = true;
        }
        m_text.erase(0, end + 4);
        return true;
    }
    bool skipBody(const Request& request)
    {
        if (request.expects && m_text.empty() && !write("HTTP/1.1 100 Continue\r\n\r\n"))
            return false;
        long long left = request.length;
        const auto there = std::min<long long>(left, (long long)(m_text.size()));
        m_text.erase(0, std::size_t(there));
        left -= there;
        while (left > 0) {
            const int got = SSL_read(m_ssl, m_buffer.data(),
                                     int(std::min<long long>(left, (long long)(m_buffer.size()))));
            if (got <= 0)
                return false;
            left -= got;
        }
        return true;
    }
    bool answer(const std::string& body)
    {
        return write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
                     std::to_string(body.size()) + "\r\n\r\n" + body);
    }

private:
    bool write(const std::string& text) { return SSL_write(m_ssl, text.data(), int(text.size())) > 0; }

    SSL* m_ssl;
    std::vector<char> m_buffer;
    std::string m_text; ///< read, not used
};

std::string reply(const Request& request)
{
    if (request.has(" /counts"))
        return "{\"parts\":" + std::to_string(parts) + ",\"bytes\":" + std::to_string(bytes) + "}";
    if (request.line.rfind("PUT ", 0) == 0) {
        ++parts;
        bytes += request.length;
        return "MULTIPART_PUT_SUCCESS";
    }
    if (request.has("r=probe"))
        return R"({"OK":1,"lines":[{"os":"upos","query":"upcdn=bench&zone=cs",)"
               R"("probe_url":"//upos-cs-bench.bilivideo.com/OK"}],"probe":{"post":0.01}})";
    if (request.has(" /preupload")) {
        const std::string number = std::to_string(++places);
        return R"({"OK":1,"auth":"os=upos&sign=x","chunk_size":10485760,)"
               R"("endpoint":"//upos-cs-bench.bilivideo.com","biz_id":)" +
               number + R"(,"upos_uri":"upos://ugcboss/n)" + number + R"(.flv"})";
    }
    if (request.has("?uploads"))
        return R"({"OK":1,"upload_id":"bench"})";
    if (request.has("uploadId="))
        return R"({"OK":1,"location":"x"})";
    if (request.has(" /x/space/myinfo"))
        return R"({"code":0,"data":{"mid":10001,"name":"bench","level":5,"face":""}})";
    if (request.has("/add/v3"))
        return R"({"code":0,"data":{"aid":170001,"bvid":"BV17x411w7KC"}})";
    return R"({"code":0,"message":"0","data":{}})";
}

void serve(int socket, SSL_CTX* tls)
{
    SSL* ssl = SSL_new(tls);
    SSL_set_fd(ssl, socket);
    if (SSL_accept(ssl) == 1) {
        Peer peer(ssl);
        for (Request request; peer.head(request) && peer.skipBody(request); request = {}) {
            if (!peer.answer(reply(request)))
                break;
        }
        SSL_shutdown(ssl);
    }
    SSL_free(ssl);
    ::close(socket);
}
} // namespace

int main(int argc, char* argv[])
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: uploadserver CERTIFICATE.pem\n");
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    SSL_CTX* tls = listener::tlsOf(argv[1]);
    if (!tls)
        return 1;
    SSL_CTX_set_read_ahead(tls, 1);
    return listener::run([tls](int socket) { serve(socket, tls); });
}
