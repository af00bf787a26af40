// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/uploads.h"

#include "core/store/sql.h"
#include "core/store/uploadbatch.h"

#include <QJsonDocument>

namespace {
const QString selectUpload =
    QStringLiteral("SELECT id, task, streamer, account, template, fields, state, "
                   "hold_reason, next_try, attempts, position, aid, bvid, "
                   "submit_intent, submit_wanted, archive_state, archive_state_text, "
                   "reject_reason, error, error_kind, error_code, created_at, "
                   "submitted_at FROM uploads ");
const QString selectPart = QStringLiteral(
    "SELECT id, upload, video, position, title, path, size, modified_at, fingerprint, state, line, endpoint, "
    "upos_uri, "
    "upload_id, biz_id, chunk_size, acked, session_at, filename, fresh_sessions, error, error_kind, "
    "error_code FROM upload_parts ");

/// One byte holds eight chunks, the first one in its lowest bit; the number of chunks follows from size and
/// chunk_size.
QByteArray toBlob(const QBitArray& bits)
{
    return {bits.bits(), (bits.size() + 7) / 8};
}

QString toText(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

UploadRow readUpload(const QSqlQuery& query)
{
    UploadRow row;
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    row.id = next().toLongLong();
    row.task = next().toLongLong();
    row.streamer = next().toLongLong();
    row.account = next().toLongLong();
    row.templateName = next().toString();
    row.fields = QJsonDocument::fromJson(next().toString().toUtf8()).object();
    row.state = next().toString();
    row.holdReason = next().toString();
    row.nextTry = sql::toTime(next());
    row.attempts = next().toInt();
    row.position = next().toInt();
    row.aid = next().toLongLong();
    row.bvid = next().toString();
    row.submitIntent = next().toString();
    row.submitWanted = next().toBool();
    row.archiveState = next().toInt();
    row.archiveStateText = next().toString();
    row.rejectReason = next().toString();
    row.error = next().toString();
    row.errorKind = next().toString();
    row.errorCode = next().toInt();
    row.createdAt = sql::toTime(next());
    row.submittedAt = sql::toTime(next());
    return row;
}

QVariantList columns(const UploadRow& row)
{
    return {row.task,
            row.streamer,
            row.account,
            row.templateName,
            toText(row.fields),
            row.state,
            row.holdReason,
            sql::toColumn(row.nextTry),
            row.attempts,
            row.position,
            row.aid,
            row.bvid,
            row.submitIntent,
            row.submitWanted,
            row.archiveState,
            row.archiveStateText,
            row.rejectReason,
            row.error,
            row.errorKind,
            row.errorCode,
            sql::toColumn(row.createdAt),
            sql::toColumn(row.submittedAt)};
}

PartRow readPart(const QSqlQuery& query)
{
    PartRow row;
    int column = 0;
    const auto next = [&] { return query.value(column++); };
    row.id = next().toLongLong();
    row.upload = next().toLongLong();
    row.video = next().toLongLong();
    row.position = next().toInt();
    row.title = next().toString();
    row.path = next().toString();
    row.size = next().toLongLong();
    row.modifiedAt = sql::toTime(next());
    row.fingerprint = next().toByteArray();
    row.state = next().toString();
    row.line = next().toString();
    row.endpoint = next().toString();
    row.uposUri = next().toString();
    row.uploadId = next().toString();
    row.bizId = next().toLongLong();
    row.chunkSize = next().toLongLong();
    const QByteArray acked = next().toByteArray();
    row.acked = QBitArray::fromBits(acked.constData(), acked.size() * 8);
    if (row.chunkSize > 0)
        row.acked.resize((row.size + row.chunkSize - 1) / row.chunkSize);
    row.sessionAt = sql::toTime(next());
    row.filename = next().toString();
    row.freshSessions = next().toInt();
    row.error = next().toString();
    row.errorKind = next().toString();
    row.errorCode = next().toInt();
    return row;
}

QVariantList columns(const PartRow& row)
{
    return {row.upload,
            row.video,
            row.position,
            row.title,
            row.path,
            row.size,
            sql::toColumn(row.modifiedAt),
            row.fingerprint,
            row.state,
            row.line,
            row.endpoint,
            row.uposUri,
            row.uploadId,
            row.bizId,
            row.chunkSize,
            toBlob(row.acked),
            sql::toColumn(row.sessionAt),
            row.filename,
            row.freshSessions,
            row.error,
            row.errorKind,
            row.errorCode};
}

const QString insertUpload = QStringLiteral(
    "INSERT INTO uploads (task, streamer, account, template, fields, state, hold_reason, next_try, attempts, "
    "position, aid, bvid, submit_intent, submit_wanted, archive_state, archive_state_text, reject_reason, "
    "error, error_kind, error_code, created_at, submitted_at) VALUES ((SELECT id FROM tasks WHERE id = ?), "
    "(SELECT id FROM streamers WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, "
    "COALESCE(NULLIF(?, 0), (SELECT COALESCE(MAX(position), 0) + 16 FROM uploads)), "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString insertPart = QStringLiteral(
    "INSERT INTO upload_parts (upload, video, position, title, path, size, modified_at, fingerprint, state, "
    "line, endpoint, upos_uri, upload_id, biz_id, chunk_size, acked, session_at, filename, fresh_sessions, "
    "error, error_kind, error_code) VALUES (?, (SELECT id FROM videos WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

QString uploadName(UploadId id)
{
    return QStringLiteral("upload %1").arg(id);
}

QString partName(qint64 id)
{
    return QStringLiteral("upload part %1").arg(id);
}
} // namespace

Result<UploadId> UploadsTable::add(const UploadRow& row)
{
    auto added = sql::insert(m_db, insertUpload, columns(row));
    if (!added && sql::primaryCode(added.error()) == sql::Constraint)
        return fail(Error::Kind::Refused,
                    QStringLiteral("broadcast %1 has an archive already").arg(row.task));
    return added;
}

Result<UploadId> addUpload(Db& db, const UploadRow& row, QList<PartRow> parts)
{
    Result<UploadId> id = 0;
    const auto done = db.run([&](QSqlDatabase& connection) -> Result<> {
        id = sql::insert(connection, insertUpload, columns(row));
        if (!id)
            return id.error();
        for (PartRow& part : parts) {
            part.upload = *id;
            if (const auto added = sql::insert(connection, insertPart, columns(part)); !added)
                return added.error();
        }
        // A recording that a person chose as a file: it is told of its archive. Once, if it is in it twice.
        return sql::exec(
            connection,
            QStringLiteral("UPDATE OR IGNORE upload_parts SET video = (SELECT id FROM videos WHERE "
                           "videos.path = upload_parts.path AND videos.state = 'done' ORDER BY id "
                           "DESC LIMIT 1) WHERE upload = ? AND video IS NULL"),
            {*id});
    });
    if (!done && sql::primaryCode(done.error()) == sql::Constraint)
        return fail(Error::Kind::Refused,
                    QStringLiteral("the broadcast has an archive already, or a file is in it twice"));
    return done ? id : Result<UploadId>(done.error());
}

Result<> UploadsTable::updateQueue(const UploadRow& row)
{
    return sql::change(
        m_db,
        QStringLiteral(
            "UPDATE uploads SET state = ?, hold_reason = ?, next_try = ?, attempts = ?, position = ?, "
            "submit_wanted = ?, error = ?, error_kind = ?, error_code = ? WHERE id = ?"),
        {row.state, row.holdReason, sql::toColumn(row.nextTry), row.attempts, row.position, row.submitWanted,
         row.error, row.errorKind, row.errorCode, row.id},
        uploadName(row.id));
}

Result<> UploadsTable::updateFields(const UploadRow& row)
{
    return sql::change(
        m_db, QStringLiteral("UPDATE uploads SET account = ?, template = ?, fields = ? WHERE id = ?"),
        {row.account, row.templateName, toText(row.fields), row.id}, uploadName(row.id));
}

Result<> UploadsTable::updatePosting(const UploadRow& row)
{
    return sql::change(
        m_db,
        QStringLiteral("UPDATE uploads SET account = ?, aid = ?, bvid = ?, submit_intent = ?, submitted_at = "
                       "? WHERE id = ?"),
        {row.account, row.aid, row.bvid, row.submitIntent, sql::toColumn(row.submittedAt), row.id},
        uploadName(row.id));
}

Result<> UploadsTable::updateReview(const UploadRow& row)
{
    return sql::change(
        m_db,
        QStringLiteral(
            "UPDATE uploads SET archive_state = ?, archive_state_text = ?, reject_reason = ? WHERE id = ?"),
        {row.archiveState, row.archiveStateText, row.rejectReason, row.id}, uploadName(row.id));
}

Result<UploadRow> UploadsTable::get(UploadId id)
{
    return sql::one<UploadRow>(m_db, selectUpload + QStringLiteral("WHERE id = ?"), {id}, readUpload,
                               uploadName(id));
}

Result<UploadRow> UploadsTable::ofTask(TaskId task)
{
    return sql::one<UploadRow>(m_db, selectUpload + QStringLiteral("WHERE task = ?"), {task}, readUpload,
                               QStringLiteral("archive of broadcast %1").arg(task));
}

Result<QList<UploadRow>> UploadsTable::all()
{
    return sql::list<UploadRow>(m_db, selectUpload + QStringLiteral("ORDER BY position, id"), {}, readUpload);
}

Result<> UploadsTable::remove(UploadId id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM uploads WHERE id = ?"), {id}, uploadName(id));
}

Result<qint64> UploadsTable::addPart(const PartRow& row)
{
    auto added = sql::insert(m_db, insertPart, columns(row));
    if (!added && sql::primaryCode(added.error()) == sql::Constraint)
        return fail(Error::Kind::Refused, QStringLiteral("%1 is a part already").arg(row.path));
    return added;
}

Result<> UploadsTable::updatePart(const PartRow& row)
{
    return sql::change(m_db,
                       QStringLiteral("UPDATE upload_parts SET upload = ?, video = (SELECT id FROM videos "
                                      "WHERE id = ?), position = ?, title = ?, "
                                      "path = ?, size = ?, modified_at = ?, fingerprint = ?, state = ?, line "
                                      "= ?, endpoint = ?, upos_uri = ?, "
                                      "upload_id = ?, biz_id = ?, chunk_size = ?, acked = ?, session_at = ?, "
                                      "filename = ?, fresh_sessions = ?, "
                                      "error = ?, error_kind = ?, error_code = ? WHERE id = ?"),
                       columns(row) + QVariantList{row.id}, partName(row.id));
}

Result<> UploadsTable::acknowledge(qint64 part, int chunk, int chunks)
{
    return m_db.run([=](QSqlDatabase& db) -> Result<> {
        QByteArray blob;
        const auto read = sql::each(db, QStringLiteral("SELECT acked FROM upload_parts WHERE id = ?"), {part},
                                    [&](const QSqlQuery& query) { blob = query.value(0).toByteArray(); });
        if (!read)
            return read;
        QBitArray bits = QBitArray::fromBits(blob.constData(), blob.size() * 8);
        bits.resize(std::max(chunks, chunk + 1));
        bits.setBit(chunk);
        return sql::exec(db, QStringLiteral("UPDATE upload_parts SET acked = ? WHERE id = ?"),
                         {toBlob(bits), part});
    });
}

Result<PartRow> UploadsTable::part(qint64 id)
{
    return sql::one<PartRow>(m_db, selectPart + QStringLiteral("WHERE id = ?"), {id}, readPart, partName(id));
}

Result<QList<PartRow>> UploadsTable::parts(UploadId upload)
{
    return sql::list<PartRow>(m_db, selectPart + QStringLiteral("WHERE upload = ? ORDER BY position, id"),
                              {upload}, readPart);
}

Result<> UploadsTable::removePart(qint64 id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM upload_parts WHERE id = ?"), {id}, partName(id));
}
