// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/roomcheck.h"
#include "core/base/background.h"
#include "core/core.h"

RoomVerdict roomVerdict(const Result<LiveInfo>& checked)
{
    using enum RoomVerdict::Kind;
    if (!checked)
        return {Unreachable, checked.error(), {}};
    switch (checked->state) {
    case LiveState::Live:
    case LiveState::LiveNoStream:
    case LiveState::Offline:
        return {Exists, {}, checked->room};
    case LiveState::NotFound:
        return {NotFound, {}, checked->room};
    case LiveState::Restricted:
        // A paid or password-protected room exists; only a missing login can be mended before adding it.
        return {checked->why == Restriction::Login ? LoginNeeded : Exists, {}, checked->room};
    case LiveState::Throttled:
    case LiveState::Transient: { // of an answer that could not be used the kind is not told
        const bool busy = checked->state == LiveState::Throttled;
        const auto kind = busy ? Error::Kind::RateLimited : Error::Kind::Protocol;
        return {Unreachable, {kind, checked->message, checked->siteCode, {}}, checked->room};
    }
    }
    return {};
}

void checkRoom(Core& core, const QUrl& url, QObject* context, std::function<void(RoomVerdict)> done)
{
    const Platform* platform = core.registry.find(url);
    if (!platform)
        return done({RoomVerdict::Kind::Exists, {}, {}});
    CheckRequest request;
    request.url = url;
    request.options = core.settings.effective();
    request.withStreams = false;
    inBackground(
        context,
        [platform, request, &http = core.http, &cache = core.cache, &clock = core.clock](Stop& stop) {
            const std::unique_ptr<Http> transport = http.make();
            PlatformContext about{*transport, stop, cache, {}, clock};
            return roomVerdict(platform->check(request, about));
        },
        std::move(done));
}
