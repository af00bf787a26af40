// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/payload.h"
#include "core/flv/tag.h"
#include "core/flv/timeline.h"

namespace flv {

/// A tag with what its payload says, on its way through the rules. Thread: any (a value).
struct Item
{
    Tag tag;
    Payload payload;
    uint64_t print = 0; ///< fingerprint of the body; of frames
    qint64 time = 0;    ///< session clock, once timed
    bool timed = false;
    bool key = false;     ///< flagged, or an IDR that was not flagged (K3)
    bool refresh = false; ///< recovery point or parameter sets: could serve as a start (K2)

    bool video() const { return tag.type == TagType::Video; }
    Track track() const { return video() ? Track::Video : Track::Audio; }
    bool frame() const { return payload.kind == Payload::Kind::Frame; }
    qint64 body() const { return tag.payload() + payload.body; }
};

} // namespace flv
