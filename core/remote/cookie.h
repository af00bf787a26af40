// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/message.h"
#include <QString>
#include <chrono>

/// The cookie that keeps a browser signed in: unreadable for scripts, never sent by other sites. Thread: any.
namespace remote::cookie {
inline constexpr const char name[] = "biliup_session";

QByteArray tokenIn(const Request& request);
/// A route knows neither path nor encryption: apply() adds them.
void set(Response& response, const QByteArray& token, std::chrono::seconds valid);
void clear(Response& response);

struct Scope
{
    QString basePath;
    bool secure = false;
};
void apply(Response& response, const Scope& scope);
} // namespace remote::cookie
