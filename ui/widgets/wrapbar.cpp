// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapbar.h"
#include <QEvent>

WrapBar::WrapBar(QWidget* parent)
    : QWidget(parent)
    , m_both(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new QHBoxLayout)
    , m_right(new QHBoxLayout)
{
    m_both->setContentsMargins(14, 10, 12, 10);
    m_both->setSpacing(8);
    for (QHBoxLayout* half : {m_left, m_right}) {
        half->setSpacing(6);
        m_both->addLayout(half);
    }
    m_both->setStretchFactor(m_right, 1);
}

QSize WrapBar::minimumSizeHint() const
{
    const QMargins margins = m_both->contentsMargins();
    return {qMax(m_left->minimumSize().width(), m_right->minimumSize().width()) + margins.left() +
                margins.right(),
            m_both->minimumSize().height()};
}

void WrapBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool WrapBar::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void WrapBar::arrange()
{
    const QMargins margins = m_both->contentsMargins();
    const int oneRow = m_left->minimumSize().width() + m_right->minimumSize().width() + m_both->spacing() +
                       margins.left() + margins.right();
    const auto wanted = oneRow <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_both->direction() == wanted)
        return;
    m_both->setDirection(wanted);
    // Left alone in its row, the left half keeps to the left.
    m_left->setAlignment(wanted == QBoxLayout::TopToBottom ? Qt::AlignLeft : Qt::Alignment());
    updateGeometry();
}
