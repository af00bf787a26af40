// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <cerrno>

/// Whether a recording goes on after its file could not be written: pure, tested as a table. Thread: any. A
/// folder that was deleted is made again; a full or read-only disk ends the recording, and DiskGuard waits
/// for it.
namespace diskfault {
inline constexpr std::chrono::seconds settled{
    30};                        ///< of media in one connection: earlier faults are forgotten
inline constexpr int limit = 3; ///< in a row

inline bool mayGoOn(const Error& fault, int inARow)
{
    const bool anew = fault.code == ENOENT || fault.code == ESTALE || fault.code == EIO;
    return fault.kind == Error::Kind::Disk && anew && inARow <= limit;
}
} // namespace diskfault
