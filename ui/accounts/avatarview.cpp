// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/avatarview.h"
#include "ui/widgets/imagecache.h"
#include "ui/widgets/paint.h"
#include <QPainter>

AvatarView::AvatarView(ImageCache& images, int side, QWidget* parent)
    : QWidget(parent)
    , m_images(images)
{
    setFixedSize(side, side);
    connect(&images, &ImageCache::loaded, this, [this](const QUrl& url) {
        if (url == m_picture)
            update();
    });
}

void AvatarView::show(const QString& name, const QUrl& picture)
{
    m_name = name;
    m_picture = picture;
    update();
}

void AvatarView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAvatar(painter, rect(), m_picture.isEmpty() ? QImage() : m_images.get(m_picture), m_name,
                Tokens::of(palette()));
}
