// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/hostgate.h"
#include "core/platform/platform.h"
#include <functional>
#include <optional>

/// How the program asks sites: with the login that the settings choose, with a gap between two questions to a
/// host whoever asks, and not at all while a site wants to be left alone. Thread: any; a question waits for
/// its turn. Owner: Core, or the one-shot command.
class Sites
{
public:
    /// The Cookie header of the site's login that these effective settings choose; a secret; may wait.
    using Login = std::function<QByteArray(const Platform&, const QVariantMap& settings, Stop&)>;
    explicit Sites(Cache& cache, Clock& clock, Login login = {});

    /// Platform::check, its candidates in the order of record.format. Throttled without a request while the
    /// site pauses all. Errors: Cancelled.
    Result<LiveInfo> check(const Platform& platform, const CheckRequest& request, Http& http, Stop& stop);
    /// Platform::batch, with the login of the first room.
    Result<QList<LiveInfo>> batch(const Platform& platform, const QList<CheckRequest>& requests, Http& http,
                                  Stop& stop);

    /// Platform::roomOf with what was found out so far.
    QString roomOf(const Platform& platform, const QUrl& url) const { return platform.roomOf(url, m_cache); }

private:
    Result<std::optional<LiveInfo>> enter(const Platform& platform, const QUrl& url, Stop& stop);
    PlatformContext contextOf(const Platform& platform, const QVariantMap& settings, Http& http, Stop& stop);
    void note(const Platform& platform, const LiveInfo& info);

    Cache& m_cache;
    Clock& m_clock;
    const Login m_login;
    HostGate m_gate;
};
