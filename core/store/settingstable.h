// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include <QHash>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <memory>

/// Table `settings` (layer, key, value as JSON): "" is the global layer, otherwise a platform's id; streamers
/// keep theirs in their row. Thread: workers. Owner: Store.
class SettingsTable
{
public:
    explicit SettingsTable(Db& db);
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
    /// Waits until what was posted before is on disk. Errors: why the last value of one of these keys is not,
    /// for whoever has posted it and uses it already.
    Result<> settle(const QString& layer, const QStringList& keys);

private:
    struct Unsaved;
    Db& m_db;
    std::shared_ptr<Unsaved> m_unsaved; ///< also of what the Db has still queued: it outlives the table
};
