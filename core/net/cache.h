// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include <QHash>
#include <QString>
#include <chrono>
#include <mutex>
#include <optional>

/// Small facts about sites that live for a while (WBI keys, buvid, real room ids). Thread: any. Owner: Core.
/// Entries marked `keep` are in snapshot(), which the owner stores, and come back with restore().
class Cache
{
public:
    explicit Cache(Clock& clock = Clock::system())
        : m_clock(clock)
    {
    }
    std::optional<QString> get(const QString& key) const;
    void put(const QString& key, const QString& value, std::chrono::seconds life, bool keep = false);
    void remove(const QString& key);
    QVariantMap snapshot() const;
    void restore(const QVariantMap& entries);

private:
    struct Entry
    {
        QString value;
        qint64 untilMs = 0;
        bool keep = false;
    };
    Clock& m_clock;
    mutable std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
};
