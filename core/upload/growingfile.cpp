// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/growingfile.h"

#include "core/upload/bilibili/upos.h"

#include <algorithm>

namespace {
constexpr qsizetype mostChanges = 64;
}

void GrowingFile::wake()
{
    {
        const std::lock_guard lock(m_mutex); // whoever is about to wait is waiting then
    }
    m_condition.notify_all();
}

void GrowingFile::grown(qint64 size)
{
    bool awaited = false;
    {
        const std::lock_guard lock(m_mutex);
        m_size = size;
        awaited = size >= m_awaited;
    }
    if (awaited)
        m_condition.notify_all();
}

void GrowingFile::changed(qint64 from, qint64 to)
{
    const std::lock_guard lock(m_mutex);
    ++m_moment;
    const auto same = std::find_if(m_changes.begin(), m_changes.end(),
                                   [&](const Change& known) { return known.from <= from && to <= known.to; });
    if (same != m_changes.end()) {
        same->moment = m_moment;
        return;
    }
    m_changes.append({from, to, m_moment});
    if (m_changes.size() <= mostChanges)
        return;
    Change all = m_changes.takeLast();
    for (const Change& change : std::as_const(m_changes)) {
        all.from = std::min(all.from, change.from);
        all.to = std::max(all.to, change.to);
    }
    m_changes = {all};
}

void GrowingFile::closed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_condition.notify_all();
}

qint64 GrowingFile::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

bool GrowingFile::waitFor(qint64 bytes, Stop& stop)
{
    const Stop::Hook hook(stop, [this] { wake(); });
    std::unique_lock lock(m_mutex);
    m_awaited = bytes;
    m_condition.wait(lock, [&] { return m_size >= bytes || m_closed || stop.requested(); });
    return m_size >= bytes && !m_closed && !stop.requested();
}

QList<int> GrowingFile::ready(qint64 chunkSize) const
{
    const std::lock_guard lock(m_mutex);
    return readyLocked(chunkSize);
}

QList<int> GrowingFile::waitForReady(qint64 chunkSize, Stop& stop)
{
    const Stop::Hook hook(stop, [this] { wake(); });
    std::unique_lock lock(m_mutex);
    QList<int> chunks;
    m_condition.wait(lock, [&] {
        chunks = readyLocked(chunkSize);
        m_awaited = (m_size / chunkSize + 1) * chunkSize;
        return !chunks.isEmpty() || m_closed || stop.requested();
    });
    return m_closed || stop.requested() ? QList<int>() : chunks;
}

QList<int> GrowingFile::readyLocked(qint64 chunkSize) const
{
    QList<int> chunks;
    const int whole = int(std::min(m_size, m_declared) / chunkSize);
    for (int chunk = 1; chunk < whole; ++chunk) {
        if (!m_sent.contains(chunk) && !changedSince(chunk, chunkSize, 0))
            chunks.append(chunk);
    }
    return chunks;
}

bool GrowingFile::changedSince(int chunk, qint64 chunkSize, quint64 moment) const
{
    const qint64 from = chunk * chunkSize;
    return std::any_of(m_changes.begin(), m_changes.end(), [&](const Change& change) {
        return change.moment > moment && change.from < from + chunkSize && from < change.to;
    });
}

quint64 GrowingFile::moment() const
{
    const std::lock_guard lock(m_mutex);
    return m_moment;
}

void GrowingFile::sent(int chunk, quint64 moment)
{
    const std::lock_guard lock(m_mutex);
    m_sent.insert(chunk, moment);
}

QBitArray GrowingFile::sentWell(qint64 chunkSize, qint64 total) const
{
    const std::lock_guard lock(m_mutex);
    QBitArray bits(bilibili::chunkCount(total, chunkSize));
    for (auto it = m_sent.cbegin(); it != m_sent.cend(); ++it) {
        if (it.key() < bits.size() && !changedSince(it.key(), chunkSize, it.value()))
            bits.setBit(it.key());
    }
    return bits;
}
