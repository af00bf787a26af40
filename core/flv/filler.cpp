// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/filler.h"

#include "core/flv/nal.h"

namespace flv {

uint32_t stripFiller(Codec codec, int lengthSize, std::span<uint8_t> body, int& removed)
{
    removed = 0;
    const auto whole = uint32_t(body.size());
    if (codec != Codec::Avc && codec != Codec::Hevc)
        return whole;
    const auto isFiller = [codec](Bytes nal) {
        return !nal.empty() && isFillerNal(codec, nalType(codec, nal));
    };
    int filler = 0;
    NalWalk check(body, lengthSize);
    while (const auto nal = check.next())
        filler += isFiller(*nal) ? 1 : 0;
    if (filler == 0 || !check.whole())
        return whole;
    NalWalk walk(body, lengthSize);
    size_t end = 0;
    while (const auto nal = walk.next()) {
        if (isFiller(*nal))
            continue;
        const size_t size = walk.position() - walk.start();
        std::memmove(body.data() + end, body.data() + walk.start(), size);
        end += size;
    }
    removed = filler;
    return uint32_t(end);
}

} // namespace flv
