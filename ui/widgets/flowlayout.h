// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLayout>

/// Puts its items in rows from left to right, as words of a text; with Qt::AlignHCenter as its alignment each
/// row stands in the middle. Thread: main. Owner: its widget.
class FlowLayout : public QLayout
{
public:
    FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    void insertWidget(int index, QWidget* widget);
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int place(const QRect& outer, bool really) const; ///< the height
    QList<QLayoutItem*> m_items;
    int m_gap;
};
