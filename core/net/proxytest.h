// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QString>
#include <QUrl>
#include <chrono>

/// What came back through a proxy.
struct ProxyAnswer
{
    std::chrono::milliseconds latency{0}; ///< of one request over a fresh connection
    QString address;                      ///< how the world sees this computer; empty: the site did not say
    QString place;
};
/// Asks one question through `proxy` (a value of net.proxy). `url` answers as Bilibili's address question
/// does; `ipv6` is net.ipv6. Thread: a worker. Errors: as Http::send; Refused for what is no proxy; Http with
/// code 407 when the proxy wants a login.
Result<ProxyAnswer> tryProxy(const QString& proxy, const QUrl& url, bool ipv6, Stop& stop);
/// Bilibili's question where it sees one: {"data": {"addr", "country", "province", "isp"}}.
QUrl proxyTestUrl();
