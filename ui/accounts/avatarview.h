// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QUrl>
#include <QWidget>

class ImageCache;

/// A round picture of a person, or the first letter of the name. Thread: main. Owner: its parent.
/// `images` outlives it.
class AvatarView : public QWidget
{
    Q_OBJECT
public:
    AvatarView(ImageCache& images, int side, QWidget* parent = nullptr);
    void show(const QString& name, const QUrl& picture);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ImageCache& m_images;
    QString m_name;
    QUrl m_picture;
};
