// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/bilibili/partitions.h"
#include <QPushButton>

class QTreeWidget;

/// A partition, chosen from a list that can be searched (ux.md UX-46). Thread: main. Owner: its form.
class PartitionPicker : public QPushButton
{
    Q_OBJECT
public:
    /// `none` is what the entry for "no partition" (0) is called; empty = one must be chosen.
    PartitionPicker(const QString& none, QWidget* parent);
    void setList(const QList<bilibili::Partition>& list);
    int partition() const { return m_id; }
    void setPartition(int id);

signals:
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showList();
    void fill(QTreeWidget* tree, const QString& filter) const;
    void choose(int id);
    QString m_none;
    QList<bilibili::Partition> m_list;
    int m_id = 0;
};
