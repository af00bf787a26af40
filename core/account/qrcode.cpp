// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/qrcode.h"

#include <memory>
#include <qrencode.h>

Result<QrCodeModules> QrCodeModules::of(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        bytes.isEmpty() ? nullptr : QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1),
        &QRcode_free);
    if (!code)
        return fail(Error::Kind::Refused, QStringLiteral("no QR code can be made of this text"));
    QrCodeModules result{code->width, QByteArray(qsizetype(code->width) * code->width, '\0')};
    for (qsizetype i = 0; i < result.modules.size(); ++i)
        result.modules[i] = char(code->data[i] & 1);
    return result;
}

bool QrCodeModules::dark(int x, int y) const
{
    return x >= 0 && y >= 0 && x < size && y < size && modules[qsizetype(y) * size + x] != 0;
}

QString QrCodeModules::halfBlocks() const
{
    constexpr int quiet = 4;
    const char16_t blocks[] = {u'\u2588', u'\u2580', u'\u2584', u' '}; // light pair, upper, lower, dark pair
    QString text;
    for (int y = -quiet; y < size + quiet; y += 2) {
        for (int x = -quiet; x < size + quiet; ++x)
            text += QChar(blocks[(dark(x, y) ? 2 : 0) + (dark(x, y + 1) ? 1 : 0)]);
        text += QLatin1Char('\n');
    }
    return text;
}
