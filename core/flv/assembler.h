// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/filewriter.h"
#include "core/flv/item.h"
#include "core/flv/keywait.h"
#include "core/flv/options.h"
#include "core/flv/reporter.h"
#include "core/flv/slab.h"
#include "core/flv/splitter.h"
#include "core/flv/trackconfigs.h"
#include <atomic>
#include <vector>

namespace flv {

/// Puts frames into files: where a file starts (K, H), at which time a frame is (T), where it is cut (X).
/// Thread: one, but for requestCut(). Owner: a Pipeline. Frames are held back only while a file is about to
/// be opened.
class Assembler
{
public:
    Assembler(Slab& slab, const Options& options, Reporter& reporter, SegmentSink& sink,
              StreamCounters& counters);

    /// A sequence header or a frame, in the order of the stream. Errors: Disk, or what nextPath() said; the
    /// file is closed then, and the next keyframe opens another one.
    Result<> take(Item& item);
    /// A sequence header unlike the last one of its track.
    bool isNewConfig(const Item& item) const
    {
        return m_configs.isNew(item.track(), item.payload.codec, body(item));
    }
    void setMetadata(const SourceMetadata& source) { m_source = source; }
    /// Bytes were lost: video goes on with the next keyframe.
    void lost() { m_needKey = true; }
    /// A new connection; true when its beginning may repeat the end of the last one.
    Result<bool> connectionBegins(std::chrono::milliseconds gap);
    Result<> connectionEnds();
    Result<> finish(SplitReason why);
    Result<> flush() { return guard(m_writer.flush()); }
    Result<> tick() { return guard(m_writer.tick()); }
    void requestCut(SplitReason why) { m_cut.store(int(why), std::memory_order_relaxed); }

    Timeline& timeline() { return m_timeline; }
    /// First position of the slab that is still needed.
    qint64 needed(qint64 otherwise) const;
    bool waiting() const { return m_writer.isOpen() && m_writer.waiting() > 0; }
    bool hasMedia() const { return m_frames > 0; }

private:
    enum class State {
        Opening, ///< no file: frames are held until it is known what the next one contains (H5)
        Writing,
        Splitting, ///< the next file begins with the first held frame; older audio still goes to this one
                   ///< (X3)
    };
    static constexpr size_t index(Track track) { return size_t(track); }
    Bytes body(const Item& item) const { return {m_slab.at(item.body()), item.payload.bodySize}; }

    void drop(Repair::Kind kind = Repair::Kind::TagDropped);

    Result<> openingFrame(Item& item);
    Result<> writingVideo(Item& item);
    Result<> writingAudio(Item& item);
    Result<> splittingFrame(Item& item);

    void hold(const Item& item);
    void trimHeld();
    bool ready() const;
    Result<> openHeld();
    Result<QString> openFile(SplitReason why);
    bool tooOldForFile(const Item& item, bool beforeFirst);
    std::optional<SplitReason> whyCut(const Item& item);
    Result<> split(SplitReason why, Item& item);
    Result<> finishSplit();
    Result<> cutBack();
    void setTime(Item& item);
    Result<> write(Item& item);
    Result<> closeFile(SplitReason why);
    Result<> guard(Result<> result);

    Slab& m_slab;
    const Options m_options;
    Reporter& m_reporter;
    SegmentSink& m_sink;
    StreamCounters& m_counters;
    Timeline m_timeline;
    FileWriter m_writer;
    SourceMetadata m_source;

    State m_state = State::Opening;
    SplitReason m_reason = SplitReason::Start; ///< of the file about to be opened
    TrackConfigs m_configs;
    KeyWait m_keyWait;

    std::vector<Item> m_held;
    int m_key = -1; ///< the first held frame that a file can start with
    qint64 m_heldBytes = 0;
    std::array<qint64, 2> m_waitedMs{}; ///< Opening: media time that has passed, by track
    std::array<uint32_t, 2> m_waitWire{};
    std::array<bool, 2> m_seen{};

    bool m_needKey = false;

    qint64 m_fileStart = 0; ///< session clock
    qint64 m_largestGop = 0;
    qint64 m_waitingFrom = -1; ///< slab position of the first frame not written yet
    qint64 m_frames = 0;
    bool m_connected = false;
    std::atomic<int> m_cut{-1};
};

} // namespace flv
