// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"
#include <QWidget>
#include <algorithm>

FlowLayout::FlowLayout(QWidget* parent, int gap)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::insertWidget(int index, QWidget* widget)
{
    addChildWidget(widget);
    m_items.insert(std::clamp<qsizetype>(index, 0, m_items.size()), new QWidgetItem(widget));
    invalidate();
}

int FlowLayout::heightForWidth(int width) const
{
    return place({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect& outer, bool really) const
{
    const QMargins margins = contentsMargins();
    const QRect rect = outer.marginsRemoved(margins);
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    QList<QLayoutItem*> row;
    const auto centre = [&] { // what is placed already moves by half of what is left
        const int left = alignment().testFlag(Qt::AlignHCenter) ? rect.width() - (x - m_gap - rect.x()) : 0;
        for (QLayoutItem* item : std::as_const(row))
            item->setGeometry(item->geometry().translated(std::max(0, left / 2), 0));
        row.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            centre();
            x = rect.x();
            y += rowHeight + m_gap;
            rowHeight = 0;
        }
        if (item->expandingDirections().testFlag(Qt::Horizontal))
            size.setWidth(std::max(size.width(), rect.x() + rect.width() - x));
        if (really) {
            item->setGeometry({QPoint(x, y), size});
            row << item;
        }
        x += size.width() + m_gap;
        rowHeight = std::max(rowHeight, size.height());
    }
    centre();
    return y + rowHeight - rect.y() + margins.top() + margins.bottom();
}
