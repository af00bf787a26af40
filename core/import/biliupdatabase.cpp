// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/biliupdatabase.h"

#include "core/import/biliupconfig.h"
#include "core/import/importtree.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace {
constexpr int mostRows = 10'000;

/// Columns that hold JSON as text.
const QStringList& jsonColumns()
{
    static const QStringList names{QStringLiteral("tags"),
                                   QStringLiteral("credits"),
                                   QStringLiteral("override"),
                                   QStringLiteral("preprocessor"),
                                   QStringLiteral("segment_processor"),
                                   QStringLiteral("downloaded_processor"),
                                   QStringLiteral("postprocessor"),
                                   QStringLiteral("opt_args"),
                                   QStringLiteral("excluded_keywords")};
    return names;
}

/// A foreign database, open for reading; gone with this object. Thread: its own.
class Foreign
{
public:
    explicit Foreign(const QString& file)
        : m_name(QStringLiteral("import-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        db.setDatabaseName(file);
        m_error = db.open() ? QString() : db.lastError().text();
    }
    ~Foreign()
    {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    Foreign(const Foreign&) = delete;
    Foreign& operator=(const Foreign&) = delete;

    QString error() const { return m_error; }
    /// Tables only: a view could be anything, and take forever.
    bool hasTable(const QString& table)
    {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        query.prepare(QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"));
        query.addBindValue(table);
        if (!query.exec())
            m_error = query.lastError().text();
        return query.next();
    }
    /// Each row as a map; empty texts and NULL are left out, JSON columns are read.
    QList<QVariantMap> rows(const QString& table)
    {
        QList<QVariantMap> found;
        if (!hasTable(table))
            return found;
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.exec(QStringLiteral("SELECT * FROM %1 LIMIT %2").arg(table).arg(mostRows))) {
            m_error = query.lastError().text();
            return found;
        }
        while (query.next()) {
            QVariantMap row;
            const QSqlRecord record = query.record();
            for (int i = 0; i < record.count(); ++i) {
                const QString name = record.fieldName(i);
                QVariant value = record.value(i);
                if (value.typeId() == QMetaType::QByteArray)
                    value = QString::fromUtf8(value.toByteArray());
                if (jsonColumns().contains(name))
                    value = readJson(value.toString().toUtf8()).value_or(value);
                if (value.isValid() && !value.isNull() && value != QVariant(QString()))
                    row.insert(name, value);
            }
            found.append(row);
        }
        return found;
    }

private:
    const QString m_name;
    QString m_error;
};

/// A room with its template as one section of [streamers].
QVariantMap sectionOf(const QVariantMap& room, const QHash<qint64, QVariantMap>& templates)
{
    const qint64 id = room.value(QStringLiteral("upload_streamers_id")).toLongLong();
    QVariantMap section = templates.value(id);
    section.insert(room);
    if (!templates.contains(id))
        section.insert(QStringLiteral("uploader"), QStringLiteral("Noop"));
    for (const char* own : {"id", "upload_streamers_id", "remark", "template_name"})
        section.remove(QLatin1String(own));
    return section;
}
} // namespace

Result<ImportPlan> planBiliupDatabase(const QString& file)
{
    Foreign database(file);
    if (!database.error().isEmpty())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(file, database.error()));
    if (!database.hasTable(QStringLiteral("livestreamers")))
        return fail(Error::Kind::Refused, database.error().isEmpty()
                                              ? QStringLiteral("%1 is no database of biliup").arg(file)
                                              : QStringLiteral("%1: %2").arg(file, database.error()));
    // Paths in it start where the program ran: above its folder "data".
    QDir folder = QFileInfo(file).absoluteDir();
    if (folder.dirName() == u"data")
        folder.cdUp();
    QVariantMap config;
    QStringList logins;
    for (const QVariantMap& row : database.rows(QStringLiteral("configuration"))) {
        const QString key = row.value(QStringLiteral("key")).toString();
        const QString value = row.value(QStringLiteral("value")).toString();
        if (key == u"config")
            config = readJson(value.toUtf8()).value_or(QVariant()).toMap();
        else if (key == u"bilibili-cookies")
            logins << value;
    }
    config.remove(QStringLiteral("streamers")); // the tables are newer
    ImportPlan plan = planBiliup(config, folder.path());
    for (const QString& login : logins)
        biliup::takeAccountFile(plan, QStringLiteral("configuration/bilibili-cookies"), login, folder.path());
    QHash<qint64, QVariantMap> templates;
    for (const QVariantMap& row : database.rows(QStringLiteral("uploadstreamers")))
        templates.insert(row.value(QStringLiteral("id")).toLongLong(), row);
    biliup::Usual usual;
    usual.folder = folder.path();
    usual.fields.copyright = 2;
    for (const QVariantMap& room : database.rows(QStringLiteral("livestreamers")))
        biliup::mapStreamer(plan, room.value(QStringLiteral("remark")).toString(), sectionOf(room, templates),
                            usual);
    if (!database.error().isEmpty())
        plan.fail(QFileInfo(file).fileName(), {}, ImportText::verbatim(database.error()));
    return plan;
}
