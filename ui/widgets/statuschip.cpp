// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuschip.h"
#include "ui/theme/icons.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

StatusChip::StatusChip(const QString& objectName, const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(objectName);
    auto* picture = new QLabel(this);
    picture->setPixmap(themeIcon(icon, Tone::Accent).pixmap(14));
    m_text->setTextFormat(Qt::PlainText);
    m_cancel->setObjectName(objectName + QStringLiteral("Cancel"));
    m_cancel->setText(tr("Cancel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 0, 2, 0);
    layout->setSpacing(6);
    layout->addWidget(picture);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &StatusChip::cancelled);
}

void StatusChip::setText(const QString& text, const QString& toolTip)
{
    m_text->setText(text);
    setToolTip(toolTip);
    setAccessibleName(text);
    //: %1 is what the button takes back, for screen readers
    m_cancel->setAccessibleName(tr("Cancel: %1").arg(text));
}

QString StatusChip::text() const
{
    return m_text->text();
}

void StatusChip::paintEvent(QPaintEvent*)
{
    const Tokens& t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.tint(Tone::Accent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0, 1, 0, -1), 8, 8);
}
