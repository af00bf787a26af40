// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/stattile.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/paint.h"
#include <QPainter>

StatTile::StatTile(const QString& icon, const QString& caption, Tone tone, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_tone(tone)
{
    setText(caption);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatTile::setValue(const QString& value, const QString& note)
{
    if (value == m_value && note == m_note)
        return;
    m_value = value;
    m_note = note;
    setAccessibleName(note.isEmpty() ? QStringLiteral("%1: %2").arg(text(), value)
                                     : QStringLiteral("%1: %2, %3").arg(text(), value, note));
    update();
}

void StatTile::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize StatTile::sizeHint() const
{
    return {180, fontMetrics().height() * 4 + 30};
}

void StatTile::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line, hasFocus() ? 1.6 : 1));
    painter.setBrush(underMouse() ? t.hover : t.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 11, 11);

    const int line = fontMetrics().height();
    const QRect body = rect().adjusted(16, 14, -16, -14);
    const int side = 40;
    const QFont plain = painter.font();
    const QFont large = resized(plain, 1.7, QFont::DemiBold);
    // Words come first: where they need the room there is no disc.
    const int words =
        qMax(fontMetrics().horizontalAdvance(text()), QFontMetrics(large).horizontalAdvance(m_value));
    const bool disc = words + side + 8 <= body.width();
    if (disc) {
        const QRect place(body.right() - side + 2, body.top() + 2, side, side);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.tint(m_tone));
        painter.drawEllipse(place);
        paintIcon(&painter, place.adjusted(10, 10, -10, -10), m_icon, t.color(m_tone));
    }
    painter.setPen(t.muted);
    paintElided(painter, QRect(body.left(), body.top(), body.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                text());
    painter.setFont(large);
    painter.setPen(disc ? t.text : t.color(m_tone == Tone::Muted ? Tone::Text : m_tone));
    paintElided(painter, QRect(body.left(), body.top() + line + 4, body.width(), line * 2),
                Qt::AlignLeft | Qt::AlignVCenter, m_value);
    painter.setFont(resized(plain, 0.92));
    painter.setPen(t.muted);
    paintElided(painter, QRect(body.left(), body.bottom() - line + 2, body.width(), line),
                Qt::AlignLeft | Qt::AlignVCenter, m_note);
}
