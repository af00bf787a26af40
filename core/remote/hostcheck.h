// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/message.h"
#include <QHostAddress>
#include <QStringList>

/// Whether a browser was led here by somebody else: pure checks of where a request came from and for whom it
/// was meant. Thread: any.
namespace remote::hostcheck {
/// "name:port", "[::1]:80" -> the name or address, lower case; empty when it is none.
QString hostIn(const QByteArray& authority);
/// An address, localhost, or one of `names`: a page of another name that was made to lead here (DNS
/// rebinding) is not believed.
bool isOurs(const QByteArray& authority, const QStringList& names);
/// No Origin, or exactly the one that the request was meant for.
bool isSameOrigin(const Request& request);

/// This computer, or private addresses of IPv4 and IPv6 (RFC 1918, 4193, 3927, 6598).
bool isNearby(const QHostAddress& address);
using Network = QPair<QHostAddress, int>; ///< as of QHostAddress::parseSubnet()
/// Those that this computer's own interfaces are in: a local network may have addresses that are not private.
QList<Network> ownNetworks();
bool isIn(const QHostAddress& address, const QList<Network>& networks);
/// What counts as one source: an IPv4 address, a /64 of IPv6.
QString sourceName(const QHostAddress& address);
/// The last entry of X-Forwarded-For, which the proxy itself wrote; null when there is no address.
QHostAddress forwardedFor(const Request& request);
} // namespace remote::hostcheck
