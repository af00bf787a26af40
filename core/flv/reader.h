// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/slab.h"
#include "core/flv/tag.h"

namespace flv {

/// Finds the tags in the bytes of a connection: rules P of stream-repair.md 2.3. Thread: one. Owner: a
/// Pipeline. It reads the Slab and never changes it, but for the missing end of a last tag.
class Reader
{
public:
    enum class Status {
        Tag,      ///< `tag` is complete
        NeedMore, ///< nothing complete yet
        NoFlv,    ///< the bytes are no FLV (P1)
        Lost,     ///< more than maxResync bytes without a tag
    };
    struct Options
    {
        qint64 maxResync = 8 << 20; ///< bytes skipped in one resync before giving up
    };

    Reader(Slab& slab, const Options& options);

    /// The next bytes of the slab, from `slab.end()` on, are a new connection.
    void begin();
    /// The next tag. `skipped` counts the bytes that had to be passed over to find it (0 = none).
    Status next(Tag& tag, qint64& skipped);
    /// No more bytes will come: what is complete apart from its back pointer is a tag (P6), what a wrong size
    /// hid is searched. Then call next() until NeedMore.
    void end();
    /// Bytes before this are not needed by the reader.
    qint64 position() const { return m_position; }
    /// Bytes of an incomplete tag that were left over (after end()).
    qint64 leftOver() const { return m_slab.end() - (m_state == State::Resync ? m_badFrom : m_position); }
    /// Encrypted or unknown tags that were passed over (P7, P8) since the last call.
    int takeIgnored();

private:
    enum class State { Header, Tags, Resync };
    enum class Look { Tag, Ignored, Embedded, NeedMore, Bad };

    Status nextHeader();
    Look look(Tag& tag);
    Look checkBackPointer(const Tag& tag) const;
    bool plausible(qint64 position) const;
    bool embeddedHeader(qint64 position) const;
    bool resync();
    qint64 available(qint64 position) const { return m_slab.end() - position; }

    Slab& m_slab;
    Options m_options;
    State m_state = State::Header;
    qint64 m_position = 0;
    qint64 m_start = 0;    ///< of the connection
    qint64 m_badFrom = 0;  ///< first byte that was no tag
    qint64 m_rescanAt = 0; ///< resync again when the slab reaches this
    qint64 m_skipped = 0;
    uint32_t m_streamId = 0;
    bool m_haveStreamId = false;
    bool m_ended = false;
    int m_ignored = 0;
};

} // namespace flv
