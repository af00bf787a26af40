// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/carddelegate.h"
#include "ui/streamers/streamermodel.h"
#include "ui/streamers/streamerpicture.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/imagecache.h"
#include "ui/widgets/paint.h"
#include <QPainter>
#include <QPainterPath>

namespace {
constexpr int gap = 8; ///< half the distance between two cards
constexpr int radius = 11;

int pictureHeight(int cardWidth)
{
    return cardWidth * 9 / 16;
}
} // namespace

StreamerCardDelegate::StreamerCardDelegate(const StreamerModel& model, ImageCache& images, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_images(images)
{
}

QSize StreamerCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {m_cellWidth,
            pictureHeight(m_cellWidth - 2 * gap) + option.fontMetrics.height() * 3 + 40 + 2 * gap};
}

void StreamerCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const StreamerView* view = m_model.view(index);
    if (!view)
        return;
    const Tokens& t = Tokens::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = option.state & QStyle::State_HasFocus;
    const bool hover = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    const QRect card = option.rect.adjusted(gap, gap, -gap, -gap);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->fillPath(shape, selected ? t.selection : hover ? t.hover : t.raised);
    painter->save();
    painter->setClipPath(shape);
    paintStreamerPicture(*painter, QRect(card.topLeft(), QSize(card.width(), pictureHeight(card.width()))),
                         *view, m_images, t);
    painter->restore();
    paintText(*painter, card.adjusted(12, pictureHeight(card.width()) + 10, -12, -10), *view, t);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(selected || focused ? t.accent : t.line, selected ? 2 : 1));
    painter->drawPath(shape);
    painter->restore();
}

void StreamerCardDelegate::paintText(QPainter& painter, const QRect& rect, const StreamerView& view,
                                     const Tokens& t) const
{
    const int line = painter.fontMetrics().height();
    const int side = 34;
    paintAvatar(painter, QRect(rect.left(), rect.top() + 1, side, side), m_images.get(view.avatar),
                view.row.name, t);
    QRect text = rect.adjusted(side + 10, 0, 0, 0);
    const QFont plain = painter.font();
    painter.setFont(resized(plain, 1.0, QFont::DemiBold));
    painter.setPen(t.text);
    paintElided(painter, QRect(text.left(), text.top(), text.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                view.row.name);
    painter.setFont(plain);
    const QString reason = view.state == StreamerState::Error ? stateReason(view) : QString();
    painter.setPen(reason.isEmpty() ? t.muted : t.warning);
    paintElided(painter, QRect(text.left(), text.top() + line + 3, text.width(), line),
                Qt::AlignLeft | Qt::AlignVCenter, reason.isEmpty() ? view.title : reason);

    QRect foot(rect.left(), rect.bottom() - line - 1, rect.width(), line + 2);
    if (view.state == StreamerState::Recording) {
        int right = foot.right();
        if (view.speedRatio > 0)
            right = paintBadge(painter, t, right, foot.center().y(), ratioText(view.speedRatio),
                               ratioTone(view.speedRatio))
                        .left() -
                    7;
        painter.setPen(t.text);
        const QString speed = streamSpeedText(view.bitsPerSecond);
        painter.drawText(foot.adjusted(0, 0, right - foot.right(), 0), Qt::AlignRight | Qt::AlignVCenter,
                         speed);
        foot.setRight(right - painter.fontMetrics().horizontalAdvance(speed) - 8);
    }
    painter.setPen(t.muted);
    painter.setFont(resized(plain, 0.92));
    const QString platform = m_model.platformName(view.row.platform);
    paintElided(painter, foot, Qt::AlignLeft | Qt::AlignVCenter,
                view.area.isEmpty() ? platform : platform + QStringLiteral(" · ") + view.area);
}
