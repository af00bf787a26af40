// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/growing.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/tone.h"
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
constexpr int iconSize = 32;
constexpr int messageWidth = 420;
} // namespace

MessageLayout::MessageLayout(QDialog* dialog, const QString& icon, Tone tone)
    : m_dialog(dialog)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    auto* picture = new QLabel(dialog);
    picture->setPixmap(themeIcon(icon, tone).pixmap(iconSize, iconSize));
    auto* upper = new QHBoxLayout;
    upper->setSpacing(18);
    upper->addWidget(picture, 0, Qt::AlignTop);
    upper->addLayout(m_body, 1);
    m_body->setSpacing(10);
    m_buttons->setSpacing(10);
    m_buttons->addStretch(1);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 22, 24, 20);
    layout->setSpacing(22);
    layout->addLayout(upper, 1);
    layout->addLayout(m_buttons);
    growWithContents(dialog);
}

QLabel* MessageLayout::addTitle(const QString& text)
{
    auto* label = new QLabel(text, m_dialog);
    label->setObjectName(QStringLiteral("dialogTitle"));
    label->setFont(resized(label->font(), 1.2, QFont::DemiBold));
    label->setWordWrap(true);
    label->setMinimumWidth(messageWidth);
    m_body->addWidget(label);
    return label;
}

QLabel* MessageLayout::addText(const QString& text, Tone tone)
{
    auto* label = new QLabel(text, m_dialog);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTone(label, tone);
    label->setVisible(!text.isEmpty());
    m_body->addWidget(label);
    return label;
}

void MessageLayout::addWidget(QWidget* widget)
{
    m_body->addWidget(widget);
}

QPushButton* MessageLayout::addButton(const QString& text, const char* objectName)
{
    auto* button = new QPushButton(text, m_dialog);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void MessageLayout::addLeft(QWidget* widget)
{
    m_buttons->insertWidget(0, widget);
}
