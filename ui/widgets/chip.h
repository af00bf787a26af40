// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/icons.h"
#include <QToolButton>

/// A word with a cross behind it; a click asks for it to be taken away. Thread: main. `what` says so to
/// screen readers.
inline QToolButton* makeChip(const QString& objectName, const QString& text, const QString& what,
                             QWidget* parent)
{
    auto* chip = new QToolButton(parent);
    chip->setObjectName(objectName);
    chip->setText(text);
    chip->setAccessibleName(what);
    chip->setToolTip(what);
    chip->setProperty("chip", true);
    chip->setIcon(themeIcon(QStringLiteral("close"), Tone::Muted));
    chip->setIconSize({12, 12});
    chip->setLayoutDirection(Qt::RightToLeft); // the cross behind the text
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return chip;
}
