// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/recordingoptions.h"

#include "core/config/settings.h"

using std::chrono::milliseconds;

SplitLimits exactLimits(const QVariantMap& settings)
{
    constexpr int defaultMiB = 2048;
    const int chosen = setting::splitMiB.from(settings);
    return {milliseconds(0), qint64(chosen > 0 ? chosen : defaultMiB) * 1024 * 1024, true};
}

RecordingOptions recordingOptions(const QVariantMap& settings, const QString& folder)
{
    RecordingOptions options;
    const QString chosen = setting::recordFolder.from(settings);
    options.folder = chosen.isEmpty() ? folder : chosen;
    options.fileName = setting::fileName.from(settings);
    options.settings = settings;
    options.grace = std::chrono::seconds(setting::graceSec.from(settings));
    SourceOptions& source = options.source;
    source.limits.duration = std::chrono::minutes(setting::splitMinutes.from(settings));
    source.limits.bytes = qint64(setting::splitMiB.from(settings)) * 1024 * 1024;
    source.keepGaps = setting::keepGaps.from(settings);
    source.stripFiller = setting::stripFiller.from(settings);
    source.joinReconnects = setting::joinReconnects.from(settings);
    source.stallTimeout = milliseconds(setting::stallTimeoutMs.from(settings));
    source.hlsLiveEdge = setting::hlsLiveEdge.from(settings);
    source.hlsFromOldest = setting::hlsFromOldest.from(settings);
    source.hlsSkipAds = setting::hlsSkipAds.from(settings);
    source.hlsLowLatency = setting::hlsLowLatency.from(settings);
    source.hlsSegmentTimeout = milliseconds(setting::hlsSegmentTimeoutMs.from(settings));
    return options;
}
