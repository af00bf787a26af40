// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"
#include <QIcon>
#include <QRect>
#include <QString>

class QPainter;

/// Makes :/icons and :/theme.qss reachable (a static library's resources are linked only when asked for).
void ensureResources();
/// An icon of resources/icons, drawn in the colour of `tone` of the theme that holds while it is painted: a
/// theme switch recolours it, disabled ones are greyed. Thread: main. An unknown name gives a null icon.
QIcon themeIcon(const QString& name, Tone tone = Tone::Text);
/// Draws it sharp at any scale; for delegates.
void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color);
/// The program's own icon, or one of its tray variants ("tray-idle", "tray-recording", "tray-attention",
/// "tray-paused"): full colour.
QIcon colourIcon(const QString& name);
