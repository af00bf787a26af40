// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/format.h"

#include <QByteArray>
#include <cstdint>

/// Any bytes are taken for a segment of each kind: it is cut into parts and moved, or refused.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    const auto format = data[0] % 3 == 0   ? hls::makeTsFormat()
                        : data[0] % 3 == 1 ? hls::makeFmp4Format()
                                           : hls::makePackedAudioFormat();
    QByteArray body(reinterpret_cast<const char*>(data + 1), qsizetype(size - 1));
    const auto parts = format->inspect({body.data(), size_t(body.size())}, {});
    if (!parts)
        return 0;
    for (hls::Part part : *parts) {
        if (!part.startsWithKey && !format->trimToKey(part))
            continue;
        (void)format->begin(part);
        hls::Pieces pieces;
        (void)format->rewrite(part, part.lead, 0, pieces);
    }
    return 0;
}
