// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sites.h"
#include "core/base/log.h"
#include "core/config/settings.h"
#include "core/platform/answer.h"
#include "core/platform/formatwish.h"

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
/// When a network comes back, every recording asks its site at the same moment.
constexpr milliseconds questionGap = 200ms;
constexpr milliseconds rest = 60s; // after risk control, when the site names no time (platforms-a.md 1.5)
} // namespace

Sites::Sites(Cache& cache, Clock& clock, Login login)
    : m_cache(cache)
    , m_clock(clock)
    , m_login(std::move(login))
{
}

Result<LiveInfo> Sites::check(const Platform& platform, const CheckRequest& request, Http& http, Stop& stop)
{
    const auto refused = enter(platform, request.url, stop);
    if (!refused)
        return fail(refused.error());
    if (*refused)
        return **refused;
    PlatformContext context = contextOf(platform, request.options, http, stop);
    Result<LiveInfo> answer = platform.check(request, context);
    if (answer) {
        note(platform, *answer);
        answer->candidates = wishedFormatFirst(answer->candidates,
                                               setting::streamFormat.from(request.options), request.avoidCdn);
    }
    return answer;
}

Result<QList<LiveInfo>> Sites::batch(const Platform& platform, const QList<CheckRequest>& requests,
                                     Http& http, Stop& stop)
{
    const CheckRequest first = requests.value(0);
    const auto refused = enter(platform, first.url, stop);
    if (!refused)
        return fail(refused.error());
    if (*refused)
        return QList<LiveInfo>(requests.size(), **refused);
    PlatformContext context = contextOf(platform, first.options, http, stop);
    Result<QList<LiveInfo>> answers = platform.batch(requests, context);
    if (answers) {
        for (const LiveInfo& info : std::as_const(*answers))
            note(platform, info);
    }
    return answers;
}

/// Waits for its turn; an answer when there is to be no question.
Result<std::optional<LiveInfo>> Sites::enter(const Platform& platform, const QUrl& url, Stop& stop)
{
    if (!m_gate.pass(url.host(), std::min(questionGap, platform.intervals().spacing), stop))
        return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
    const milliseconds left = m_gate.heldFor(platform.id());
    if (left <= 0ms)
        return std::optional<LiveInfo>();
    LiveInfo info = infoFor(LiveState::Throttled, QStringLiteral("%1 has asked for a pause, %2 s are left")
                                                      .arg(platform.displayName())
                                                      .arg(left.count() / 1000));
    info.platformWide = true;
    return std::optional<LiveInfo>(info);
}

PlatformContext Sites::contextOf(const Platform& platform, const QVariantMap& settings, Http& http,
                                 Stop& stop)
{
    return {http, stop, m_cache, m_login ? m_login(platform, settings, stop) : QByteArray(), m_clock};
}

/// Also the recordings' questions rest: 412 and risk control grow worse with each further one.
void Sites::note(const Platform& platform, const LiveInfo& info)
{
    if (info.state != LiveState::Throttled || !info.platformWide)
        return;
    const milliseconds wait = std::max(rest, info.retryAfter);
    if (m_gate.heldFor(platform.id()) <= 0ms)
        qCInfo(lcPlatform, "%ls: throttled, not asked for %lld s", qUtf16Printable(platform.id()),
               static_cast<long long>(wait.count() / 1000));
    m_gate.hold(platform.id(), wait);
}
