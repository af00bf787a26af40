// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"
#include <QtMath>
#include <algorithm>

namespace {
QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

QColor mix(const QColor& over, const QColor& under, double part)
{
    const auto channel = [part](int a, int b) { return int(a * part + b * (1 - part) + 0.5); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()),
            channel(over.blue(), under.blue())};
}

double luminance(const QColor& color)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : qPow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}
} // namespace

const Tokens& Tokens::light()
{
    static const Tokens tokens{
        .dark = false,
        .base = rgb(0xffffff),
        .window = rgb(0xf5f6f8),
        .raised = rgb(0xffffff),
        .hover = rgb(0xeceef2),
        .line = rgb(0xe2e5ea),
        .border = rgb(0x848c9a),
        .text = rgb(0x1c1e21),
        .muted = rgb(0x5c6370),
        .accent = rgb(0xb81e56),
        .accentFill = rgb(0xb81e56),
        .onAccent = rgb(0xffffff),
        .selection = rgb(0xffe3ec),
        .recording = rgb(0xc02626),
        .live = rgb(0x9c4a06),
        .checking = rgb(0x1864ab),
        .ok = rgb(0x25692f),
        .warning = rgb(0x8a5a00),
        .error = rgb(0xc02626),
    };
    return tokens;
}

const Tokens& Tokens::darkTheme()
{
    static const Tokens tokens{
        .dark = true,
        .base = rgb(0x17191d),
        .window = rgb(0x1f2227),
        .raised = rgb(0x24282e),
        .hover = rgb(0x2d3239),
        .line = rgb(0x31363e),
        .border = rgb(0x767e8a),
        .text = rgb(0xe6e8eb),
        .muted = rgb(0x9aa1ab),
        .accent = rgb(0xff8fb1),
        .accentFill = rgb(0xff8fb1),
        .onAccent = rgb(0x3a1020),
        .selection = rgb(0x4a2633),
        .recording = rgb(0xff6b6b),
        .live = rgb(0xffa94d),
        .checking = rgb(0x74c0fc),
        .ok = rgb(0x69db7c),
        .warning = rgb(0xffd43b),
        .error = rgb(0xff8787),
    };
    return tokens;
}

/// Link and Highlight tell the accent; everything else of it follows.
Tokens Tokens::of(const QPalette& palette)
{
    Tokens tokens = palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : light();
    if (const QColor accent = palette.color(QPalette::Link); accent != tokens.accent)
        tokens.setAccent(accent, palette.color(QPalette::Highlight));
    return tokens;
}

void Tokens::setAccent(const QColor& color, const QColor& ofSelection)
{
    accent = color;
    accentFill = color;
    onAccent = base; // the accent is readable on it, so it is on the accent
    selection = ofSelection;
}

namespace {
constexpr double readable = 4.5;
constexpr double step = 0.01;

bool readableOn(const QColor& ground, std::initializer_list<QColor> texts)
{
    return std::all_of(texts.begin(), texts.end(),
                       [&](const QColor& text) { return contrast(text, ground) >= readable; });
}

/// As much of the accent as leaves the states readable (ux.md UX-135).
QColor selectionFor(const Tokens& t, const QColor& accent)
{
    double part = t.dark ? 0.22 : 0.13;
    QColor ground = mix(accent, t.base, part);
    while (part > step && !readableOn(ground, {t.text, t.muted, t.recording, t.live, t.checking, t.ok,
                                               t.warning, t.error})) {
        part -= step;
        ground = mix(accent, t.base, part);
    }
    return ground;
}

bool isReadable(const Tokens& t)
{
    const QColor grounds[] = {t.base, t.window, t.raised, t.hover, t.selection, t.tint(Tone::Accent)};
    return std::all_of(std::begin(grounds), std::end(grounds),
                       [&](const QColor& ground) { return readableOn(ground, {t.accent}); });
}
} // namespace

Tokens withAccent(const Tokens& theme, const QColor& wish)
{
    Tokens tokens = theme;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    wish.getHslF(&hue, &saturation, &lightness);
    hue = std::max(hue, 0.0F); // grey has none
    const float towards = theme.dark ? float(step) : -float(step);
    for (;; lightness += towards) {
        lightness = std::clamp(lightness, 0.0F, 1.0F);
        const QColor accent = rgb(QColor::fromHslF(hue, saturation, lightness).rgb());
        tokens.setAccent(accent, selectionFor(theme, accent));
        if (isReadable(tokens) || lightness == (theme.dark ? 1.0F : 0.0F))
            return tokens;
    }
}

QColor Tokens::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Muted:
        return muted;
    case Tone::Accent:
        return accent;
    case Tone::Recording:
        return recording;
    case Tone::Live:
        return live;
    case Tone::Checking:
        return checking;
    case Tone::Ok:
        return ok;
    case Tone::Warning:
        return warning;
    case Tone::Error:
        return error;
    case Tone::OnAccent:
        return onAccent;
    }
    return text;
}

QColor Tokens::tint(Tone tone) const
{
    return mix(color(tone), base, dark ? 0.16 : 0.09);
}

QPalette paletteFor(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Button, t.window);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.onAccent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Light, t.dark ? t.hover : t.raised);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.border);
    palette.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.border);
    const QColor off = mix(t.muted, t.window, 0.6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, off);
    return palette;
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}
