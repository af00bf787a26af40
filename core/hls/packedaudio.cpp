// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/packedaudio.h"

#include "core/hls/bytes.h"
#include "core/hls/esscan.h"
#include "core/hls/format.h"
#include "core/hls/tspacket.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace hls {
namespace {

constexpr char transportTimestamp[] = "com.apple.streaming.transportStreamTimestamp"; // RFC 8216 3.4

/// Size of the ID3 tag at the front; 0: none.
size_t id3Size(std::span<const char> bytes)
{
    if (bytes.size() < 10 || std::memcmp(bytes.data(), "ID3", 3) != 0)
        return 0;
    size_t size = 0;
    for (size_t i = 6; i < 10; ++i)
        size = size << 7 | (byteAt(bytes, i) & 0x7F);
    return std::min(bytes.size(), size + 10);
}

/// The 33-bit time of the first sample that the tag's PRIV frame tells; -1: none.
int64_t id3Time(std::span<const char> tag)
{
    const std::string_view text(tag.data(), tag.size());
    const size_t name = text.find(transportTimestamp);
    const size_t at = name + sizeof transportTimestamp;
    if (name == std::string_view::npos || at + 8 > tag.size())
        return -1;
    int64_t time = 0;
    for (size_t i = 0; i < 8; ++i)
        time = time << 8 | byteAt(tag, at + i);
    return time & (ts::clockWrap - 1);
}

bool isAdts(std::span<const char> bytes)
{
    return bytes.size() >= 7 && byteAt(bytes, 0) == 0xFF && (byteAt(bytes, 1) & 0xF6) == 0xF0;
}

bool isMp3(std::span<const char> bytes)
{
    return bytes.size() >= 4 && byteAt(bytes, 0) == 0xFF && (byteAt(bytes, 1) & 0xE0) == 0xE0 &&
           (byteAt(bytes, 1) & 0x06) != 0 && (byteAt(bytes, 2) & 0xF0) != 0xF0;
}

bool isAc3(std::span<const char> bytes)
{
    return bytes.size() >= 2 && byteAt(bytes, 0) == 0x0B && byteAt(bytes, 1) == 0x77;
}

/// Audio frames without a container: the ID3 tags go, the frames stay as they are. Thread: one. Owner: the
/// Joiner.
class PackedAudioFormat : public Format
{
public:
    QString extension() const override { return m_extension; }
    Result<std::vector<Part>> inspect(std::span<char> body, const QByteArray& init) override;
    bool trimToKey(Part&) override { return true; }
    std::span<const char> begin(const Part&) override { return {}; }
    bool rewrite(const Part& part, qint64, qint64, Pieces& pieces) override
    {
        pieces.push_back(m_body.subspan(part.begin, part.end - part.begin));
        return true;
    }
    bool canFillUp() const override { return false; }
    Result<> close(OutputFile&, qint64, qint64) override { return {}; }

private:
    QString m_extension = QStringLiteral("aac");
    std::span<char> m_body;
};

Result<std::vector<Part>> PackedAudioFormat::inspect(std::span<char> body, const QByteArray&)
{
    m_body = body;
    Part part;
    part.end = body.size();
    part.wrap = ts::clockWrap;
    const PackedAudioHead head = readPackedAudioHead(body);
    part.begin = head.size;
    part.timed = head.time >= 0;
    part.first = std::max<int64_t>(0, head.time);
    const auto audio = body.subspan(part.begin);
    AdtsScan scan;
    if (isAdts(audio)) {
        m_extension = QStringLiteral("aac");
        part.audioFrames = scan.feed(audio);
        part.audioCodec = QStringLiteral("aac");
        part.config.audio = scan.config();
    } else if (isMp3(audio) || isAc3(audio)) {
        m_extension = isAc3(audio) ? QStringLiteral("ac3") : QStringLiteral("mp3");
        part.audioCodec = m_extension;
        part.audioFrames = 1;
    } else {
        return fail(Error::Kind::Protocol, QStringLiteral("packed audio: no audio frame behind the ID3 tag"));
    }
    part.config.program = m_extension.toLatin1();
    part.startsWithKey = part.containsKey = true;
    const qint64 frame = scan.sampleRate() > 0 ? 1024 * ts::clockRate / scan.sampleRate() : 0;
    part.last = part.first + std::max<qint64>(0, part.audioFrames - 1) * frame;
    part.next = part.first + part.audioFrames * frame;
    return std::vector<Part>{part};
}

} // namespace

PackedAudioHead readPackedAudioHead(std::span<const char> body)
{
    PackedAudioHead head;
    while (const size_t size = id3Size(body.subspan(head.size))) {
        if (const int64_t time = id3Time(body.subspan(head.size, size)); time >= 0)
            head.time = time;
        head.size += size;
    }
    return head;
}

std::unique_ptr<Format> makePackedAudioFormat()
{
    return std::make_unique<PackedAudioFormat>();
}

BodyKind sniff(std::span<const char> body)
{
    if (!body.empty() && body[0] == 0x47 && body.size() >= ts::packetSize &&
        (body.size() == ts::packetSize || body[ts::packetSize] == 0x47))
        return BodyKind::Ts;
    if (body.size() >= 8) {
        constexpr const char* types[] = {"ftyp", "styp", "moof", "moov", "sidx",
                                         "prft", "emsg", "free", "mdat"};
        for (const char* type : types)
            if (std::memcmp(body.data() + 4, type, 4) == 0)
                return BodyKind::Fmp4;
    }
    const auto audio = body.subspan(id3Size(body));
    if (isAdts(audio) || isAc3(audio) || isMp3(audio))
        return BodyKind::PackedAudio;
    return BodyKind::Unknown;
}

} // namespace hls
