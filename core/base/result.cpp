// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"

#include <QRandomGenerator>
#include <algorithm>

const char* kindName(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Cancelled:
        return "cancelled";
    case Error::Kind::Network:
        return "network";
    case Error::Kind::Timeout:
        return "timeout";
    case Error::Kind::Http:
        return "http";
    case Error::Kind::RateLimited:
        return "rateLimited";
    case Error::Kind::Protocol:
        return "protocol";
    case Error::Kind::NotFound:
        return "notFound";
    case Error::Kind::LoginNeeded:
        return "loginNeeded";
    case Error::Kind::Refused:
        return "refused";
    case Error::Kind::Disk:
        return "disk";
    case Error::Kind::Database:
        return "database";
    }
    return "unknown";
}

std::optional<Error::Kind> kindFrom(const QString& name)
{
    for (int i = 0; i <= int(Error::Kind::Database); ++i) {
        if (name == QLatin1String(kindName(Error::Kind(i))))
            return Error::Kind(i);
    }
    return std::nullopt;
}

bool worthRetry(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
    case Error::Kind::Protocol:
        return true;
    case Error::Kind::Http:
        return error.code >= 500 || error.code == 408 || error.code == 425;
    case Error::Kind::Cancelled:
    case Error::Kind::NotFound:
    case Error::Kind::LoginNeeded:
    case Error::Kind::Refused:
    case Error::Kind::Disk:
    case Error::Kind::Database:
        return false;
    }
    return false;
}

std::chrono::milliseconds retryAfter(const Error& error, int attempt, std::chrono::milliseconds first,
                                     std::chrono::milliseconds cap)
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const auto plain = std::min<std::chrono::milliseconds>(cap, first * (qint64(1) << doublings));
    const double jitter = 0.8 + 0.4 * QRandomGenerator::global()->generateDouble();
    const auto delay = std::chrono::milliseconds(qint64(double(plain.count()) * jitter));
    return std::max<std::chrono::milliseconds>(delay, error.wait);
}
