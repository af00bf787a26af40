// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/qrcodeview.h"
#include "ui/theme/icons.h"
#include <QPainter>

namespace {
constexpr int quiet = 4;
constexpr int iconSide = 72;
} // namespace

QrCodeView::QrCodeView(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(QrCodeView::sizeHint());
    setAccessibleName(tr("QR code for Bilibili's app"));
}

void QrCodeView::setText(const QString& text)
{
    m_code = QrCodeModules::of(text).value_or(QrCodeModules());
    update();
}

void QrCodeView::setVeil(const QString& icon, Tone tone)
{
    m_veil = icon;
    m_tone = tone;
    update();
}

void QrCodeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), 10, 10);
    if (m_code.size > 0)
        paintModules(painter);
    if (m_veil.isEmpty())
        return;
    painter.setBrush(QColor(255, 255, 255, 232));
    painter.drawRoundedRect(rect(), 10, 10);
    // The ground is white in the dark theme, too.
    const QPoint corner((width() - iconSide) / 2, (height() - iconSide) / 2);
    paintIcon(&painter, QRect(corner, QSize(iconSide, iconSide)), m_veil, Tokens::light().color(m_tone));
}

/// In pixels of the screen, each module a whole number of them: a scaled desktop blurs nothing.
void QrCodeView::paintModules(QPainter& painter) const
{
    const qreal ratio = devicePixelRatioF();
    const int side = int(std::min(width(), height()) * ratio);
    const int module = std::max(1, side / (m_code.size + 2 * quiet));
    const int left = (side - module * m_code.size) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.scale(1 / ratio, 1 / ratio);
    for (int y = 0; y < m_code.size; ++y) {
        for (int x = 0; x < m_code.size; ++x) {
            if (m_code.dark(x, y))
                painter.fillRect(left + x * module, left + y * module, module, module, Qt::black);
        }
    }
    painter.restore();
}
