// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

void ensureResources()
{
    Q_INIT_RESOURCE(app);
}

namespace {
QString pathOf(const QString& name)
{
    ensureResources();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// `color` invalid: as drawn.
QPixmap render(const QString& name, const QSize& pixels, const QColor& color)
{
    const QString key = QStringLiteral("icon/%1/%2x%3/%4")
                            .arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.isValid() ? color.name(QColor::HexArgb) : QString());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(pathOf(name));
    if (pixels.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    if (color.isValid())
        svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const int side = qMin(pixels.width(), pixels.height());
    renderer.render(&painter,
                    QRectF((pixels.width() - side) / 2.0, (pixels.height() - side) / 2.0, side, side));
    painter.end();
    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks the application's palette each time it paints, so that icons follow the theme.
class IconEngine : public QIconEngine
{
public:
    IconEngine(const QString& name, Tone tone, bool recolour)
        : m_name(name)
        , m_tone(tone)
        , m_recolour(recolour)
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        QPixmap pixmap = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        painter->drawPixmap(rect, pixmap);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return render(m_name, size, colorFor(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return render(m_name, size, colorFor(mode));
    }
    QIconEngine* clone() const override { return new IconEngine(*this); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        if (!m_recolour)
            return {};
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        return Tokens::of(palette).color(m_tone);
    }
    QString m_name;
    Tone m_tone;
    bool m_recolour;
};

QIcon make(const QString& name, Tone tone, bool recolour)
{
    return QFile::exists(pathOf(name)) ? QIcon(new IconEngine(name, tone, recolour)) : QIcon();
}
} // namespace

QIcon themeIcon(const QString& name, Tone tone)
{
    return make(name, tone, true);
}

QIcon colourIcon(const QString& name)
{
    return make(name, Tone::Text, false);
}

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color)
{
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, render(name, (QSizeF(rect.size()) * ratio).toSize(), color));
}
