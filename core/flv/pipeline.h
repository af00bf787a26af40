// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include "core/base/stop.h"
#include "core/base/streamcounters.h"
#include "core/flv/intake.h"
#include "core/flv/reader.h"

namespace flv {

/// FLV bytes of one broadcast, over all its connections, to repaired and cut files: one call stack from
/// socket to disk (stream-repair.md 2.3, 6.3). Thread: one, but for requestCut(). Owner: a source.
class Pipeline
{
public:
    Pipeline(const Options& options, SegmentSink& sink, StreamCounters& counters);

    /// Before the bytes of a connection; `gap` is how long nothing came (0 for the first).
    Result<> connectionBegins(std::chrono::milliseconds gap);
    /// The next bytes. Errors: Protocol when they are no FLV or damaged beyond repair, Disk when a file could
    /// not be written (it is closed; the next keyframe opens another one), or what nextPath() said.
    Result<> push(std::span<const char> bytes);
    /// Room to read into instead of push(): fill some of it and call commit().
    Result<std::span<char>> room();
    Result<> commit(qint64 count);
    /// The connection is over, however: what is complete is used.
    Result<> connectionEnds();
    /// Any thread: a new file begins at the next keyframe.
    void requestCut(SplitReason why) { m_assembler.requestCut(why); }
    /// Ends the connection and closes the file.
    Result<> finish(SplitReason why);

    /// The edge repeats what was already recorded (D1): ask the platform whether the broadcast is over.
    bool looped() const { return m_intake.looped(); }
    /// The stream announced its end, and nothing came after that (E1).
    bool ended() const { return m_sequenceEnded; }
    /// Some frame of this connection reached a file or is on its way to one.
    bool sawMedia() const { return m_sawMedia; }

private:
    Result<> process();
    Result<> takeTag(const Tag& tag);
    void release();

    Slab m_slab;
    Reporter m_reporter;
    StreamCounters& m_counters;
    const Options m_options;
    Reader m_reader;
    Assembler m_assembler;
    Intake m_intake;
    bool m_connected = false;
    bool m_sequenceEnded = false;
    bool m_sawMedia = false;
};

} // namespace flv
