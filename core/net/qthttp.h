// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include "core/net/httpconfig.h"
#include <memory>

class CurlStream;
class QNetworkAccessManager;

/// Http over the network: send() through QNetworkAccessManager, stream() through libcurl, which needs half
/// the CPU over TLS (core/README.md). Thread: the one that made it. Owner: that thread's stack. Connections
/// are kept for the next request of the same object.
class QtHttp : public Http
{
public:
    explicit QtHttp(std::shared_ptr<const SharedHttpConfig> config);
    ~QtHttp() override;
    Result<HttpResponse> send(const HttpRequest& request, Stop& stop) override;
    Result<> stream(const HttpRequest& request, HttpSink& sink, Stop& stop) override;

private:
    Result<HttpResponse> sendOnce(const HttpRequest& request, Stop& stop);

    std::shared_ptr<const SharedHttpConfig> m_config;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made by the first send(): it costs a thread
    std::unique_ptr<CurlStream> m_streams;            ///< made by the first stream()
};

/// Makes QtHttps that share one HttpConfig. Thread: any. Owner: main().
class QtHttpFactory : public HttpFactory
{
public:
    explicit QtHttpFactory(HttpConfig config = {});
    std::unique_ptr<Http> make() override;
    HttpConfig config() const { return m_config->get(); }
    /// Counts from the next request of every Http on.
    void setConfig(HttpConfig config) { m_config->set(std::move(config)); }

private:
    std::shared_ptr<SharedHttpConfig> m_config;
};
