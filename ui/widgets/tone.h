// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"
#include <QStyle>
#include <QVariant>
#include <QWidget>

/// Gives a label the colour of a tone that theme.qss knows (muted, ok, warning, error); others are plain
/// text. Thread: main.
inline void setTone(QWidget* widget, Tone tone)
{
    const char* name = tone == Tone::Muted     ? "muted"
                       : tone == Tone::Ok      ? "ok"
                       : tone == Tone::Warning ? "warning"
                       : tone == Tone::Error   ? "error"
                                               : "";
    widget->setProperty("tone", QLatin1String(name));
    widget->style()->polish(widget);
}
