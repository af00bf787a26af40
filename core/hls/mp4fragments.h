// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hls/mp4init.h"

namespace hls {

/// One track's run of samples in a movie fragment, and where its fields are.
struct TrackRun
{
    const Mp4Track* track = nullptr;
    size_t timeAt = 0; ///< of the decode time in tfdt; 0: there is none
    bool wideTime = false;
    size_t baseOffsetAt = 0; ///< of the base data offset in tfhd; 0: none
    uint8_t number = 1;      ///< of the traf in its moof
    bool startsWithSync = false;
    qint64 time = 0;         ///< decode time of the first sample
    qint64 duration = 0;     ///< of all samples
    qint64 lastDuration = 0; ///< of the last one
    qint64 samples = 0;
    size_t firstSample = 0; ///< of its bytes; 0: not found
    size_t firstSize = 0;
};

/// Where a run says its samples are. Only sums are known of a run that tells no place.
struct SampleRange
{
    size_t begin = 0;
    size_t size = 0;
};

struct Fragment
{
    size_t moof = 0;
    size_t end = 0;        ///< behind its last mdat: what a recording keeps of it begins at the moof
    size_t sequenceAt = 0; ///< of the number in mfhd; 0: none
    std::vector<TrackRun> runs;
};

/// What a media segment is made of.
struct FragmentList
{
    size_t openBox = 0; ///< of a last box whose size says "to the end"; 0: none
    std::vector<Fragment> fragments;
    const char* damage = nullptr; ///< the first thing in it that cannot be meant; null: none
};

/// Reads the boxes of a media segment; tracks that `init` does not have are passed over, as is what else is
/// wrong but readable: `damage` tells of it. Errors: Protocol when it is cut short or has no fragment.
Result<FragmentList> readFragments(std::span<const char> bytes, const Mp4Init& init);

} // namespace hls
