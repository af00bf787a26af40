// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/templates.h"

#include "core/store/sql.h"

#include <QJsonDocument>

namespace {
const QString selectTemplate = QStringLiteral("SELECT id, name, fields, position FROM templates ");

TemplateRow readTemplate(const QSqlQuery& query)
{
    return {query.value(0).toLongLong(), query.value(1).toString(),
            QJsonDocument::fromJson(query.value(2).toString().toUtf8()).object(), query.value(3).toInt()};
}

QVariantList columns(const TemplateRow& row)
{
    return {row.name, QString::fromUtf8(QJsonDocument(row.fields).toJson(QJsonDocument::Compact)),
            row.position};
}

/// A name that is taken is the person's to change; everything else is the database's trouble.
Error nameTaken(Error error, const QString& name)
{
    if (sql::primaryCode(error) == sql::Constraint)
        return {Error::Kind::Refused, QStringLiteral("there is a template \"%1\" already").arg(name), 0, {}};
    return error;
}
} // namespace

Result<QList<TemplateRow>> TemplatesTable::all()
{
    return sql::list<TemplateRow>(m_db, selectTemplate + QStringLiteral("ORDER BY position, id"), {},
                                  readTemplate);
}

Result<TemplateRow> TemplatesTable::named(const QString& name)
{
    return sql::one<TemplateRow>(m_db, selectTemplate + QStringLiteral("WHERE name = ?"), {name},
                                 readTemplate, QStringLiteral("template \"%1\"").arg(name));
}

Result<qint64> TemplatesTable::add(const TemplateRow& row)
{
    auto added =
        sql::insert(m_db, QStringLiteral("INSERT INTO templates (name, fields, position) VALUES (?, ?, ?)"),
                    columns(row));
    return added ? added : Result<qint64>(nameTaken(added.error(), row.name));
}

Result<> TemplatesTable::update(const TemplateRow& row)
{
    const auto changed = sql::change(
        m_db, QStringLiteral("UPDATE templates SET name = ?, fields = ?, position = ? WHERE id = ?"),
        columns(row) + QVariantList{row.id}, QStringLiteral("template %1").arg(row.id));
    return changed ? changed : Result<>(nameTaken(changed.error(), row.name));
}

Result<> TemplatesTable::remove(qint64 id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM templates WHERE id = ?"), {id},
                       QStringLiteral("template %1").arg(id));
}
