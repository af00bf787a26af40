// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/assembler.h"
#include "core/flv/gophistory.h"
#include "core/flv/overlap.h"

namespace flv {

/// Keeps out what was there before: repeated tags, repeated GOPs, the overlap of a new connection (rules D of
/// stream-repair.md 2.3). Thread: one. Owner: a Pipeline. Tags pass straight through unless a repetition is
/// suspected; then they are held until that is decided.
class Intake
{
public:
    Intake(Slab& slab, const Options& options, Reporter& reporter, StreamCounters& counters, Assembler& next);

    /// A sequence header or a frame. Errors: those of Assembler::take.
    Result<> take(Item& item);
    Result<> lost();
    Result<> connectionBegins(std::chrono::milliseconds gap);
    Result<> connectionEnds();
    /// More than ten GOPs in a row were repetitions: the edge plays a loop. Reset by connectionBegins().
    bool looped() const { return m_looped; }
    /// Gives up waiting for an overlap when it takes too long.
    Result<> tick();
    qint64 needed(qint64 otherwise) const;

private:
    Bytes body(const Item& item) const { return {m_slab.at(item.body()), item.payload.bodySize}; }
    void analyse(Item& item);
    Result<> searchOverlap(const Item& item);
    Result<> endSearch(const std::optional<Overlap::Match>& match);
    Result<> checkGop(Item& item);
    Result<> beginGop(Item& item);
    void noteAcceptedLoop(bool known);
    bool repeated(const Item& item);
    bool informative() const;
    Result<> decide(bool partial);
    Result<> release();
    Result<> pass(Item& item);
    bool full() const;

    Slab& m_slab;
    const Options m_options;
    Reporter& m_reporter;
    StreamCounters& m_counters;
    Assembler& m_next;
    GopHistory m_history;
    Overlap m_overlap;

    std::vector<Item> m_held; ///< a suspect GOP, or the beginning of a connection
    qint64 m_heldBytes = 0;
    bool m_suspect = false;
    bool m_searching = false;
    qint64 m_searchSince = 0; ///< ms, monotonic
    qint64 m_searchedMs = 0;
    struct Last
    {
        uint64_t print = 0;
        uint32_t wire = 0;
        bool known = false;
    };
    std::array<Last, 2> m_last; ///< D3, by Track
    int m_lengthSize = 4;
    int m_repeatedGops = 0;
    bool m_looped = false;
    qint64 m_loopAgainUntil = -1; ///< session clock: a loop before then is the channel's way
    qint64 m_acceptUntil = -1;    ///< session clock: until then loops are recorded
};

} // namespace flv
