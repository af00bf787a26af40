// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settingstable.h"

#include "core/base/log.h"
#include "core/store/sql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <utility>

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
    return m_db.run([&](QSqlDatabase& db) { return write(db, layer, key, value); });
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
              [this, key](const Result<>& done) {
                  if (done)
                      return;
                  Error error = done.error();
                  error.detail = QStringLiteral("%1 is not saved: %2").arg(key, error.detail);
                  qCWarning(lcStore).noquote() << error.detail;
                  const std::lock_guard lock(m_mutex);
                  if (m_unsaved)
                      m_unsaved = fail(error);
              });
}

Result<> SettingsTable::settle()
{
    if (auto written = m_db.run([](QSqlDatabase&) { return Result<>(); }); !written)
        return written;
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_unsaved, {});
}

void SettingsTable::postState(const QString& key, const QVariant& value)
{
    post(stateLayer, key, value);
}
