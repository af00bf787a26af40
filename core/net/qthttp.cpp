// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qthttp.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/net/curlstream.h"
#include "core/net/patience.h"
#include "core/net/redirect.h"
#include "core/net/wire.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

using namespace std::chrono_literals;

namespace {
QSslConfiguration tlsConfiguration(bool verify)
{
    static const QSslConfiguration verifying = [] {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        if (!extraCertificates().isEmpty())
            tls.setCaCertificates(QSslConfiguration::systemCaCertificates() +
                                  QSslCertificate::fromData(extraCertificates()));
        return tls;
    }();
    QSslConfiguration tls = verifying;
    if (!verify)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

QNetworkRequest networkRequest(const WireRequest& wire)
{
    QNetworkRequest request(wire.url);
    for (const auto& [name, value] : wire.headers)
        request.setRawHeader(name, value);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setSslConfiguration(tlsConfiguration(wire.verifyTls));
    return request;
}

/// QNetworkReply reports 4xx and 5xx as errors; here they are answers.
bool isOnlyAStatus(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProtocolInvalidOperationError || // a status of 400
           (error > 200 && error < 300) || error > 400;
}

Error::Kind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return Error::Kind::Timeout;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return Error::Kind::Protocol;
    default:
        return Error::Kind::Network;
    }
}

/// QNetworkReply gives some answers that a reset cut short as complete ones, so the length is checked here.
bool isCutShort(const QNetworkReply& reply, qsizetype received, const QByteArray& method)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (method == "HEAD" || status == 204 || status == 304 || reply.hasRawHeader("Content-Encoding"))
        return false;
    bool known = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&known);
    return known && received < length;
}

/// One request and its answer, without redirects. Thread: its own. Owner: QtHttp::send's stack.
class Exchange
{
public:
    Exchange(const HttpRequest& request, QNetworkAccessManager& network)
        : m_request(request)
        , m_network(network)
    {
    }
    Result<HttpResponse> run(const WireRequest& wire, std::chrono::milliseconds total, Stop& stop);

private:
    void end(Error::Kind kind, const QString& what)
    {
        if (!m_failure)
            m_failure = Error{kind, QStringLiteral("%1: %2").arg(redactedPlace(m_request.url), what), 0, {}};
        m_loop.quit();
    }
    void arm(QTimer& timer, std::chrono::milliseconds after, const QString& what)
    {
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &m_loop,
                         [this, what] { end(Error::Kind::Timeout, what); });
        timer.start(after);
    }
    void take();
    Result<HttpResponse> answer();

    const HttpRequest& m_request;
    QNetworkAccessManager& m_network;
    QEventLoop m_loop;
    QTimer m_connecting, m_idle, m_total;
    std::unique_ptr<QNetworkReply> m_reply;
    std::optional<Error> m_failure;
    QByteArray m_body;
};

Result<HttpResponse> Exchange::run(const WireRequest& wire, std::chrono::milliseconds total, Stop& stop)
{
    const QNetworkRequest request = networkRequest(wire);
    const bool plainGet = m_request.method == "GET" && m_request.body.isEmpty();
    m_reply.reset(plainGet ? m_network.get(request)
                           : m_network.sendCustomRequest(request, m_request.method, m_request.body));

    arm(m_total, total, QStringLiteral("no complete answer in time"));
    arm(m_connecting, scaledPatience(m_request.connectTimeout), QStringLiteral("no connection in time"));
    arm(m_idle, scaledPatience(m_request.connectTimeout + m_request.idleTimeout),
        QStringLiteral("nothing came any more"));
    const auto alive = [this] {
        m_connecting.stop();
        m_idle.start(scaledPatience(m_request.idleTimeout));
    };
    auto* reply = m_reply.get();
    QObject::connect(reply, &QNetworkReply::requestSent, &m_loop, alive);
    QObject::connect(reply, &QNetworkReply::uploadProgress, &m_loop, alive);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, &m_loop, alive);
    QObject::connect(reply, &QNetworkReply::readyRead, &m_loop, [this, alive] {
        alive();
        take();
    });
    QObject::connect(reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);

    {
        const Stop::Hook hook(stop, [this] {
            QMetaObject::invokeMethod(
                &m_loop, [this] { end(Error::Kind::Cancelled, QStringLiteral("stopped")); },
                Qt::QueuedConnection);
        });
        if (!reply->isFinished())
            m_loop.exec();
    }
    // abort() emits finished() inside the call, so nobody may listen any more.
    QObject::disconnect(reply, nullptr, &m_loop, nullptr);
    if (stop.requested())
        end(Error::Kind::Cancelled, QStringLiteral("stopped"));
    if (m_failure) {
        reply->abort();
        return fail(*m_failure);
    }
    return answer();
}

void Exchange::take()
{
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.maxBody)
        end(Error::Kind::Protocol,
            QStringLiteral("the answer is larger than %1 bytes").arg(m_request.maxBody));
}

Result<HttpResponse> Exchange::answer()
{
    HttpResponse response;
    response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    if (error != QNetworkReply::NoError && !(response.status > 0 && isOnlyAStatus(error)))
        return fail(kindOf(error), QStringLiteral("%1: %2").arg(redactedPlace(m_request.url),
                                                                redact(m_reply->errorString())));
    take();
    if (m_failure)
        return fail(*m_failure);
    if (isCutShort(*m_reply, m_body.size(), m_request.method))
        return fail(
            Error::Kind::Network,
            QStringLiteral("%1: the connection ended within the answer").arg(redactedPlace(m_request.url)));
    response.url = m_request.url;
    for (const auto& [name, value] : m_reply->rawHeaderPairs()) {
        // Qt joins repeated Set-Cookie headers with line feeds.
        for (const QByteArray& one : value.split('\n'))
            response.headers.append({name, one});
    }
    response.body = std::move(m_body);
    return response;
}

/// A streamed answer, collected.
class WholeAnswer : public HttpSink
{
public:
    explicit WholeAnswer(const HttpRequest& request)
        : m_request(request)
    {
    }
    Result<> begin(const HttpResponse& head) override
    {
        response = head;
        return {};
    }
    Result<> data(std::span<const char> bytes) override
    {
        response.body.append(bytes.data(), qsizetype(bytes.size()));
        if (response.body.size() > m_request.maxBody)
            return fail(Error::Kind::Protocol, QStringLiteral("%1: the answer is larger than %2 bytes")
                                                   .arg(redactedPlace(m_request.url))
                                                   .arg(m_request.maxBody));
        return {};
    }
    HttpResponse response;

private:
    const HttpRequest& m_request;
};
} // namespace

QtHttp::QtHttp(std::shared_ptr<const SharedHttpConfig> config, HttpUse use)
    : m_config(std::move(config))
    , m_use(use)
{
}

QtHttp::~QtHttp() = default;

HttpConfig QtHttp::config() const
{
    HttpConfig config = m_config->get();
    config.proxy = config.proxyOf(m_use);
    return config;
}

Result<HttpResponse> QtHttp::send(const HttpRequest& request, Stop& stop)
{
    const HttpConfig now = config();
    if (request.once || !now.ipv6) // QNetworkAccessManager cannot be kept from IPv6, either
        return sendByCurl(request, stop);
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    const QDeadlineTimer deadline(
        scaledPatience(request.totalTimeout.count() > 0 ? request.totalTimeout : now.requestTimeout));
    HttpRequest current = request;
    for (int hop = 0;; ++hop) {
        const auto wire = onTheWire(current, now);
        if (!wire)
            return fail(wire.error());
        m_network->setProxy(wire->proxy);
        auto response =
            Exchange(current, *m_network)
                .run(*wire, std::max(1ms, std::chrono::milliseconds(deadline.remainingTime())), stop);
        if (!response)
            return response;
        now.traffic->sent.fetch_add(current.body.size(), std::memory_order_relaxed);
        now.traffic->received.fetch_add(response->body.size(), std::memory_order_relaxed);
        auto next = nextHop(current, *response, hop);
        if (!next)
            return fail(next.error());
        if (!*next)
            return response;
        current = std::move(**next);
    }
}

/// QNetworkAccessManager repeats any request, a POST too, up to three times when the connection breaks before
/// the answer, and cannot be told not to. libcurl does so over a kept connection only.
Result<HttpResponse> QtHttp::sendByCurl(const HttpRequest& request, Stop& stop)
{
    HttpRequest current = request;
    if (current.totalTimeout.count() <= 0)
        current.totalTimeout = m_config->get().requestTimeout;
    WholeAnswer answer(current);
    if (const auto sent = stream(current, answer, stop); !sent)
        return fail(sent.error());
    return answer.response;
}

Result<> QtHttp::stream(const HttpRequest& request, HttpSink& sink, Stop& stop)
{
    if (!m_streams)
        m_streams = std::make_unique<CurlStream>();
    return m_streams->run(request, sink, config(), stop);
}

QtHttpFactory::QtHttpFactory(HttpConfig config)
    : m_traffic(config.traffic)
    , m_config(std::make_shared<SharedHttpConfig>(std::move(config)))
{
    CurlStream::initialize();
}

void QtHttpFactory::setConfig(HttpConfig config)
{
    config.traffic = m_traffic;
    m_config->set(std::move(config));
}

std::unique_ptr<Http> QtHttpFactory::make(HttpUse use)
{
    return std::make_unique<QtHttp>(m_config, use);
}
