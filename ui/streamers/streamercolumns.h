// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/roster.h"
#include <QList>
#include <QVariant>
#include <functional>

/// What a column's text needs besides the streamer.
struct ColumnContext
{
    QDateTime now;
    std::function<QString(const QString& id)> platformName;
};

/// One row = one column of the streamers table: a new column is a new row in streamercolumns.cpp.
struct StreamerColumn
{
    const char* id;    ///< kept in the saved header state; never renamed
    const char* title; ///< QT_TRANSLATE_NOOP("StreamerColumns", ...)
    int width;
    bool visible; ///< by default
    Qt::Alignment align;
    QString (*text)(const StreamerView& view, const ColumnContext& context);
    QVariant (*sortKey)(const StreamerView& view); ///< null: sorted by text
};
const QList<StreamerColumn>& streamerColumns();
/// Index of a column by id; -1 when there is none.
int streamerColumn(QLatin1String id);
