// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/bodycheck.h"

#include "core/hls/bytes.h"
#include "core/hls/format.h"
#include "core/hls/mp4fragments.h"
#include "core/hls/tspacket.h"

#include <algorithm>

namespace hls {
namespace {

tl::unexpected<Error> wrong(const char* what)
{
    return fail(Error::Kind::Protocol, QStringLiteral("segment: ") + QLatin1String(what));
}

/// One byte too many or too few, and everything behind it would be read as something else.
Result<> checkPackets(std::span<const char> body)
{
    for (size_t at = 0; at < body.size(); at += ts::packetSize)
        if (body[at] != 0x47)
            return wrong("a TS packet does not begin where it should");
    return body.size() % ts::packetSize == 0 ? Result<>() : Result<>(wrong("a TS packet is cut short"));
}

/// The boxes of the outermost level.
struct Boxes
{
    bool whole = false;
    bool moov = false;
};

Boxes outerBoxes(std::span<const char> body)
{
    Boxes boxes;
    BoxWalk walk(body, 0, body.size());
    while (const auto box = walk.next())
        boxes.moov = boxes.moov || box->type == fourcc("moov");
    boxes.whole = walk.complete();
    return boxes;
}

Result<> checkFragments(std::span<const char> body, const QByteArray& init)
{
    const Boxes boxes = outerBoxes(body);
    if (!boxes.whole)
        return wrong("an MP4 box is cut short");
    // The first segment of a list without EXT-X-MAP brings its tracks along; what they are in the ones behind
    // it is known only where they are joined.
    if (init.isEmpty() && !boxes.moov)
        return {};
    const auto tracks = parseMp4Init(init.isEmpty() ? body : view(init));
    if (!tracks)
        return fail(tracks.error());
    const auto list = readFragments(body, *tracks);
    if (!list)
        return fail(list.error());
    if (list->damage)
        return wrong(list->damage);
    const bool hasMain =
        std::any_of(list->fragments.begin(), list->fragments.end(), [&](const Fragment& part) {
            return std::any_of(part.runs.begin(), part.runs.end(),
                               [&](const TrackRun& run) { return run.track == tracks->main(); });
        });
    return hasMain ? Result<>() : Result<>(wrong("its main track is missing"));
}

} // namespace

Result<> checkSegment(const QByteArray& body, const QByteArray& init)
{
    switch (sniff(view(body))) {
    case BodyKind::Unknown:
        return wrong("neither TS nor MP4 nor audio");
    case BodyKind::Ts:
        return checkPackets(view(body));
    case BodyKind::Fmp4:
        return checkFragments(view(body), init);
    case BodyKind::PackedAudio:
        return {};
    }
    return {};
}

Result<> checkInit(const QByteArray& body)
{
    switch (sniff(view(body))) {
    case BodyKind::Ts:
        return checkPackets(view(body));
    case BodyKind::Fmp4:
        if (const auto tracks = parseMp4Init(view(body)); !tracks)
            return fail(tracks.error());
        return outerBoxes(view(body)).whole ? Result<>() : Result<>(wrong("an MP4 box is cut short"));
    case BodyKind::Unknown:
    case BodyKind::PackedAudio:
        break;
    }
    return wrong("an initialisation segment that is none");
}

} // namespace hls
