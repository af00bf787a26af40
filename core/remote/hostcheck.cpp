// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/hostcheck.h"

#include <QNetworkInterface>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace remote::hostcheck {
namespace {
/// The IPv4 address that an IPv6 socket reports as ::ffff:a.b.c.d, else the address itself.
QHostAddress plain(const QHostAddress& address)
{
    bool ok = false;
    const quint32 four = address.toIPv4Address(&ok);
    return ok ? QHostAddress(four) : address;
}
} // namespace

QString hostIn(const QByteArray& authority)
{
    static const QRegularExpression form(
        u"^(?:\\[([0-9A-Fa-f:.]+)\\]|([A-Za-z0-9._-]+))(?::([0-9]{1,5}))?$"_s);
    const auto match = form.match(QString::fromLatin1(authority));
    if (!match.hasMatch())
        return {};
    const QString address = match.captured(1);
    if (!address.isEmpty())
        return QHostAddress(address).protocol() == QAbstractSocket::IPv6Protocol ? address.toLower()
                                                                                 : QString();
    QString name = match.captured(2).toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

bool isOurs(const QByteArray& authority, const QStringList& names)
{
    const QString host = hostIn(authority);
    if (host.isEmpty())
        return false;
    if (host == u"localhost" || names.contains(host, Qt::CaseInsensitive))
        return true;
    // Four numbers; QHostAddress would also take "127.1" and "0x7f000001", which browsers never send.
    static const QRegularExpression four(u"^(\\d{1,3}\\.){3}\\d{1,3}$"_s);
    return host.contains(u':') || (four.match(host).hasMatch() && !QHostAddress(host).isNull());
}

bool isSameOrigin(const Request& request)
{
    const QByteArray site = request.header("sec-fetch-site");
    if (!site.isEmpty() && site != "same-origin" && site != "none")
        return false;
    if (request.count("origin") == 0)
        return true;
    const QByteArray origin = request.header("origin").toLower();
    const QByteArray host = request.header("host").toLower();
    return request.count("origin") == 1 && (origin == "http://" + host || origin == "https://" + host);
}

bool isNearby(const QHostAddress& address)
{
    static const auto ranges = [] {
        QList<Network> list;
        for (const char* range : {"127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
                                  "169.254.0.0/16", "100.64.0.0/10", "::1/128", "fe80::/10", "fc00::/7"})
            list << QHostAddress::parseSubnet(QLatin1String(range));
        return list;
    }();
    return isIn(address, ranges);
}

QList<Network> ownNetworks()
{
    constexpr int least = 8; // a shorter prefix is no local network but a mistake or a tunnel to everywhere
    QList<Network> networks;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface& one : interfaces) {
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry& entry : entries) {
            if (entry.prefixLength() >= least)
                networks << Network(plain(entry.ip()), entry.prefixLength());
        }
    }
    return networks;
}

bool isIn(const QHostAddress& address, const QList<Network>& networks)
{
    const QHostAddress one = plain(address);
    return std::any_of(networks.begin(), networks.end(), [&one](const Network& network) {
        return one.protocol() == network.first.protocol() && one.isInSubnet(network);
    });
}

QString sourceName(const QHostAddress& address)
{
    const QHostAddress one = plain(address);
    if (one.protocol() != QAbstractSocket::IPv6Protocol || one.isLoopback())
        return one.toString();
    Q_IPV6ADDR bytes = one.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        bytes[i] = 0;
    return QHostAddress(bytes).toString() + u"/64"_s;
}

QHostAddress forwardedFor(const Request& request)
{
    QByteArray last;
    for (const auto& [name, value] : request.headers) {
        if (name == "x-forwarded-for")
            last = value.split(',').last().trimmed();
    }
    return QHostAddress(QString::fromLatin1(last));
}
} // namespace remote::hostcheck
