// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include <QHash>
#include <QString>
#include <QVariantMap>
#include <mutex>

/// Table `settings` (layer, key, value as JSON): "" is the global layer, otherwise a platform's id; streamers
/// keep theirs in their row. Thread: workers. Owner: Store.
class SettingsTable
{
public:
    explicit SettingsTable(Db& db)
        : m_db(db)
    {
    }
    Result<QHash<QString, QVariantMap>> layers();
    /// An invalid value removes the key.
    Result<> set(const QString& layer, const QString& key, const QVariant& value);
    /// Small facts that are no settings (window geometry, buvid, ...), same table, layer "state".
    Result<QVariant> state(const QString& key);
    Result<> setState(const QString& key, const QVariant& value);
    // Any thread, without waiting, in the order of the calls: on disk at the latest when the Db is closed; a
    // failure is logged.
    void post(const QString& layer, const QString& key, const QVariant& value);
    void postState(const QString& key, const QVariant& value);
    /// Waits until what was posted before is on disk. Errors: the first of it that is not, told once.
    Result<> settle();

private:
    Db& m_db;
    std::mutex m_mutex;
    Result<> m_unsaved; ///< since the last settle()
};
