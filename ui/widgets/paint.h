// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"
#include <QImage>
#include <QRect>
#include <QString>

class QPainter;

// Small things that several delegates and widgets paint alike.

/// A rounded label in a tone's colour over its tint, its right edge at `right`, centred on `middle`; returns
/// its rectangle. Thread: main, as all of this file.
QRect paintBadge(QPainter& painter, const Tokens& tokens, int right, int middle, const QString& text,
                 Tone tone);
/// A round picture, or the first letter of the name on a colour of its own.
void paintAvatar(QPainter& painter, const QRect& rect, const QImage& image, const QString& name,
                 const Tokens& tokens);
/// Fills `rect` with the middle of `image`, keeping its proportions.
void paintCover(QPainter& painter, const QRect& rect, const QImage& image);
/// One line, cut with an ellipsis where the room ends; safe with right-to-left and very long text.
void paintElided(QPainter& painter, const QRect& rect, Qt::Alignment align, const QString& text);
/// A colour that stays the same for a name.
QColor colorOfName(const QString& name, const Tokens& tokens);
