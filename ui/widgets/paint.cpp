// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paint.h"
#include "ui/theme/fonts.h"
#include <QPainter>
#include <QPainterPath>
#include <QTextBoundaryFinder>

QRect paintBadge(QPainter& painter, const Tokens& tokens, int right, int middle, const QString& text,
                 Tone tone)
{
    painter.save();
    painter.setFont(resized(painter.font(), 0.88, QFont::DemiBold));
    const int height = painter.fontMetrics().height() + 4;
    const int width = painter.fontMetrics().horizontalAdvance(text) + 14;
    const QRect rect(right - width, middle - height / 2, width, height);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.tint(tone));
    painter.drawRoundedRect(rect, height / 2.0, height / 2.0);
    painter.setPen(tokens.color(tone));
    painter.drawText(rect, Qt::AlignCenter, text);
    painter.restore();
    return rect;
}

QColor colorOfName(const QString& name, const Tokens& tokens)
{
    uint sum = 7;
    for (const QChar c : name)
        sum = sum * 31 + c.unicode();
    return QColor::fromHsl(int(sum % 360), tokens.dark ? 90 : 110, tokens.dark ? 105 : 120);
}

void paintAvatar(QPainter& painter, const QRect& rect, const QImage& image, const QString& name,
                 const Tokens& tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath circle;
    circle.addEllipse(rect);
    if (!image.isNull()) {
        painter.setClipPath(circle);
        paintCover(painter, rect, image);
    } else {
        painter.fillPath(circle, colorOfName(name, tokens));
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
        const qsizetype end = finder.toNextBoundary();
        painter.setPen(Qt::white);
        QFont font = painter.font();
        font.setPixelSize(rect.height() * 45 / 100);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.drawText(rect, Qt::AlignCenter, name.left(end).toUpper());
    }
    painter.restore();
}

void paintCover(QPainter& painter, const QRect& rect, const QImage& image)
{
    if (image.isNull() || rect.isEmpty())
        return;
    QSizeF part = QSizeF(rect.size()).scaled(image.size(), Qt::KeepAspectRatio);
    const QRectF source((image.width() - part.width()) / 2, (image.height() - part.height()) / 2,
                        part.width(), part.height());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect, image, source);
}

void paintElided(QPainter& painter, const QRect& rect, Qt::Alignment align, const QString& text)
{
    const QString line =
        painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width(), Qt::TextSingleLine);
    painter.drawText(rect, int(align) | Qt::TextSingleLine, line);
}
