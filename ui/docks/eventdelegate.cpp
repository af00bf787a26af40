// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/eventdelegate.h"
#include "ui/docks/eventsmodel.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include <QApplication>
#include <QPainter>

namespace {
constexpr int margin = 10;
constexpr int eventIconSize = 16;
constexpr int gap = 3;

QFont smallFont(const QFont& font)
{
    return resized(font, 0.88);
}
} // namespace

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int small = QFontMetrics(smallFont(option.font)).height();
    return {100, margin + option.fontMetrics.height() + gap + small + margin};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QString sentence = option.text;
    option.text.clear();
    option.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const Tokens& tokens = Tokens::of(option.palette);
    const auto tone = static_cast<Tone>(index.data(EventsModel::ToneRole).toInt());
    const QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    const QRect icon(area.left(), area.top() + (option.fontMetrics.height() - eventIconSize) / 2,
                     eventIconSize, eventIconSize);
    paintIcon(painter, icon, index.data(EventsModel::IconRole).toString(), tokens.color(tone));

    const int left = icon.right() + margin;
    const QRect first(left, area.top(), area.right() - left, option.fontMetrics.height());
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    painter->drawText(first, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(sentence, Qt::ElideRight, first.width()));
    const QFont small = smallFont(option.font);
    const QFontMetrics metrics(small);
    const QString when =
        momentText(index.data(EventsModel::AtRole).toDateTime(), QDateTime::currentDateTimeUtc());
    const QString who = index.data(EventsModel::WhoRole).toString();
    const QRect second(left, first.bottom() + gap, first.width(), metrics.height());
    painter->setFont(small);
    painter->setPen(tokens.muted);
    painter->drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(who.isEmpty() ? when : when + QStringLiteral(" · ") + who,
                                         Qt::ElideRight, second.width()));
}
