// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

class ImageCache;
class StreamerModel;
struct StreamerView;
struct Tokens;

/// Paints a streamer as a card: picture, state, name, title, speed. Thread: main. Owner: a grid view.
class StreamerCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    StreamerCardDelegate(const StreamerModel& model, ImageCache& images, QObject* parent = nullptr);
    void setCellWidth(int width) { m_cellWidth = width; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintText(QPainter& painter, const QRect& rect, const StreamerView& view, const Tokens& t) const;
    const StreamerModel& m_model;
    ImageCache& m_images;
    int m_cellWidth = 280;
};
