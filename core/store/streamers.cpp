// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/streamers.h"

#include "core/store/sql.h"

#include <QJsonDocument>

namespace {
const QString selectStreamers =
    QStringLiteral("SELECT id, name, platform, url, check_interval, auto_upload, template, "
                   "overrides, status, paused, created_at FROM streamers ");

StreamerRow readStreamer(const QSqlQuery& query)
{
    StreamerRow row;
    row.id = query.value(0).toLongLong();
    row.name = query.value(1).toString();
    row.platform = query.value(2).toString();
    row.url = QUrl(query.value(3).toString());
    row.checkIntervalSec = query.value(4).toInt();
    row.autoUpload = query.value(5).toBool();
    row.uploadTemplate = query.value(6).toString();
    row.overrides = QJsonDocument::fromJson(query.value(7).toString().toUtf8()).object();
    row.status = query.value(8).toString();
    row.paused = query.value(9).toBool();
    row.createdAt = sql::toTime(query.value(10));
    return row;
}

QVariantList columns(const StreamerRow& row)
{
    return {row.name,
            row.platform,
            row.url.toString(QUrl::FullyEncoded),
            row.checkIntervalSec,
            row.autoUpload,
            row.uploadTemplate,
            QString::fromUtf8(QJsonDocument(row.overrides).toJson(QJsonDocument::Compact)),
            row.status,
            row.paused,
            sql::toColumn(row.createdAt)};
}

QString streamerName(StreamerId id)
{
    return QStringLiteral("streamer %1").arg(id);
}

/// Refused when another streamer than `id` has the URL.
Result<> checkUrl(QSqlDatabase& db, const StreamerRow& row)
{
    StreamerId other = 0;
    const auto found = sql::each(db, QStringLiteral("SELECT id FROM streamers WHERE url = ? AND id <> ?"),
                                 {row.url.toString(QUrl::FullyEncoded), row.id},
                                 [&](const QSqlQuery& query) { other = query.value(0).toLongLong(); });
    if (!found || other == 0)
        return found;
    return fail(Error::Kind::Refused, QStringLiteral("%1 has this address already").arg(streamerName(other)),
                int(other));
}
} // namespace

Result<QList<StreamerRow>> StreamersTable::all()
{
    return sql::list<StreamerRow>(m_db, selectStreamers + QStringLiteral("ORDER BY id"), {}, readStreamer);
}

Result<StreamerRow> StreamersTable::get(StreamerId id)
{
    return sql::one<StreamerRow>(m_db, selectStreamers + QStringLiteral("WHERE id = ?"), {id}, readStreamer,
                                 streamerName(id));
}

Result<StreamerId> StreamersTable::add(const StreamerRow& row)
{
    StreamerId id = 0;
    const auto done = m_db.run([&](QSqlDatabase& db) -> Result<> {
        StreamerRow fresh = row;
        fresh.id = 0;
        if (auto free = checkUrl(db, fresh); !free)
            return free;
        const auto added = sql::insert(
            m_db,
            QStringLiteral(
                "INSERT INTO streamers (name, platform, url, check_interval, auto_upload, template, "
                "overrides, status, paused, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            columns(row));
        if (!added)
            return fail(added.error());
        id = *added;
        return {};
    });
    if (!done)
        return fail(done.error());
    return id;
}

Result<> StreamersTable::update(const StreamerRow& row)
{
    return m_db.run([&](QSqlDatabase& db) -> Result<> {
        if (auto free = checkUrl(db, row); !free)
            return free;
        return sql::change(
            m_db,
            QStringLiteral("UPDATE streamers SET name = ?, platform = ?, url = ?, check_interval = ?, "
                           "auto_upload = ?, template = ?, overrides = ?, status = ?, paused = ?, "
                           "created_at = ? WHERE id = ?"),
            columns(row) + QVariantList{row.id}, streamerName(row.id));
    });
}

Result<> StreamersTable::remove(StreamerId id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM streamers WHERE id = ?"), {id}, streamerName(id));
}
