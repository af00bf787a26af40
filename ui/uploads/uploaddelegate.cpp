// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploaddelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/widgets/paint.h"
#include <QApplication>
#include <QPainter>

namespace {
constexpr int margin = 8;
constexpr int lines = 3; ///< between the two lines
constexpr int iconSide = 16;
constexpr int barHeight = 5;

QFont smallFont(const QFont& font)
{
    return resized(font, 0.88);
}

void paintBar(QPainter& painter, const QRect& place, double fraction, const Tokens& t)
{
    const QRectF groove(place.left(), place.center().y() - barHeight / 2.0, place.width(), barHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    painter.drawRoundedRect(groove, barHeight / 2.0, barHeight / 2.0);
    if (fraction <= 0)
        return;
    QRectF done = groove;
    done.setWidth(std::max<double>(barHeight, groove.width() * fraction));
    painter.setBrush(fraction >= 1 ? t.ok : t.accentFill);
    painter.drawRoundedRect(done, barHeight / 2.0, barHeight / 2.0);
}
} // namespace

QSize UploadDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * margin +
                      (index.data(UploadsModel::IconRole).toString().isEmpty() ? 0 : iconSide + margin);
    return {width, option.fontMetrics.height() + lines + QFontMetrics(smallFont(option.font)).height() + 14};
}

void UploadDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    option.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const Tokens& t = Tokens::of(option.palette);
    const QFont small = smallFont(option.font);
    const int first = option.fontMetrics.height();
    const int second = QFontMetrics(small).height();
    const auto tone = Tone(index.data(UploadsModel::ToneRole).toInt());
    const double fraction = index.data(UploadsModel::FractionRole).toDouble();
    const QString below = index.data(UploadsModel::SecondRole).toString();
    const bool two = !below.isEmpty() || fraction >= 0;
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const int height = two ? first + lines + second : first;
    area.setTop(option.rect.center().y() - height / 2 + 1);

    painter->save();
    painter->setClipRect(option.rect);
    if (const QVariant picture = index.data(UploadsModel::PictureRole); picture.isValid()) {
        const int side = option.rect.height() - 10;
        const QRect place(area.left(), option.rect.top() + 5, side * 16 / 10, side);
        painter->fillRect(place, t.hover);
        paintCover(*painter, place, picture.value<QImage>());
        area.setLeft(place.right() + margin + 2);
    }
    if (const QString icon = index.data(UploadsModel::IconRole).toString(); !icon.isEmpty()) {
        paintIcon(painter, QRect(area.left(), area.top() + (first - iconSide) / 2, iconSide, iconSide), icon,
                  t.color(tone));
        area.setLeft(area.left() + iconSide + margin);
    }
    const QRect top(area.left(), area.top(), area.width(), first);
    const QRect bottom(area.left(), area.top() + first + lines, area.width(), second);
    const bool title = index.column() == UploadsModel::Title && !index.parent().isValid();
    painter->setFont(title ? resized(option.font, 1.0, QFont::Medium) : option.font);
    painter->setPen(t.color(tone));
    paintElided(*painter, top, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
    if (fraction >= 0) {
        paintBar(*painter, bottom, fraction, t);
    } else if (two) {
        painter->setFont(small);
        painter->setPen(t.color(Tone(index.data(UploadsModel::SecondToneRole).toInt())));
        paintElided(*painter, bottom, Qt::AlignLeft | Qt::AlignVCenter, below);
    }
    painter->restore();
}
