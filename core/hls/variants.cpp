// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/playlist.h"

#include <algorithm>
#include <tuple>

namespace hls {
namespace {

/// Only audio, as far as the list tells.
bool audioOnly(const Variant& variant)
{
    if (variant.height > 0 || variant.codecs.isEmpty())
        return false;
    const QStringList codecs = variant.codecs.split(QLatin1Char(','));
    return std::all_of(codecs.begin(), codecs.end(), [](const QString& codec) {
        const QString name = codec.trimmed();
        return name.startsWith(QLatin1String("mp4a")) || name.startsWith(QLatin1String("ac-3")) ||
               name.startsWith(QLatin1String("ec-3")) ||
               name.startsWith(QLatin1String("Opus"), Qt::CaseInsensitive) ||
               name.startsWith(QLatin1String("flac"), Qt::CaseInsensitive);
    });
}

} // namespace

const Variant* chooseVariant(const MasterPlaylist& master, int maxHeight, qint64 maxBandwidth)
{
    // A source can have a lower bandwidth than a transcode of it, so that size decides first (platforms-a.md
    // 7.4), but only where every variant tells its size.
    const bool sizes =
        std::all_of(master.variants.begin(), master.variants.end(),
                    [](const Variant& variant) { return variant.height > 0 || audioOnly(variant); });
    const auto fits = [&](const Variant& variant) {
        return (maxHeight <= 0 || variant.height <= maxHeight) &&
               (maxBandwidth <= 0 || variant.bandwidth <= maxBandwidth);
    };
    const auto rank = [&](const Variant& variant) {
        const bool muxed = !chooseAudio(master, variant);
        const bool fit = fits(variant);
        const qint64 sign = fit ? 1 : -1; // of those that are too large the smallest
        return std::tuple(!audioOnly(variant), fit, sign * (sizes ? variant.height : 0),
                          sizes ? variant.framesPerSecond : 0.0, sizes && muxed, sign * variant.bandwidth,
                          muxed);
    };
    const auto best =
        std::max_element(master.variants.begin(), master.variants.end(),
                         [&](const Variant& left, const Variant& right) { return rank(left) < rank(right); });
    return best == master.variants.end() ? nullptr : &*best;
}

const AudioRendition* chooseAudio(const MasterPlaylist& master, const Variant& variant)
{
    const AudioRendition* best = nullptr;
    if (variant.audioGroup.isEmpty())
        return best;
    for (const AudioRendition& rendition : master.audio) {
        if (rendition.group != variant.audioGroup)
            continue;
        if (!best || (rendition.isDefault && !best->isDefault))
            best = &rendition;
    }
    return best && best->url.isEmpty() ? nullptr : best;
}

} // namespace hls
