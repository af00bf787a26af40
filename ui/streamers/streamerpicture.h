// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class ImageCache;
class QPainter;
struct StreamerView;
struct Tokens;

/// The live thumbnail, else the cover, else a ground of the streamer's own colour, in the shape 16:9. Shared
/// by the cards and the details. Thread: main.
void paintStreamerPicture(QPainter& painter, const QRect& rect, const StreamerView& view, ImageCache& images,
                          const Tokens& tokens);

/// That picture as a widget. Thread: main. Owner: StreamerDetails.
class StreamerPicture : public QWidget
{
    Q_OBJECT
public:
    StreamerPicture(ImageCache& images, QWidget* parent = nullptr);
    void show(const StreamerView& view);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }
    QSize sizeHint() const override { return {288, 162}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ImageCache& m_images;
    std::shared_ptr<StreamerView> m_view;
};
