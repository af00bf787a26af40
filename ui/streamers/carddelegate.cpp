// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/carddelegate.h"
#include "ui/streamers/streamermodel.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/imagecache.h"
#include "ui/widgets/paint.h"
#include <QPainter>
#include <QPainterPath>

namespace {
constexpr int cardWidth = 264;
constexpr int pictureHeight = 140;
constexpr int gap = 8; ///< half the distance between two cards
constexpr int radius = 11;

/// Icon and words on a solid ground, so that it reads on any picture.
void paintStatePill(QPainter& painter, const QPoint& at, const StreamerView& view, const Tokens& t)
{
    const StateLook look = stateLook(view.state);
    const QString text = stateText(view);
    painter.setFont(resized(painter.font(), 0.88, QFont::DemiBold));
    const int height = painter.fontMetrics().height() + 8;
    const QRect pill(at, QSize(painter.fontMetrics().horizontalAdvance(text) + 36, height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    paintIcon(&painter, QRect(pill.left() + 9, pill.center().y() - 6, 14, 14), look.icon, t.color(look.tone));
    painter.setPen(t.color(look.tone));
    painter.drawText(pill.adjusted(28, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void paintFacts(QPainter& painter, const QRect& picture, const StreamerView& view)
{
    if (view.task == 0)
        return;
    QLinearGradient shade(picture.bottomLeft() - QPoint(0, 44), picture.bottomLeft());
    shade.setColorAt(0, QColor(0, 0, 0, 0));
    shade.setColorAt(1, QColor(0, 0, 0, 170));
    painter.fillRect(picture.adjusted(0, picture.height() - 44, 0, 0), shade);
    painter.setPen(Qt::white);
    painter.setFont(resized(painter.font(), 0.95, QFont::DemiBold));
    const QRect line = picture.adjusted(12, picture.height() - 28, -12, -6);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, clockText(view.seconds));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, sizeText(view.bytes));
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
    return {cardWidth + 2 * gap, pictureHeight + option.fontMetrics.height() * 3 + 40 + 2 * gap};
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
    paintPicture(*painter, QRect(card.topLeft(), QSize(card.width(), pictureHeight)), *view, t);
    painter->restore();
    paintText(*painter, card.adjusted(12, pictureHeight + 10, -12, -10), *view, t);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(selected || focused ? t.accent : t.line, selected ? 2 : 1));
    painter->drawPath(shape);
    painter->restore();
}

void StreamerCardDelegate::paintPicture(QPainter& painter, const QRect& rect, const StreamerView& view,
                                        const Tokens& t) const
{
    QImage picture = m_images.get(view.thumbnail.isEmpty() ? QUrl() : QUrl::fromLocalFile(view.thumbnail));
    if (picture.isNull())
        picture = m_images.get(view.cover);
    const bool quiet = view.task == 0 && view.state != StreamerState::Live;
    if (picture.isNull()) {
        const QColor own = colorOfName(view.row.name, t);
        QLinearGradient ground(rect.topLeft(), rect.bottomRight());
        ground.setColorAt(0, quiet ? t.hover : own.lighter(t.dark ? 90 : 135));
        ground.setColorAt(1, quiet ? t.window : own.darker(t.dark ? 190 : 120));
        painter.fillRect(rect, ground);
        const QColor ink = quiet ? t.line : QColor(255, 255, 255, 70);
        paintIcon(&painter, QRect(rect.center() - QPoint(30, 26), QSize(60, 60)), QStringLiteral("streamers"),
                  ink);
    } else {
        if (quiet)
            painter.setOpacity(0.45);
        paintCover(painter, rect, picture);
        painter.setOpacity(1);
    }
    paintFacts(painter, rect, view);
    paintStatePill(painter, rect.topLeft() + QPoint(10, 10), view, t);
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
