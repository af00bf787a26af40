// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curlstream.h"
#include "core/base/clock.h"
#include "core/net/curltransfer.h"
#include "core/net/patience.h"
#include "core/net/redirect.h"

#include <QDeadlineTimer>
#include <algorithm>
#include <openssl/crypto.h>
#include <utility>
#include <vector>

using namespace std::chrono_literals;

namespace {
/// A live stream comes in many small packets. Below this size per wake-up we let more of them gather first:
/// 100 rooms would otherwise wake the computer 40000 times a second.
constexpr qint64 smallBatch = 16 * 1024;
constexpr auto gatherTime = 20ms;
constexpr int recordsInARow = 64; ///< 1 MiB of TLS; then the limits of time are looked at
} // namespace

struct CurlStream::Handles
{
    CURLM* multi = curl_multi_init();
    CURL* easy = curl_easy_init();
    std::vector<curl_socket_t> sockets; ///< that curl waits for

    Handles()
    {
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 4L);
        curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, &Handles::onSocket);
        curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    }
    ~Handles()
    {
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi);
    }
    Handles(const Handles&) = delete;
    Handles& operator=(const Handles&) = delete;

    Result<HttpResponse> perform(CurlTransfer& transfer, const HttpRequest& request, QDeadlineTimer deadline,
                                 Stop& stop);
    Result<HttpResponse> drive(CurlTransfer& transfer, const HttpRequest& request, QDeadlineTimer deadline,
                               Stop& stop);
    CURLMcode act(CurlTransfer& transfer, bool& ready, int& running);
    static int onSocket(CURL*, curl_socket_t socket, int what, void* self, void*);
};

void CurlStream::initialize()
{
    // A thread that Qt has waited for may still be inside OpenSSL's destructors while the program's exit
    // frees what they use, and the heap is broken: OpenSSL must not clean up, the system does.
    static const CURLcode once = [] {
        OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);
        return curl_global_init(CURL_GLOBAL_DEFAULT);
    }();
    Q_UNUSED(once)
}

CurlStream::CurlStream()
{
    initialize();
    m_handles = std::make_unique<Handles>();
}

CurlStream::~CurlStream() = default;

Result<> CurlStream::run(const HttpRequest& request, HttpSink& sink, const HttpConfig& config, Stop& stop)
{
    const QDeadlineTimer deadline = request.totalTimeout > 0ms
                                        ? QDeadlineTimer(scaledPatience(request.totalTimeout))
                                        : QDeadlineTimer(QDeadlineTimer::Forever);
    HttpRequest current = request;
    for (int hop = 0;; ++hop) {
        const auto wire = onTheWire(current, config);
        if (!wire)
            return fail(wire.error());
        CurlTransfer transfer(m_handles->easy, current, sink, *config.traffic, stop);
        transfer.prepare(*wire);
        const auto head = m_handles->perform(transfer, current, deadline, stop);
        if (!head)
            return fail(head.error());
        auto next = nextHop(current, *head, hop);
        if (!next)
            return fail(next.error());
        if (!*next)
            return {};
        current = std::move(**next);
    }
}

Result<HttpResponse> CurlStream::Handles::perform(CurlTransfer& transfer, const HttpRequest& request,
                                                  QDeadlineTimer deadline, Stop& stop)
{
    const Stop::Hook hook(stop, [this] { curl_multi_wakeup(multi); });
    curl_multi_add_handle(multi, easy);
    auto result = drive(transfer, request, deadline, stop);
    curl_multi_remove_handle(multi, easy);
    return result;
}

int CurlStream::Handles::onSocket(CURL*, curl_socket_t socket, int what, void* self, void*)
{
    auto& sockets = static_cast<Handles*>(self)->sockets;
    std::erase(sockets, socket);
    if (what != CURL_POLL_REMOVE)
        sockets.push_back(socket);
    return 0;
}

/// Lets curl do what is due, and what its sockets are `ready` for. When nothing but a body can come, curl is
/// told to read: it need not look first, and takes what TLS has read ahead, of which no socket tells. `ready`
/// stays when there may be more of that.
CURLMcode CurlStream::Handles::act(CurlTransfer& transfer, bool& ready, int& running)
{
    CURLMcode code = curl_multi_socket_action(multi, CURL_SOCKET_TIMEOUT, 0, &running);
    const std::vector<curl_socket_t> known = ready ? sockets : std::vector<curl_socket_t>();
    ready = false;
    for (const curl_socket_t socket : known) {
        int events = transfer.receivesBody() ? CURL_CSELECT_IN : 0; // 0: curl looks
        for (int records = 0; code == CURLM_OK && running > 0; ++records) {
            if (records == recordsInARow) {
                ready = true;
                break;
            }
            const qint64 before = transfer.received();
            code = curl_multi_socket_action(multi, socket, std::exchange(events, CURL_CSELECT_IN), &running);
            if (running == 0 || transfer.received() == before || !transfer.hasReadAhead())
                break;
        }
    }
    return code;
}

Result<HttpResponse> CurlStream::Handles::drive(CurlTransfer& transfer, const HttpRequest& request,
                                                QDeadlineTimer deadline, Stop& stop)
{
    const auto idleLimit = scaled(request.idleTimeout);
    bool ready = true;
    for (;;) {
        int running = 0;
        const CURLMcode failed = act(transfer, ready, running);
        if (failed != CURLM_OK)
            return fail(
                transfer.error(Error::Kind::Network, QString::fromLatin1(curl_multi_strerror(failed))));
        if (stop.requested())
            return fail(transfer.error(Error::Kind::Cancelled, QStringLiteral("stopped")));
        if (running == 0) {
            int left = 0;
            const CURLMsg* message = curl_multi_info_read(multi, &left);
            return transfer.outcome(message ? message->data.result : CURLE_OK);
        }
        const auto idle = std::chrono::steady_clock::now() - transfer.lastActivity();
        if (transfer.connected() && idle >= idleLimit)
            return fail(transfer.error(Error::Kind::Timeout, QStringLiteral("nothing came any more")));
        if (deadline.hasExpired())
            return fail(transfer.error(Error::Kind::Timeout, QStringLiteral("not complete in time")));

        const qint64 batch = transfer.takeBatch();
        if (batch > 0 && batch < smallBatch) {
            stop.sleep(gatherTime);
            ready = true;
            continue;
        }
        if (ready)
            continue;
        auto wait = std::chrono::ceil<std::chrono::milliseconds>(idleLimit - idle);
        if (!deadline.isForever())
            wait = std::min(wait, std::chrono::milliseconds(deadline.remainingTime()));
        int events = 0;
        curl_multi_poll(multi, nullptr, 0, int(std::clamp<qint64>(wait.count(), 1, 1000)), &events);
        ready = events > 0;
    }
}
