// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"
#include <QAbstractTableModel>

struct Core;

/// What was recorded and published, a row a streamer, in the last days; with the files that are being
/// written. Thread: main; the table is read in the background. Owner: StatsView.
class StatsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Streamer, Hours, Size, Broadcasts, Files, Archives, Drops, columns };
    static constexpr int SortRole = Qt::UserRole;
    explicit StatsModel(Core& core, QObject* parent = nullptr);
    void setDays(int days); ///< 1 = today
    void reload();
    const CounterRow& today() const { return m_today; } ///< of all streamers

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loaded();

private:
    struct Read
    {
        QList<CounterRow> rows;
        QList<CounterRow> today;
    };
    void take(const Read& read);
    QString nameOf(StreamerId id) const;

    Core& m_core;
    int m_days = 1;
    int m_asked = 0;
    QList<CounterRow> m_rows;
    CounterRow m_today;
};
