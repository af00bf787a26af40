// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QPalette>

/// What a colour stands for. A widget names the meaning; the theme says which colour that is.
enum class Tone { Text, Muted, Accent, Recording, Live, Checking, Ok, Warning, Error, OnAccent };

/// The colours of a theme (ux.md UX-135). Thread: any (constant). Every text colour has a contrast of 4.5:1
/// on base, window, raised and selection; tests/ui/theme proves it.
struct Tokens
{
    bool dark;
    QColor base;   ///< behind content
    QColor window; ///< behind bars and panels
    QColor raised; ///< cards, menus
    QColor hover;
    QColor line;   ///< separators
    QColor border; ///< outline of fields; 3:1
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentFill; ///< behind onAccent
    QColor onAccent;
    QColor selection;
    QColor recording;
    QColor live;
    QColor checking;
    QColor ok;
    QColor warning;
    QColor error;

    QColor color(Tone tone) const;
    /// A soft background for a badge of that tone, over `base`.
    QColor tint(Tone tone) const;
    void setAccent(const QColor& color, const QColor& ofSelection);

    static const Tokens& light();
    static const Tokens& darkTheme();
    /// The tokens a palette was made from: what a painting widget or delegate uses, so that a theme switch
    /// needs no wiring.
    static Tokens of(const QPalette& palette);
};

/// `theme` with another accent: `wish` made darker or lighter until it is readable wherever an accent stands
/// as text, and a selection of its hue on which every other tone stays readable.
Tokens withAccent(const Tokens& theme, const QColor& wish);

QPalette paletteFor(const Tokens& tokens);
/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);
