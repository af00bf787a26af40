// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <cerrno>

/// Whether a recording goes on after its file could not be written: pure, tested as a table. Thread: any. A
/// folder that was deleted is made again, and what is as large as its file system allows goes on in a new
/// file; anything else ends the recording, and DiskGuard waits until its place can be written to.
namespace diskfault {
inline constexpr std::chrono::seconds settled{
    30};                        ///< of media in one connection: earlier faults are forgotten
inline constexpr int limit = 3; ///< in a row
inline constexpr qint64 largestFile =
    qint64(1) << 30; ///< bytes; no file system allows less: such a limit was set for this process (N14)

/// `bytes`: what the file holds.
inline bool mayGoOn(const Error& fault, int inARow, qint64 bytes)
{
    const bool anew = fault.code == ENOENT || fault.code == ESTALE || fault.code == EIO ||
                      (fault.code == EFBIG && bytes >= largestFile); // stream-repair.md X4
    return fault.kind == Error::Kind::Disk && anew && inARow <= limit;
}

/// It may be the whole volume, not only the file or folder that was to be written.
inline bool mayBeVolume(const Error& fault)
{
    return fault.kind == Error::Kind::Disk &&
           (fault.code == ENOSPC || fault.code == EROFS || fault.code == EDQUOT);
}
} // namespace diskfault
