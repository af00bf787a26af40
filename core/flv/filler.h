// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/tag.h"
#include <cstddef>
#include <cstdint>
#include <span>

namespace flv {

/// Takes the filler NAL units, which carry nothing, out of an access unit; the rest closes up over them.
/// Thread: any. The new size, 0 when there was nothing else; `removed` = how many went. A frame that is
/// damaged stays as it is.
uint32_t stripFiller(Codec codec, int lengthSize, std::span<uint8_t> body, int& removed);

} // namespace flv
