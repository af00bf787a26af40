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
    explicit QtHttp(std::shared_ptr<const SharedHttpConfig> config, HttpUse use = HttpUse::Questions);
    ~QtHttp() override;
    Result<HttpResponse> send(const HttpRequest& request, Stop& stop) override;
    Result<> stream(const HttpRequest& request, HttpSink& sink, Stop& stop) override;
    bool ipv6() const override { return m_config->get().ipv6; }

private:
    Result<HttpResponse> sendByCurl(const HttpRequest& request, Stop& stop);
    HttpConfig config() const; ///< as it is now, with the proxy of `m_use`

    std::shared_ptr<const SharedHttpConfig> m_config;
    const HttpUse m_use;
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made by the first send(): it costs a thread
    std::unique_ptr<CurlStream> m_streams;            ///< made by the first stream()
};

/// Makes QtHttps that share one HttpConfig. Thread: any. Owner: main().
class QtHttpFactory : public HttpFactory
{
public:
    explicit QtHttpFactory(HttpConfig config = {});
    using HttpFactory::make;
    std::unique_ptr<Http> make(HttpUse use) override;
    const Traffic* traffic() const override { return m_traffic.get(); }
    HttpConfig config() const { return m_config->get(); }
    /// Counts from the next request of every Http on.
    void setConfig(HttpConfig config);

private:
    const std::shared_ptr<Traffic> m_traffic;
    std::shared_ptr<SharedHttpConfig> m_config;
};
