// SPDX-License-Identifier: GPL-3.0-or-later
// loadserver FILE.flv [CERTIFICATE.pem]: serves an endless broadcast made of FILE on loopback, to put load on
// recorders. Prints its port. One thread a connection; tags keep their frames, times go on from loop to loop.
//   /x.flv?bytes=N          as fast as the reader takes it, until N bytes
//   /x.flv?kbit=N&seconds=S at N kbit/s for S seconds, in steps of 50 ms
//   ...&drop=S              closes every connection after S seconds
//   /counts                 {"video":..,"audio":..,"bytes":..,"connections":..}: what was sent so far, frames
//                           only to readers that stayed to the end (a room is looked at before it is
//                           recorded)
#include "tests/bench/listener.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {
using Clock = std::chrono::steady_clock;

struct Tag
{
    std::size_t at;
    std::size_t size; ///< with its PreviousTagSize
    std::uint32_t time;
};

struct Broadcast
{
    std::string head; ///< FLV header, script tag, sequence headers
    std::string loop; ///< the frames
    std::vector<Tag> tags;
    std::uint32_t length = 0; ///< ms
};

std::atomic<long long> video{0}, audio{0}, bytesSent{0}, connections{0};

std::uint32_t read24(const char* p)
{
    const auto* u = reinterpret_cast<const unsigned char*>(p);
    return std::uint32_t(u[0]) << 16 | std::uint32_t(u[1]) << 8 | u[2];
}

Broadcast load(const char* path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string data{std::istreambuf_iterator<char>(file), {}};
    Broadcast result;
    result.head = data.substr(0, 13);
    for (std::size_t at = 13; at + 15 <= data.size();) {
        const std::size_t size = 11 + read24(&data[at + 1]) + 4;
        if (at + size > data.size())
            break;
        const char kind = data[at];
        const bool header = kind == 18 || (size > 17 && data[at + 12] == 0 && (kind == 9 || kind == 8));
        if (header) {
            result.head += data.substr(at, size);
        } else if (size > 20) {
            const std::uint32_t time = read24(&data[at + 4]) | std::uint32_t(std::uint8_t(data[at + 7]))
                                                                   << 24;
            result.tags.push_back({result.loop.size(), size, time});
            result.loop += data.substr(at, size);
        }
        at += size;
    }
    result.length = result.tags.back().time + 40;
    return result;
}

/// Makes the frame another one in each round: a stream that repeats itself is recorded once only.
void setRound(char* tag, std::size_t size, std::uint32_t round)
{
    std::memcpy(tag + size - 4 - sizeof round, &round, sizeof round);
}

void setTime(char* tag, std::uint32_t time)
{
    tag[4] = char(time >> 16);
    tag[5] = char(time >> 8);
    tag[6] = char(time);
    tag[7] = char(time >> 24);
}

struct Peer
{
    int socket;
    SSL* ssl = nullptr;

    bool write(const char* data, std::size_t size)
    {
        while (size > 0) {
            const long sent = ssl ? SSL_write(ssl, data, int(std::min<std::size_t>(size, 1 << 20)))
                                  : ::send(socket, data, size, MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            data += sent;
            size -= std::size_t(sent);
            bytesSent += sent;
        }
        return true;
    }
    std::string readRequest()
    {
        std::string text;
        char buffer[4096];
        while (text.find("\r\n\r\n") == std::string::npos && text.size() < 65536) {
            const long got =
                ssl ? SSL_read(ssl, buffer, sizeof buffer) : ::recv(socket, buffer, sizeof buffer, 0);
            if (got <= 0)
                break;
            text.append(buffer, std::size_t(got));
        }
        return text;
    }
};

double parameter(const std::string& request, const char* name, double otherwise)
{
    const std::string line = request.substr(0, request.find('\r'));
    for (const char before : {'?', '&'}) {
        const std::size_t at = line.find(before + std::string(name) + '=');
        if (at != std::string::npos)
            return std::atof(line.c_str() + at + std::strlen(name) + 2);
    }
    return otherwise;
}

void stream(Peer& peer, const Broadcast& broadcast, const std::string& request)
{
    const double limit = parameter(request, "bytes", 1e18);
    const double rate = parameter(request, "kbit", 0) * 125; // bytes a second
    const double seconds = std::min(parameter(request, "seconds", 1e9), parameter(request, "drop", 1e9));
    const std::string answer =
        "HTTP/1.1 200 OK\r\nContent-Type: video/x-flv\r\nConnection: close\r\n\r\n" + broadcast.head;
    if (!peer.write(answer.data(), answer.size()))
        return;
    std::string loop = broadcast.loop;
    const auto began = Clock::now();
    const auto elapsed = [&] { return std::chrono::duration<double>(Clock::now() - began).count(); };
    double sent = 0;
    long long pictures = 0, sounds = 0;
    std::uint32_t offset = 0;
    std::size_t next = 0;
    const auto& tags = broadcast.tags;
    while (sent < limit && elapsed() < seconds) {
        // A batch: 1 MiB when unpaced, else what is due by now.
        const double due = rate > 0 ? rate * elapsed() - sent : 1048576;
        std::size_t end = next;
        double batch = 0;
        while (end < tags.size() && batch < due) {
            setTime(&loop[tags[end].at], tags[end].time + offset);
            setRound(&loop[tags[end].at], tags[end].size, offset);
            batch += double(tags[end].size);
            (loop[tags[end].at] == 9 ? pictures : sounds) += 1;
            ++end;
        }
        if (end > next) {
            const std::size_t size = tags[end - 1].at + tags[end - 1].size - tags[next].at;
            if (!peer.write(&loop[tags[next].at], size))
                return;
            sent += batch;
        }
        next = end;
        if (next == tags.size()) {
            next = 0;
            offset += broadcast.length;
        }
        if (rate > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    video += pictures;
    audio += sounds;
}

void serve(int socket, SSL_CTX* tls, const Broadcast& broadcast)
{
    Peer peer{socket};
    if (tls) {
        peer.ssl = SSL_new(tls);
        SSL_set_fd(peer.ssl, socket);
    }
    if (!tls || SSL_accept(peer.ssl) == 1) {
        const std::string request = peer.readRequest();
        if (request.rfind("GET /counts", 0) == 0) {
            char text[256];
            const int size =
                std::snprintf(text, sizeof text,
                              "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
                              "{\"video\":%lld,\"audio\":%lld,\"bytes\":%lld,\"connections\":%lld}",
                              video.load(), audio.load(), bytesSent.load(), connections.load());
            peer.write(text, std::size_t(size));
        } else if (!request.empty()) {
            ++connections;
            stream(peer, broadcast, request);
        }
        if (peer.ssl)
            SSL_shutdown(peer.ssl);
    }
    if (peer.ssl)
        SSL_free(peer.ssl);
    ::shutdown(socket, SHUT_WR);
    ::close(socket);
}
} // namespace

int main(int argc, char* argv[])
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: loadserver FILE.flv [CERTIFICATE.pem]\n");
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN);
    const Broadcast broadcast = load(argv[1]);
    SSL_CTX* tls = nullptr;
    if (argc > 2 && !(tls = listener::tlsOf(argv[2])))
        return 1;
    return listener::run([tls, &broadcast](int socket) { serve(socket, tls, broadcast); });
}
