// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QVariant>

/// The button Enter presses, in the accent colour. Thread: main. By a property, because a style sheet counts
/// the bold text of `:default` only after the button has got its size.
inline void makePrimary(QPushButton* button)
{
    button->setProperty("primary", true);
    button->setDefault(true);
}
