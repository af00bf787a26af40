// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/catalog.h"

#include <QString>

namespace metric {
const MetricInfo* find(const QString& name)
{
    static constexpr const MetricInfo* all[] = {
        &cpu,        &memory,         &threads,     &diskWritten,  &loopDelay, &received,
        &sent,       &recorded,       &uploaded,    &streamers,    &uploads,   &volumeFree,
        &volumeSize, &recordingBytes, &videoFrames, &audioFrames,  &dropped,   &repaired,
        &reconnects, &speedRatio,     &uploadBytes, &uploadChunks, &chunkTime, &uploadRetries};
    for (const MetricInfo* info : all) {
        if (info->name == name)
            return info;
    }
    return nullptr;
}
} // namespace metric
