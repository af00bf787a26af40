// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/endpoints.h"
#include "core/net/http.h"
#include "core/net/traffic.h"
#include <QByteArray>
#include <QString>
#include <chrono>
#include <memory>
#include <mutex>

/// What every Http of the program shares. Thread: any (a value).
struct HttpConfig
{
    QString proxy = QStringLiteral("system");        ///< net.proxy; see proxyFor()
    QString proxyRecord = QStringLiteral("same");    ///< net.proxyRecord: "same" is `proxy`
    QString proxyUpload = QStringLiteral("same");    ///< net.proxyUpload
    std::chrono::milliseconds requestTimeout{15000}; ///< net.timeoutSec: of a send() that names none
    bool ipv6 = true;                                ///< net.ipv6: false asks for addresses of IPv4 only
    Endpoints endpoints; ///< for tests; not empty: TLS to loopback is not verified
    QByteArray userAgent = defaultUserAgent();
    std::shared_ptr<Traffic> traffic = std::make_shared<Traffic>(); ///< counted on

    /// A current browser's (platforms-a.md 1.2); the one place that names it.
    static QByteArray defaultUserAgent();
    /// Which of the proxies counts.
    QString proxyOf(HttpUse use) const;
};

/// The HttpConfig all threads read; a change counts from the next request on. Thread: any. Owner: the factory
/// and its Https together.
class SharedHttpConfig
{
public:
    explicit SharedHttpConfig(HttpConfig config)
        : m_config(std::move(config))
    {
    }
    HttpConfig get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_config;
    }
    void set(HttpConfig config)
    {
        const std::lock_guard lock(m_mutex);
        m_config = std::move(config);
    }

private:
    mutable std::mutex m_mutex;
    HttpConfig m_config;
};
