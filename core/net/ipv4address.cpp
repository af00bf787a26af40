// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ipv4address.h"

#include <QHostAddress>
#include <QHostInfo>

Result<QUrl> withIpv4Address(const QUrl& url)
{
    if (!QHostAddress(url.host()).isNull()) // somebody's own choice
        return url;
    const QHostInfo info = QHostInfo::fromName(url.host());
    for (const QHostAddress& address : info.addresses()) {
        if (address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QUrl changed = url;
        changed.setHost(address.toString());
        return changed;
    }
    return fail(Error::Kind::Network,
                QStringLiteral("%1 has no IPv4 address, and net.ipv6 is off").arg(url.host()));
}
