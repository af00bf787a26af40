// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>
#include <cmath>

/// Painted landscapes that stand for live thumbnails. Thread: any. Returns the files made in `folder`.
inline QStringList paintScenes(const QString& folder, int count)
{
    QStringList files;
    for (int n = 0; n < count; ++n) {
        QImage image(640, 360, QImage::Format_RGB32);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const int hue = (200 + n * 67) % 360;
        QLinearGradient sky(0, 0, 0, 360);
        sky.setColorAt(0, QColor::fromHsl(hue, 120, 70));
        sky.setColorAt(1, QColor::fromHsl((hue + 40) % 360, 150, 185));
        painter.fillRect(image.rect(), sky);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255, 190));
        painter.drawEllipse(QPointF(130 + (n * 173) % 400, 110), 38, 38);
        for (int layer = 0; layer < 4; ++layer) {
            QPainterPath hills(QPointF(0, 360));
            for (int x = 0; x <= 640; x += 8) {
                const double wave = std::sin(x * 0.006 * (layer + 1) + n * 1.7 + layer * 2.1) * 30 +
                                    std::sin(x * 0.021 + n + layer) * 10;
                hills.lineTo(x, 190 + layer * 42 + wave);
            }
            hills.lineTo(640, 360);
            painter.fillPath(hills, QColor::fromHsl((hue + 15 * layer) % 360, 110, 95 - layer * 20));
        }
        painter.end();
        files << QDir(folder).filePath(QStringLiteral("scene%1.jpg").arg(n));
        image.save(files.last(), "JPG", 88);
    }
    return files;
}
