// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include "core/net/httpconfig.h"
#include <memory>

/// Http::stream through libcurl: bytes go from the socket's buffer straight to the sink. Thread: the one that
/// made it. Owner: QtHttp. Memory is bounded by one buffer of 256 KiB; connections are kept for the next
/// request, as HLS segments need it.
class CurlStream
{
public:
    CurlStream();
    ~CurlStream();
    CurlStream(const CurlStream&) = delete;
    CurlStream& operator=(const CurlStream&) = delete;

    /// See Http::stream.
    Result<> run(const HttpRequest& request, HttpSink& sink, const HttpConfig& config, Stop& stop);
    /// Once before any thread uses libcurl; further calls do nothing.
    static void initialize();

private:
    struct Handles;
    std::unique_ptr<Handles> m_handles;
};
