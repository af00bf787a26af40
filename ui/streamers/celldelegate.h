// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

class ImageCache;
class StreamerModel;

/// Paints the cells of the streamers table that are more than text: state, name with picture, speed with
/// ratio. Thread: main. Owner: StreamerTable.
class StreamerCellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    StreamerCellDelegate(const StreamerModel& model, ImageCache& images, QObject* parent = nullptr);
    void setCompact(bool compact) { m_compact = compact; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    const StreamerModel& m_model;
    ImageCache& m_images;
    bool m_compact = false;
};
