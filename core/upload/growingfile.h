// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/filefollower.h"
#include "core/base/stop.h"
#include <QBitArray>
#include <QHash>
#include <QList>
#include <condition_variable>
#include <mutex>

/// A file that is being recorded, as its upload sees it: how far it is and which chunks may be sent. Thread:
/// any; the recorder's calls never wait for the sender. Owner: shared by both. A chunk that is changed after
/// it was read to be sent counts as not sent.
class GrowingFile : public FileFollower
{
    // The queue between recorder and sender is the file itself: what is passed on are numbers of chunks, a
    // bit a chunk, and their bytes are read from the file (mostly from the page cache) while they are sent.
    // So a slow uplink costs neither memory nor recording time, and nothing can overflow.
    //
    // What was sent must be what is in the file at its end, though its head (length, index) is patched all
    // the time: the first chunk is held back until the file is finished, other chunks as soon as something
    // in them was changed.
public:
    /// `declared`: the size that its upload was begun with; nothing behind it is sent.
    explicit GrowingFile(qint64 declared)
        : m_declared(declared)
    {
    }
    void grown(qint64 size) override;
    void changed(qint64 from, qint64 to) override;
    void closed() override;

    qint64 size() const;
    /// Waits for the file to have so many bytes; false when it was closed before, or at a stop.
    bool waitFor(qint64 bytes, Stop& stop);

    /// The whole chunks in the file that may be sent now, in order, but for those sent well already.
    QList<int> ready(qint64 chunkSize) const;
    /// As ready(), waiting until there is one; empty when the file was closed, or at a stop.
    QList<int> waitForReady(qint64 chunkSize, Stop& stop);
    /// Before chunks are read: they will be as the file is now.
    quint64 moment() const;
    /// The chunk was sent, read at `moment` or later.
    void sent(int chunk, quint64 moment);
    /// A bit for each chunk of a file of `total` bytes that was sent as it is now.
    QBitArray sentWell(qint64 chunkSize, qint64 total) const;

private:
    struct Change
    {
        qint64 from = 0;
        qint64 to = 0;
        quint64 moment = 0;
    };
    void wake();
    bool changedSince(int chunk, qint64 chunkSize, quint64 moment) const;
    QList<int> readyLocked(qint64 chunkSize) const;

    const qint64 m_declared;
    mutable std::mutex m_mutex;
    std::condition_variable m_condition;
    qint64 m_size = 0;
    qint64 m_awaited = 0; ///< size that the sender waits for
    bool m_closed = false;
    quint64 m_moment = 0;
    QList<Change> m_changes; ///< few: a place that is changed again and again is one entry
    QHash<int, quint64> m_sent;
};
