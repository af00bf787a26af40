// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QUrl>

/// `url` with an IPv4 address in place of its host's name, for a library that cannot be told to keep from
/// IPv6. Only for protocols that never tell the server the name (SRT): no TLS, no virtual hosts. Thread:
/// workers; waits for the resolver. Errors: Network, when the name has no such address.
Result<QUrl> withIpv4Address(const QUrl& url);
