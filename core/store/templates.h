// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/uploadrows.h"
#include <QList>

/// Table `templates`. Thread: workers (each call waits for the db thread). Owner: Store.
class TemplatesTable
{
public:
    explicit TemplatesTable(Db& db)
        : m_db(db)
    {
    }
    Result<QList<TemplateRow>> all(); ///< in their order
    Result<TemplateRow> named(const QString& name);
    /// Refused when another template has the name.
    Result<qint64> add(const TemplateRow& row);
    Result<> update(const TemplateRow& row);
    Result<> remove(qint64 id);

private:
    Db& m_db;
};
