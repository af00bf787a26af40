// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/reader.h"

#include "core/flv/bytes.h"
#include <algorithm>
#include <utility>

namespace flv {

namespace {
constexpr qint64 fileHeaderSize = 9;
constexpr uint32_t maxDataOffset = 64 << 10;
constexpr qint64 maxSearchForStart = 64 << 10;

bool isMediaType(uint8_t type)
{
    return type == uint8_t(TagType::Audio) || type == uint8_t(TagType::Video) ||
           type == uint8_t(TagType::Script);
}
} // namespace

Reader::Reader(Slab& slab, const Options& options)
    : m_slab(slab)
    , m_options(options)
{
    begin();
}

void Reader::begin()
{
    m_state = State::Header;
    m_position = m_start = m_slab.end();
    m_skipped = 0;
    m_haveStreamId = false;
    m_ended = false;
}

int Reader::takeIgnored()
{
    return std::exchange(m_ignored, 0);
}

void Reader::end()
{
    m_ended = true;
    m_rescanAt = 0;
    if (m_state != State::Tags || available(m_position) < tagHeaderSize)
        return;
    // P6: a tag that lacks nothing but (part of) its back pointer is whole.
    const uint8_t* p = m_slab.at(m_position);
    const qint64 missing = tagHeaderSize + read24(p + 1) + backPointerSize - available(m_position);
    if (!plausible(m_position) || missing <= 0 || missing > backPointerSize)
        return;
    const auto room = m_slab.room(missing); // may move the bytes
    if (qint64(room.size()) < missing)
        return;
    uint8_t back[backPointerSize];
    write32(back, tagHeaderSize + read24(m_slab.at(m_position) + 1));
    std::memcpy(room.data(), back + backPointerSize - missing, size_t(missing));
    m_slab.commit(missing);
}

Reader::Status Reader::next(Tag& tag, qint64& skipped)
{
    while (true) {
        skipped = 0;
        if (m_state == State::Header) {
            const Status status = nextHeader();
            if (m_state == State::Header)
                return status;
        }
        if (m_state == State::Resync) {
            if (!resync()) {
                const qint64 lost = m_position - m_badFrom;
                return lost > m_options.maxResync && !m_ended ? Status::Lost : Status::NeedMore;
            }
            m_state = State::Tags;
        }
        switch (look(tag)) {
        case Look::Tag:
            if (!m_haveStreamId) {
                m_streamId = read24(m_slab.at(tag.position) + 8);
                m_haveStreamId = true;
            }
            m_position = tag.end();
            skipped = std::exchange(m_skipped, 0);
            return Status::Tag;
        case Look::Ignored:
            m_position = tag.end();
            ++m_ignored;
            break;
        case Look::Embedded: { // P5
            const uint32_t offset = read32(m_slab.at(m_position) + 5);
            if (available(m_position) < qint64(offset) + backPointerSize)
                return Status::NeedMore;
            m_position += qint64(offset) + backPointerSize;
            break;
        }
        case Look::NeedMore:
            if (!m_ended || available(m_position) == 0)
                return Status::NeedMore;
            [[fallthrough]]; // the size was wrong, or the tag is cut off: look behind its first byte
        case Look::Bad:
            m_state = State::Resync;
            m_badFrom = m_position++;
            m_rescanAt = 0;
            break;
        }
    }
}

/// P1, and F60: bare tags from the first byte.
Reader::Status Reader::nextHeader()
{
    const qint64 have = available(m_position);
    const uint8_t* p = m_slab.at(m_position);
    constexpr uint8_t signature[] = {'F', 'L', 'V'};
    const size_t compared = size_t(std::min<qint64>(have, 3));
    if (compared == 0 || (compared < 3 && std::memcmp(p, signature, compared) == 0 && !m_ended))
        return Status::NeedMore;
    if (compared == 3 && std::memcmp(p, signature, 3) == 0) {
        if (have < fileHeaderSize)
            return Status::NeedMore;
        const uint32_t offset = read32(p + 5);
        if (offset < fileHeaderSize || offset > maxDataOffset)
            return Status::NoFlv;
        if (have < qint64(offset) + backPointerSize)
            return Status::NeedMore;
        m_position += qint64(offset) + backPointerSize;
        m_state = State::Tags;
        return Status::NeedMore;
    }
    if (have < tagHeaderSize && !m_ended)
        return Status::NeedMore;
    m_badFrom = m_position;
    if (resync()) {
        m_state = State::Tags;
        return Status::NeedMore;
    }
    // A first tag that is plausible but not complete yet may be large; anything else must show up soon.
    const bool waiting =
        !m_ended && (plausible(m_start) ? have < qint64(maxDataSize(m_slab.at(m_start)[0] & 0x1f))
                                        : have < maxSearchForStart);
    if (waiting)
        m_position = m_start;
    return waiting ? Status::NeedMore : Status::NoFlv;
}

bool Reader::embeddedHeader(qint64 position) const
{
    if (available(position) < fileHeaderSize)
        return false;
    const uint8_t* p = m_slab.at(position);
    const uint32_t offset = read32(p + 5);
    return p[0] == 'F' && p[1] == 'L' && p[2] == 'V' && p[3] == 1 && offset >= fileHeaderSize &&
           offset <= maxDataOffset;
}

/// P2; needs tagHeaderSize bytes.
bool Reader::plausible(qint64 position) const
{
    if (available(position) < tagHeaderSize)
        return false;
    const uint8_t* p = m_slab.at(position);
    const uint8_t type = p[0] & 0x1f;
    return (p[0] & 0xc0) == 0 && isMediaType(type) && read24(p + 1) <= maxDataSize(type) &&
           (!m_haveStreamId || read24(p + 8) == m_streamId);
}

Reader::Look Reader::look(Tag& tag)
{
    if (available(m_position) < tagHeaderSize)
        return Look::NeedMore;
    if (embeddedHeader(m_position))
        return Look::Embedded;
    const uint8_t* p = m_slab.at(m_position);
    const uint8_t type = p[0] & 0x1f;
    if ((p[0] & 0xc0) != 0 || read24(p + 1) > maxDataSize(type))
        return Look::Bad;
    tag.position = m_position;
    tag.size = read24(p + 1);
    tag.time = read24(p + 4) | uint32_t(p[7]) << 24;
    tag.type = TagType(type);
    if (m_slab.end() < tag.end())
        return Look::NeedMore;
    const Look framed = checkBackPointer(tag);
    if (framed == Look::Tag && (!isMediaType(type) || (p[0] & 0x20) != 0))
        return Look::Ignored; // P7, P8
    return framed;
}

/// P3: the back pointer decides only together with what follows it.
Reader::Look Reader::checkBackPointer(const Tag& tag) const
{
    if (read32(m_slab.at(tag.end() - backPointerSize)) == tagHeaderSize + tag.size)
        return Look::Tag;
    if (!plausible(tag.position))
        return Look::Bad;
    if (available(tag.end()) < tagHeaderSize)
        return m_ended ? Look::Tag : Look::NeedMore;
    return plausible(tag.end()) || embeddedHeader(tag.end()) ? Look::Tag : Look::Bad;
}

/// P4: the first position whose type, size and back pointer agree. Candidates whose end has not arrived wait
/// while those behind them are tried.
bool Reader::resync()
{
    if (m_slab.end() < m_rescanAt)
        return false;
    qint64 waiting = -1;
    for (qint64 at = m_position; available(at) >= tagHeaderSize; ++at) {
        const uint8_t* p = m_slab.at(at);
        if (embeddedHeader(at)) {
            m_skipped += at - m_badFrom;
            m_position = at;
            return true;
        }
        if (!isMediaType(p[0]) || read24(p + 1) > maxDataSize(p[0]))
            continue;
        const qint64 back = at + tagHeaderSize + read24(p + 1);
        if (available(back) < backPointerSize) {
            if (waiting < 0)
                waiting = at;
        } else if (read32(m_slab.at(back)) == tagHeaderSize + read24(p + 1)) {
            m_skipped += at - m_badFrom;
            m_position = at;
            return true;
        }
    }
    if (m_ended)
        m_position = m_slab.end();
    else
        m_position = waiting >= 0 ? waiting : std::max(m_position, m_slab.end() - tagHeaderSize + 1);
    // Not at every byte: a candidate may wait for megabytes.
    m_rescanAt = m_slab.end() + std::max<qint64>(1, (m_slab.end() - m_position) / 8);
    return false;
}

} // namespace flv
