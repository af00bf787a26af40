// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/celldelegate.h"
#include "ui/streamers/streamermodel.h"
#include "ui/text/format.h"
#include "ui/text/states.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/imagecache.h"
#include "ui/widgets/paint.h"
#include <QApplication>
#include <QPainter>

namespace {
constexpr int margin = 10;

void paintState(QPainter& painter, QRect rect, const StreamerView& view, const Tokens& t)
{
    const StateLook look = stateLook(view.state);
    const int side = 16;
    paintIcon(&painter, QRect(rect.left(), rect.center().y() - side / 2 + 1, side, side), look.icon,
              t.color(look.tone));
    painter.setPen(t.color(look.tone));
    const bool loud = view.state == StreamerState::Recording || view.state == StreamerState::Error;
    painter.setFont(resized(painter.font(), 1.0, loud ? QFont::DemiBold : QFont::Normal));
    paintElided(painter, rect.adjusted(side + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, stateText(view));
}

void paintName(QPainter& painter, QRect rect, const StreamerView& view, const QImage& avatar, const Tokens& t)
{
    const int side = qMin(28, rect.height() - 8);
    paintAvatar(painter, QRect(rect.left(), rect.center().y() - side / 2 + 1, side, side), avatar,
                view.row.name, t);
    rect.setLeft(rect.left() + side + 9);
    int right = rect.right();
    if (view.skippedThisBroadcast)
        right = paintBadge(painter, t, right, rect.center().y() + 1,
                           QCoreApplication::translate("StreamerTable", "Skipped"), Tone::Warning)
                    .left() -
                6;
    rect.setRight(right);
    painter.setPen(view.row.paused ? t.muted : t.text);
    painter.setFont(resized(painter.font(), 1.0, QFont::Medium));
    paintElided(painter, rect, Qt::AlignLeft | Qt::AlignVCenter, view.row.name);
}

/// The speed at the right of the place the badge takes, so that both line up from row to row.
void paintSpeed(QPainter& painter, QRect rect, const StreamerView& view, const Tokens& t)
{
    if (view.state != StreamerState::Recording)
        return;
    if (view.speedRatio > 0)
        paintBadge(painter, t, rect.right(), rect.center().y() + 1, ratioText(view.speedRatio),
                   ratioTone(view.speedRatio));
    rect.setRight(rect.right() - painter.fontMetrics().horizontalAdvance(QStringLiteral("100.0%")) - 18);
    painter.setPen(t.text);
    paintElided(painter, rect, Qt::AlignRight | Qt::AlignVCenter, streamSpeedText(view.bitsPerSecond));
}
} // namespace

StreamerCellDelegate::StreamerCellDelegate(const StreamerModel& model, ImageCache& images, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_images(images)
{
}

QSize StreamerCellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const int extra = index.column() == 0 ? 44 : index.column() == 1 ? 56 : 20;
    return {size.width() + extra, option.fontMetrics.height() + (m_compact ? 10 : 24)};
}

void StreamerCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    static const int nameColumn = streamerColumn(QLatin1String("name"));
    static const int speedColumn = streamerColumn(QLatin1String("speed"));
    const StreamerView* view = m_model.view(index);
    const Tokens& t = Tokens::of(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setClipRect(option.rect);
    if (selected || hover)
        painter->fillRect(option.rect, selected ? t.selection : t.window);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.line);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(t.accent, 1.5));
        painter->drawRoundedRect(option.rect.adjusted(2, 2, -3, -3), 4, 4);
    }
    painter->setFont(option.font);
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    if (!view) {
        painter->restore();
        return;
    }
    if (index.column() == 0) {
        paintState(*painter, inner, *view, t);
    } else if (index.column() == nameColumn) {
        paintName(*painter, inner, *view, m_images.get(view->avatar), t);
    } else if (index.column() == speedColumn) {
        paintSpeed(*painter, inner, *view, t);
    } else {
        const bool error =
            view->state == StreamerState::Error && index.column() == streamerColumn(QLatin1String("title"));
        painter->setPen(error ? t.warning : view->row.paused ? t.muted : t.text);
        paintElided(*painter, inner, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()),
                    index.data().toString());
    }
    painter->restore();
}

QWidget* StreamerCellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                            const QModelIndex& index) const
{
    QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setObjectName(QStringLiteral("renameEdit"));
    editor->setAccessibleName(tr("New name"));
    return editor;
}

/// Once: the row of a recording changes twice a second, and what is typed stays.
void StreamerCellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    static const char filled[] = "filled";
    if (editor->property(filled).toBool())
        return;
    editor->setProperty(filled, true);
    QStyledItemDelegate::setEditorData(editor, index);
}

void StreamerCellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                                const QModelIndex&) const
{
    editor->setGeometry(option.rect.adjusted(margin + 30, 4, -2, -4));
}
