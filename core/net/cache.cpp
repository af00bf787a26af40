// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"

#include <QVariantMap>

namespace {
constexpr qsizetype sweepAt = 4096; ///< entries; expired ones are thrown out when there are so many
}

std::optional<QString> Cache::get(const QString& key) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.constFind(key);
    if (found == m_entries.constEnd() || found->untilMs <= m_clock.nowMs())
        return std::nullopt;
    return found->value;
}

void Cache::put(const QString& key, const QString& value, std::chrono::seconds life, bool keep)
{
    const qint64 now = m_clock.nowMs();
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() >= sweepAt)
        m_entries.removeIf([now](auto it) { return it->untilMs <= now; });
    m_entries[key] = {value, now + std::chrono::milliseconds(life).count(), keep};
}

void Cache::remove(const QString& key)
{
    const std::lock_guard lock(m_mutex);
    m_entries.remove(key);
}

QVariantMap Cache::snapshot() const
{
    const qint64 now = m_clock.nowMs();
    const std::lock_guard lock(m_mutex);
    QVariantMap out;
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->keep && it->untilMs > now)
            out.insert(it.key(), QVariantList{it->value, it->untilMs});
    }
    return out;
}

void Cache::restore(const QVariantMap& entries)
{
    const std::lock_guard lock(m_mutex);
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        const QVariantList pair = it->toList();
        if (pair.size() == 2)
            m_entries[it.key()] = {pair.at(0).toString(), pair.at(1).toLongLong(), true};
    }
}
