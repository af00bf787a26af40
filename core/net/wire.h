// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include "core/net/httpconfig.h"
#include <QNetworkProxy>

/// One request as it goes out, the same for both transports. Thread: any (a value).
struct WireRequest
{
    QUrl url;            ///< where it really goes (BILIUP_QT_HOSTS)
    HttpHeaders headers; ///< with User-Agent, and Host when `url` names another host than the request
    QNetworkProxy proxy;
    bool verifyTls = true;
    bool ipv6 = true;
};

/// Errors: Refused (proxy setting), Protocol (no http URL).
Result<WireRequest> onTheWire(const HttpRequest& request, const HttpConfig& config);

/// The certificates the file SSL_CERT_FILE names; empty without it. Read once.
const QByteArray& extraCertificates();
