// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/bytes.h"
#include <string_view>
#include <vector>

namespace flv {

/// The numbers of a source's onMetaData that are taken over (S2); 0 = absent or not sane. Thread: any.
struct SourceMetadata
{
    double width = 0;
    double height = 0;
    double framesPerSecond = 0;
    double videoDataRate = 0;
    double audioDataRate = 0;
    double audioSampleRate = 0;
};

/// Reads a script payload (stream-repair.md 1.4; `@setDataFrame` unwrapped) within the limits of 1.5: depth,
/// number of values, string length. What was read before a violation stays. True when it was an onMetaData.
bool parseMetadata(Bytes payload, SourceMetadata& out);

/// Builds AMF0 bytes. Thread: one. Owner: the caller's stack.
class AmfWriter
{
public:
    explicit AmfWriter(std::vector<uint8_t>& out)
        : m_out(out)
    {
    }
    void string(std::string_view text); ///< with its marker
    void key(std::string_view text);    ///< a property's name, without marker
    void number(double value);
    void boolean(bool value);
    void beginEcmaArray(uint32_t count);
    void beginObject();
    void beginStrictArray(uint32_t count);
    void end(); ///< of an object or ECMA array

private:
    std::vector<uint8_t>& m_out;
};

} // namespace flv
