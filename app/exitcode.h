// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

/// What the program's exit status says to a script. Thread: any.
namespace exitcode {
inline constexpr int done = 0;
inline constexpr int failed = 1; ///< no other number fits
inline constexpr int usage = 2;
inline constexpr int notLive = 3;
inline constexpr int network = 4; ///< or the site
inline constexpr int disk = 5;
inline constexpr int needsLogin = 6;
inline constexpr int rateLimited = 7;
inline constexpr int interrupted = 130; ///< by SIGINT or SIGTERM, after closing cleanly

inline int of(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return interrupted;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Http:
    case Error::Kind::RateLimited:
    case Error::Kind::Protocol:
    case Error::Kind::LoginNeeded:
        return network;
    case Error::Kind::NotFound:
        return notLive;
    case Error::Kind::Refused:
        return usage;
    case Error::Kind::Disk:
    case Error::Kind::Database:
        return disk;
    }
    return failed;
}

/// The same for the commands that publish: they tell a missing login and a rate limit apart, what they do not
/// find is a file, and a refusal with a code is Bilibili's, not a mistake in the command line.
inline int ofPublishing(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::LoginNeeded:
        return needsLogin;
    case Error::Kind::RateLimited:
        return rateLimited;
    case Error::Kind::NotFound:
        return disk;
    case Error::Kind::Refused:
        return error.code != 0 ? network : usage;
    default:
        return of(error);
    }
}

/// The same for a backup: a file that is none, or that another password seals, is neither a network nor a
/// login that has ended.
inline int ofRestore(const Error& error)
{
    const bool unfit = error.kind == Error::Kind::Protocol || error.kind == Error::Kind::LoginNeeded;
    return unfit ? failed : ofPublishing(error);
}
} // namespace exitcode
