// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navbar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

NavButton::NavButton(const QString& icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setBadge(int count)
{
    if (m_badge == count)
        return;
    m_badge = count;
    setAccessibleDescription(count > 0 ? QLocale().toString(count) : QString());
    update();
}

void NavButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    const int height = fontMetrics().height() + 20;
    return {m_compact ? height : qMax(150, fontMetrics().horizontalAdvance(text()) + 84), height};
}

void NavButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(t.accent, 1.4) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? t.selection : underMouse() ? t.hover : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 8, 8);

    const QColor ink = isChecked() ? t.accent : t.text;
    const int side = 20;
    const int left = m_compact ? (width() - side) / 2 : 12;
    paintIcon(&painter, QRect(left, (height() - side) / 2, side, side), m_icon, ink);
    if (!m_compact) {
        painter.setFont(resized(font(), 1.0, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        const QRect place(left + side + 12, 0, width() - left - side - 12, height());
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text());
    }
    paintBadge(painter);
}

void NavButton::paintBadge(QPainter& painter)
{
    if (m_badge <= 0)
        return;
    const Tokens& t = Tokens::of(palette());
    const QString number = m_badge > 99 ? QStringLiteral("99+") : QLocale().toString(m_badge);
    painter.setFont(resized(font(), 0.82, QFont::DemiBold));
    const int h = painter.fontMetrics().height() + 3;
    const int w = qMax(h, painter.fontMetrics().horizontalAdvance(number) + 11);
    const QRectF pill =
        m_compact ? QRectF(width() - w - 1, 2, w, h) : QRectF(width() - w - 10, (height() - h) / 2.0, w, h);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accentFill);
    painter.drawRoundedRect(pill, h / 2.0, h / 2.0);
    painter.setPen(t.onAccent);
    painter.drawText(pill, Qt::AlignCenter, number);
}

NavBar::NavBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(3);
    m_layout->addStretch();
    connect(&m_group, &QButtonGroup::buttonClicked, this,
            [this](QAbstractButton* button) { emit chosen(button->property("page").toString()); });
}

NavButton* NavBar::add(const QString& id, const QString& icon, const QString& text, const QString& shortcut)
{
    auto* button = new NavButton(icon, text, this);
    button->setObjectName(QStringLiteral("nav") + id);
    button->setProperty("page", id);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(text, shortcut));
    m_group.addButton(button);
    m_layout->insertWidget(int(m_buttons.size()), button);
    m_buttons << button;
    return button;
}

void NavBar::setCurrent(const QString& id)
{
    for (NavButton* button : std::as_const(m_buttons)) {
        const bool current = button->property("page").toString() == id;
        button->setFocusPolicy(current ? Qt::StrongFocus : Qt::ClickFocus); // one stop for Tab; arrows go on
        if (current)
            button->setChecked(true);
    }
}

void NavBar::setBadge(const QString& id, int count)
{
    for (NavButton* button : std::as_const(m_buttons)) {
        if (button->property("page").toString() == id)
            button->setBadge(count);
    }
}

void NavBar::setCompact(bool compact)
{
    for (NavButton* button : std::as_const(m_buttons))
        button->setCompact(compact);
}
