// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QString>
#include <zbar.h>

/// The text of the QR code that can be seen in a picture, read by zbar; empty when there is none. Thread:
/// any. (Header only: test_support links neither Gui nor zbar.)
inline QString readQrCode(const QImage& picture)
{
    using namespace zbar;
    const QImage image = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int y = 0; y < image.height(); ++y)
        pixels.append(reinterpret_cast<const char*>(image.constScanLine(y)), image.width());
    zbar_image_scanner_t* scanner = zbar_image_scanner_create();
    zbar_image_t* raw = zbar_image_create();
    zbar_image_set_format(raw, zbar_fourcc('Y', '8', '0', '0'));
    zbar_image_set_size(raw, unsigned(image.width()), unsigned(image.height()));
    zbar_image_set_data(raw, pixels.constData(), ulong(pixels.size()), nullptr);
    QString text;
    if (zbar_scan_image(scanner, raw) > 0)
        text = QString::fromUtf8(zbar_symbol_get_data(zbar_image_first_symbol(raw)));
    zbar_image_destroy(raw);
    zbar_image_scanner_destroy(scanner);
    return text;
}
