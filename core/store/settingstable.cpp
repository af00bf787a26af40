// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settingstable.h"

#include "core/base/log.h"
#include "core/store/sql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <mutex>

namespace {
const QString stateLayer = QStringLiteral("state");

/// JSON texts of single values: QJsonDocument knows only arrays and objects.
QString toJson(const QVariant& value)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QVariant fromJson(const QString& text)
{
    return QJsonDocument::fromJson((u'[' + text + u']').toUtf8()).array().at(0).toVariant();
}

Result<> write(QSqlDatabase& db, const QString& layer, const QString& key, const QVariant& value)
{
    if (!value.isValid())
        return sql::exec(db, QStringLiteral("DELETE FROM settings WHERE layer = ? AND key = ?"),
                         {layer, key});
    return sql::exec(db,
                     QStringLiteral("INSERT INTO settings (layer, key, value) VALUES (?, ?, ?) "
                                    "ON CONFLICT (layer, key) DO UPDATE SET value = excluded.value"),
                     {layer, key, toJson(value)});
}
} // namespace

/// Why the last value of a layer's key is not stored. Thread: any. Owner: the table and its jobs.
struct SettingsTable::Unsaved
{
    std::mutex mutex;
    QHash<std::pair<QString, QString>, Error> errors;

    void note(const QString& layer, const QString& key, const Result<>& done)
    {
        const std::lock_guard lock(mutex);
        if (done)
            errors.remove({layer, key});
        else
            errors.insert({layer, key}, done.error());
    }
};

SettingsTable::SettingsTable(Db& db)
    : m_db(db)
    , m_unsaved(std::make_shared<Unsaved>())
{
}

Result<QHash<QString, QVariantMap>> SettingsTable::layers()
{
    QHash<QString, QVariantMap> layers;
    const auto done = m_db.run([&](QSqlDatabase& db) {
        return sql::each(db, QStringLiteral("SELECT layer, key, value FROM settings WHERE layer <> ?"),
                         {stateLayer}, [&](const QSqlQuery& query) {
                             layers[query.value(0).toString()].insert(query.value(1).toString(),
                                                                      fromJson(query.value(2).toString()));
                         });
    });
    if (!done)
        return fail(done.error());
    return layers;
}

Result<> SettingsTable::set(const QString& layer, const QString& key, const QVariant& value)
{
    const Result<> done = m_db.run([&](QSqlDatabase& db) { return write(db, layer, key, value); });
    if (done)
        m_unsaved->note(layer, key, done);
    return done;
}

Result<QVariant> SettingsTable::state(const QString& key)
{
    QVariant value;
    const auto done = m_db.run([&](QSqlDatabase& db) {
        return sql::each(db, QStringLiteral("SELECT value FROM settings WHERE layer = ? AND key = ?"),
                         {stateLayer, key},
                         [&](const QSqlQuery& query) { value = fromJson(query.value(0).toString()); });
    });
    if (!done)
        return fail(done.error());
    return value;
}

Result<> SettingsTable::setState(const QString& key, const QVariant& value)
{
    return set(stateLayer, key, value);
}

void SettingsTable::post(const QString& layer, const QString& key, const QVariant& value)
{
    m_db.post([layer, key, value](QSqlDatabase& db) { return write(db, layer, key, value); },
              [unsaved = m_unsaved, layer, key](const Result<>& done) {
                  if (!done)
                      qCWarning(lcStore).noquote()
                          << QStringLiteral("%1 is not saved: %2").arg(key, done.error().detail);
                  unsaved->note(layer, key, done);
              });
}

Result<> SettingsTable::settle(const QString& layer, const QStringList& keys)
{
    if (auto written = m_db.run([](QSqlDatabase&) { return Result<>(); }); !written)
        return written;
    const std::lock_guard lock(m_unsaved->mutex);
    for (const QString& key : keys) {
        const auto at = m_unsaved->errors.constFind({layer, key});
        if (at == m_unsaved->errors.constEnd())
            continue;
        Error error = *at;
        error.detail =
            QStringLiteral("%1 holds until the program ends, it is not saved: %2").arg(key, error.detail);
        return fail(error);
    }
    return {};
}

void SettingsTable::postState(const QString& key, const QVariant& value)
{
    post(stateLayer, key, value);
}
