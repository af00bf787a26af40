// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/siteanswer.h"

reconnect::Site siteOf(const LiveInfo& info)
{
    switch (info.state) {
    case LiveState::Live:
        return info.candidates.isEmpty() ? reconnect::Site::LiveNoStream : reconnect::Site::Live;
    case LiveState::LiveNoStream:
        return reconnect::Site::LiveNoStream;
    case LiveState::Offline:
    case LiveState::NotFound:
    case LiveState::Restricted:
        return reconnect::Site::Offline;
    case LiveState::Throttled:
    case LiveState::Transient:
        break;
    }
    return reconnect::Site::Unknown;
}

Error errorOf(const LiveInfo& info)
{
    switch (info.state) {
    case LiveState::NotFound:
        return {Error::Kind::NotFound, info.message, info.siteCode, {}};
    case LiveState::Restricted:
        return {info.why == Restriction::Login ? Error::Kind::LoginNeeded : Error::Kind::Refused,
                info.message,
                info.siteCode,
                {}};
    case LiveState::Throttled:
        return {Error::Kind::RateLimited, info.message, info.siteCode, info.retryAfter};
    case LiveState::LiveNoStream:
        return {Error::Kind::Protocol,
                QStringLiteral("the broadcast is live, but the site names no stream"),
                info.siteCode,
                {}};
    default:
        return {Error::Kind::Network, info.message, info.siteCode, {}};
    }
}
