// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/problemdelegate.h"
#include "ui/dashboard/problemsmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/paint.h"
#include <QPainter>

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, option.fontMetrics.height() * 3 + 36};
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Tokens& t = Tokens::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    const QRectF card = QRectF(option.rect).adjusted(0.5, 4.5, -0.5, -4.5);
    painter->setPen(QPen(option.state & QStyle::State_HasFocus ? t.accent : t.line, 1));
    painter->setBrush(selected ? t.selection : hover ? t.hover : t.raised);
    painter->drawRoundedRect(card, 10, 10);
    const int line = option.fontMetrics.height();
    const QRect inner = card.toRect().adjusted(12, 9, -12, -9);
    paintIcon(painter, QRect(inner.left(), inner.top() + 1, 16, 16),
              index.data(ProblemsModel::IconRole).toString(),
              t.color(Tone(index.data(ProblemsModel::ToneRole).toInt())));
    painter->setFont(resized(option.font, 1.0, QFont::DemiBold));
    painter->setPen(t.text);
    paintElided(*painter, QRect(inner.left() + 24, inner.top(), inner.width() - 24, line),
                Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    painter->setFont(option.font);
    painter->setPen(t.muted);
    painter->drawText(inner.adjusted(24, line + 3, 0, 0), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop,
                      index.data(ProblemsModel::ReasonRole).toString());
    painter->restore();
}
