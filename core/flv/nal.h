// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/sps.h"
#include "core/flv/bytes.h"
#include "core/flv/tag.h"
#include <optional>
#include <utility>

namespace flv {

/// Walks length-prefixed NAL units; every length is checked against the end. Thread: any. Owner: the caller's
/// stack. next() is empty at the end or where a length is wrong; whole() tells which.
class NalWalk
{
public:
    NalWalk(Bytes data, int lengthSize)
        : m_data(data)
        , m_lengthSize(size_t(lengthSize))
    {
    }
    std::optional<Bytes> next();
    bool whole() const { return m_at == m_data.size(); }
    /// Where the unit that next() returned last begins, its length included.
    size_t start() const { return m_start; }
    size_t position() const { return m_at; }

private:
    Bytes m_data;
    size_t m_lengthSize;
    size_t m_at = 0;
    size_t m_start = 0;
};

/// A NAL unit's type number. `nal` is not empty.
int nalType(Codec codec, Bytes nal);
bool isSliceNal(Codec codec, int type);
/// IDR, or for HEVC also BLA: a decoder can start here whatever the tag says (K3).
bool isIdrNal(Codec codec, int type);
bool isSpsNal(Codec codec, int type);
bool isPpsNal(Codec codec, int type);
bool isVpsNal(Codec codec, int type);
bool isFillerNal(Codec codec, int type);
/// A supplemental enhancement unit that holds a recovery point message (K2).
bool isRecoveryPoint(Codec codec, Bytes nal);

/// What a sequence parameter set says. `nal` includes its NAL header. Nothing: see base/sps.h.
inline std::optional<SpsInfo> parseSps(Codec codec, Bytes nal)
{
    return codec == Codec::Hevc ? sps::parseHevc(nal) : sps::parseAvc(nal);
}

} // namespace flv
