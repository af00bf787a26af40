// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/core.h"
#include "core/remote/hostcheck.h"
#include "core/remote/json.h"
#include "core/remote/verbs/verbs.h"

#include <QNetworkInterface>
#include <QWebSocket>

using namespace Qt::Literals::StringLiterals;

// A resource in a static library is linked only when somebody asks for it; the macro wants no namespace.
static void linkPage()
{
    Q_INIT_RESOURCE(remote);
}

namespace remote {
namespace {
QString page()
{
    linkPage();
    return u":/remote"_s;
}

/// Of this computer in its local network, IPv4 first.
QStringList localAddresses()
{
    QStringList four;
    QStringList six;
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress& address : all) {
        // A local network of IPv4 may have public addresses; those of IPv6 change, and nobody types them.
        const bool isFour = address.protocol() == QAbstractSocket::IPv4Protocol;
        if (address.isLoopback() || address.isLinkLocal() || (!isFour && !hostcheck::isNearby(address)))
            continue;
        (isFour ? four : six) << address.toString();
    }
    return four + six;
}

QHostAddress addressFor(const QString& bind)
{
    return bind == u"lan" ? QHostAddress(QHostAddress::Any) : QHostAddress(QHostAddress::LocalHost);
}
} // namespace

Remote::Remote(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , auth(core.store, core.settings, core.clock)
    , connections(core.events, core.roster, core.publishing.uploads, routes)
    , gate(routes, auth, page(), Gate::Limits())
{
    verbs::addAll(routes, core, auth);
    gate.setSocketTaker([this](QWebSocket* socket, QTcpSocket& transport, const Identity& who) {
        connections.add(std::unique_ptr<QWebSocket>(socket), transport, who);
    });
    connect(&auth, &Auth::revoked, &connections, &Connections::endSession);
    connect(&core.metrics, &Metrics::sampled, &connections, [this] {
        connections.sendMetric(
            {{u"time"_s, timeOrNull(m_core.clock.now())}, {u"items"_s, toJson(m_core.metrics.latest())}});
    });
    m_apply.setSingleShot(true);
    connect(&m_apply, &QTimer::timeout, this, &Remote::apply);
}

Remote::~Remote() = default;

void Remote::start()
{
    auth.load([this](const Result<>& loaded) {
        if (!loaded)
            return setState(State::Failed, loaded.error());
        connect(&m_core.settings, &Settings::changed, this, [this](const QString& key) {
            if (key.startsWith("remote."_L1) && key != setting::remoteSessionDays.key)
                m_apply.start(0);
        });
        apply();
    });
}

void Remote::setState(State state, const Error& problem)
{
    m_state = state;
    m_problem = problem;
    if (state == State::Failed)
        qCWarning(lcRemote).noquote() << "remote viewing does not work:" << problem.detail;
    else if (state == State::Listening)
        qCInfo(lcRemote).noquote() << "remote viewing at" << addresses().value(0).toString();
    emit changed();
}

void Remote::apply()
{
    const int asked = ++m_applied;
    const Settings& settings = m_core.settings;
    if (!settings.get(setting::remoteEnabled)) {
        const bool was = gate.isOpen();
        stop();
        m_fingerprint.clear();
        if (was)
            qCInfo(lcRemote, "remote viewing is off");
        return setState(State::Off);
    }
    const QString tls = settings.get(setting::remoteTls);
    if (tls == u"off")
        return open({}, false);
    setState(State::Starting);
    const auto load = [tls, data = m_core.paths.data, now = m_core.clock.now(),
                       certificate = settings.get(setting::remoteCertificate),
                       key = settings.get(setting::remoteKey)] {
        return tls == u"files" ? certificate::load(certificate, key)
                               : certificate::loadOrMake(data, localAddresses(), now);
    };
    inBackground(this, load, [this, asked](const Result<certificate::Loaded>& loaded) {
        if (asked != m_applied)
            return;
        if (loaded)
            return open(*loaded, true);
        stop(); // never in the clear because a file is missing
        setState(State::Failed, loaded.error());
    });
}

void Remote::open(const certificate::Loaded& loaded, bool encrypted)
{
    const Settings& settings = m_core.settings;
    Gate::Options options;
    options.address = addressFor(settings.get(setting::remoteBind));
    options.port = quint16(settings.get(setting::remotePort));
    options.basePath = settings.get(setting::remoteBasePath);
    options.hosts = settings.get(setting::remoteHosts);
    options.forwarded = settings.get(setting::remoteForwarded);
    if (encrypted)
        options.tls = loaded.tls;
    m_fingerprint = loaded.fingerprint;
    stop();
    const auto opened = gate.open(options);
    setState(opened ? State::Listening : State::Failed, opened ? Error() : opened.error());
}

/// Whoever watches is told, so that pages know that it was no accident.
void Remote::stop()
{
    connections.closeAll();
    gate.close();
}

QList<QUrl> Remote::addresses() const
{
    if (m_state != State::Listening)
        return {};
    const Settings& settings = m_core.settings;
    QStringList hosts = settings.get(setting::remoteHosts);
    if (settings.get(setting::remoteBind) == u"lan")
        hosts += localAddresses();
    hosts += u"127.0.0.1"_s;
    QList<QUrl> urls;
    for (const QString& host : std::as_const(hosts)) {
        QUrl url;
        url.setScheme(m_fingerprint.isEmpty() ? u"http"_s : u"https"_s);
        url.setHost(host);
        url.setPort(gate.port());
        url.setPath(settings.get(setting::remoteBasePath) + u'/');
        urls << url;
    }
    return urls;
}

QUrl Remote::pairingUrl(Role role)
{
    const QList<QUrl> all = addresses();
    if (all.isEmpty())
        return {};
    QUrl url = all.first();
    url.setFragment(u"pair="_s + QString::fromLatin1(auth.pairingCode(role)));
    return url;
}
} // namespace remote
