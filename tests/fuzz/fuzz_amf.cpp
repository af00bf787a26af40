// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as script data: never a value that is not sane.
#include "core/flv/amf.h"

#include <cmath>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    flv::SourceMetadata metadata;
    flv::parseMetadata({data, size}, metadata);
    for (const double value : {metadata.width, metadata.height, metadata.framesPerSecond,
                               metadata.videoDataRate, metadata.audioDataRate, metadata.audioSampleRate}) {
        if (!std::isfinite(value) || value < 0 || value >= 1e7)
            std::abort();
    }
    return 0;
}
