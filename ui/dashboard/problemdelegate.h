// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

class StreamerModel;

/// A streamer in trouble and why, in two or three lines. Thread: main. Owner: DashboardPage.
class ProblemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ProblemDelegate(const StreamerModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const StreamerModel& m_model;
};
