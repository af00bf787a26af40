// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `streamers`. Thread: workers (each call waits for the db thread). Owner: Store.
class StreamersTable
{
public:
    explicit StreamersTable(Db& db)
        : m_db(db)
    {
    }
    Result<QList<StreamerRow>> all();
    Result<StreamerRow> get(StreamerId id);
    /// Its new id; Refused when the URL is there already (`code` = the id that has it).
    Result<StreamerId> add(const StreamerRow& row);
    Result<> update(const StreamerRow& row);
    /// Its tasks and videos stay (streamer NULL), so that files never lose their history.
    Result<> remove(StreamerId id);

private:
    Db& m_db;
};
