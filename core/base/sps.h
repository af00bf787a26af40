// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <cstdint>
#include <optional>
#include <span>

/// What a sequence parameter set says about the picture. Thread: any (a value).
struct SpsInfo
{
    int profile = 0; ///< profile_idc
    int level = 0;
    int width = 0; ///< displayed, in luma samples
    int height = 0;
    bool operator==(const SpsInfo&) const = default;
};

namespace sps {
/// The NAL unit with its header byte (type 7), emulation prevention still in (H.264 7.3.2.1). Nothing when it
/// is cut short or out of range.
std::optional<SpsInfo> parseAvc(std::span<const char> nal);
/// The NAL unit with its two header bytes (type 33) (H.265 7.3.2.2).
std::optional<SpsInfo> parseHevc(std::span<const char> nal);
} // namespace sps
