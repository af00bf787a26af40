// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <arpa/inet.h>
#include <cstdio>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <thread>

/// What the servers of the benches share.
namespace listener {

/// A server's TLS with the certificate and key of a PEM file; null when they cannot be read.
inline SSL_CTX* tlsOf(const char* pem)
{
    SSL_CTX* tls = SSL_CTX_new(TLS_server_method());
    const bool loaded = SSL_CTX_use_certificate_chain_file(tls, pem) == 1 &&
                        SSL_CTX_use_PrivateKey_file(tls, pem, SSL_FILETYPE_PEM) == 1;
    return loaded ? tls : nullptr;
}

/// Listens on a free port of loopback, prints it, and gives each connection a thread; returns only on an
/// error.
template <typename Serve>
int run(Serve serve)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener, 512) != 0)
        return 1;
    ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    std::printf("%d\n", int(ntohs(address.sin_port)));
    std::fflush(stdout);
    for (;;) {
        const int socket = ::accept(listener, nullptr, nullptr);
        if (socket < 0)
            continue;
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        std::thread(serve, socket).detach();
    }
}

} // namespace listener
