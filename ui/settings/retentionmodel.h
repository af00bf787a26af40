// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/retention/retentionplan.h"
#include <QAbstractTableModel>
#include <functional>

/// What the automatic cleanup would move, a row a file, oldest first. Thread: main. Owner: RetentionDialog.
class RetentionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Streamer, Recorded, Size, Why, columns };
    using StreamerName = std::function<QString(StreamerId)>;
    RetentionModel(const retention::Rules& rules, StreamerName name, QObject* parent);
    void setPlan(const retention::Plan& plan, const QDateTime& now);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const retention::Item& item, int column) const;

    const retention::Rules m_rules;
    const StreamerName m_name;
    QDateTime m_now;
    QList<retention::Item> m_items;
};
