// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/amf.h"

#include <array>
#include <bit>
#include <cmath>
#include <utility>

namespace flv {

namespace {

enum Marker : uint8_t {
    Number = 0,
    Boolean = 1,
    String = 2,
    Object = 3,
    Null = 5,
    Undefined = 6,
    Reference = 7,
    EcmaArray = 8,
    ObjectEnd = 9,
    StrictArray = 10,
    Date = 11,
    LongString = 12,
    Unsupported = 13,
    XmlDocument = 15,
};

constexpr int maxDepth = 16;
constexpr int maxValues = 20000;
constexpr double maxNumber = 1e7;

/// Goes through AMF0 values without keeping them; every step checks that the bytes are there.
class AmfParser
{
public:
    AmfParser(Bytes data, SourceMetadata& out)
        : m_data(data)
        , m_out(out)
    {
    }

    bool string(std::string_view& text)
    {
        uint8_t marker = 0;
        return byte(marker) && marker == String && shortString(text);
    }

    /// One value; properties of the outermost object are offered to take().
    bool value(int depth, std::string_view name)
    {
        uint8_t marker = 0;
        if (depth > maxDepth || ++m_values > maxValues || !byte(marker))
            return false;
        std::string_view text;
        switch (marker) {
        case Number: {
            if (left() < 8)
                return false;
            const auto number = std::bit_cast<double>(read64(m_data.data() + m_at));
            m_at += 8;
            if (depth == 1)
                take(name, number);
            return true;
        }
        case Boolean:
            return skip(1);
        case String:
            return shortString(text);
        case Null:
        case Undefined:
        case Unsupported:
            return true;
        case Reference:
            return skip(2);
        case Date:
            return skip(10);
        case LongString:
        case XmlDocument:
            return left() >= 4 && skip(4 + size_t(read32(m_data.data() + m_at)));
        case EcmaArray:
            return skip(4) && properties(depth); // the count is a hint only
        case Object:
            return properties(depth);
        case StrictArray:
            return elements(depth);
        default:
            return false;
        }
    }

private:
    size_t left() const { return m_data.size() - m_at; }
    bool skip(size_t count)
    {
        if (left() < count)
            return false;
        m_at += count;
        return true;
    }
    bool byte(uint8_t& value)
    {
        if (left() < 1)
            return false;
        value = m_data[m_at++];
        return true;
    }
    bool shortString(std::string_view& text)
    {
        if (left() < 2)
            return false;
        const size_t size = read16(m_data.data() + m_at);
        if (left() < 2 + size)
            return false;
        text = {reinterpret_cast<const char*>(m_data.data()) + m_at + 2, size};
        m_at += 2 + size;
        return true;
    }
    bool properties(int depth)
    {
        std::string_view name;
        while (shortString(name)) {
            if (name.empty() && left() >= 1 && m_data[m_at] == ObjectEnd)
                return skip(1);
            if (!value(depth + 1, name))
                return false;
        }
        return false;
    }
    bool elements(int depth)
    {
        if (left() < 4)
            return false;
        const uint32_t count = read32(m_data.data() + m_at);
        m_at += 4;
        // Not reserved: each element must come out of the bytes that are there.
        for (uint32_t i = 0; i < count; ++i) {
            if (!value(depth + 2, {}))
                return false;
        }
        return true;
    }
    void take(std::string_view name, double number)
    {
        if (!std::isfinite(number) || number <= 0 || number >= maxNumber)
            return;
        const std::array<std::pair<std::string_view, double*>, 7> fields{
            {{"width", &m_out.width},
             {"height", &m_out.height},
             {"framerate", &m_out.framesPerSecond},
             {"fps", &m_out.framesPerSecond},
             {"videodatarate", &m_out.videoDataRate},
             {"audiodatarate", &m_out.audioDataRate},
             {"audiosamplerate", &m_out.audioSampleRate}}};
        for (const auto& [key, target] : fields) {
            if (key == name)
                *target = number;
        }
    }

    Bytes m_data;
    SourceMetadata& m_out;
    size_t m_at = 0;
    int m_values = 0;
};

} // namespace

bool parseMetadata(Bytes payload, SourceMetadata& out)
{
    SourceMetadata read;
    AmfParser parser(payload, read);
    std::string_view name;
    if (!parser.string(name))
        return false;
    if (name == "@setDataFrame" && !parser.string(name))
        return false;
    if (name != "onMetaData")
        return false;
    parser.value(0, {});
    out = read;
    return true;
}

void AmfWriter::string(std::string_view text)
{
    m_out.push_back(String);
    key(text);
}

void AmfWriter::key(std::string_view text)
{
    m_out.push_back(uint8_t(text.size() >> 8));
    m_out.push_back(uint8_t(text.size()));
    m_out.insert(m_out.end(), text.begin(), text.end());
}

void AmfWriter::number(double value)
{
    uint8_t bytes[9] = {Number};
    write64(bytes + 1, std::bit_cast<uint64_t>(value));
    m_out.insert(m_out.end(), bytes, bytes + 9);
}

void AmfWriter::boolean(bool value)
{
    m_out.push_back(Boolean);
    m_out.push_back(value ? 1 : 0);
}

void AmfWriter::beginEcmaArray(uint32_t count)
{
    uint8_t bytes[5] = {EcmaArray};
    write32(bytes + 1, count);
    m_out.insert(m_out.end(), bytes, bytes + 5);
}

void AmfWriter::beginObject()
{
    m_out.push_back(Object);
}

void AmfWriter::beginStrictArray(uint32_t count)
{
    uint8_t bytes[5] = {StrictArray};
    write32(bytes + 1, count);
    m_out.insert(m_out.end(), bytes, bytes + 5);
}

void AmfWriter::end()
{
    m_out.insert(m_out.end(), {0, 0, ObjectEnd});
}

} // namespace flv
