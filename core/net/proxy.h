// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QNetworkProxy>
#include <QUrl>

/// The proxy that `setting` (net.proxy: "system", "none" or empty, "http://host:port", "socks5://host:port")
/// means for `url`; never one for loopback. Thread: any; "system" may ask the desktop. Errors: Refused when
/// it is none of these.
Result<QNetworkProxy> proxyFor(const QString& setting, const QUrl& url);
/// The same for libcurl: "socks5h://user:pass@host:port"; empty for no proxy.
QByteArray proxyForCurl(const QNetworkProxy& proxy);
