// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "core/config/settingsstore.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include <QApplication>
#include <QFile>
#include <QStyleFactory>

namespace {
/// Of the desktop: what the palette holds before anything of ours is in it.
QColor untouchedHighlight(QApplication& app)
{
    app.setPalette(QPalette());
    return app.palette().color(QPalette::Active, QPalette::Highlight);
}
} // namespace

Theme::Theme(QApplication& app, const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_app(app)
    , m_settings(settings)
    , m_systemAccent(untouchedHighlight(app))
    , m_systemFont(app.font())
{
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app.setWindowIcon(colourIcon(QStringLiteral("app")));
    connect(&m_scheme, &SystemScheme::changed, this, &Theme::apply);
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::theme.key || key == setting::accent.key || key == setting::fontPercent.key)
            apply();
    });
    apply();
}

void Theme::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    apply();
}

void Theme::apply()
{
    const QString wanted = m_settings.get(setting::theme);
    m_dark = wanted == u"dark" || (wanted != u"light" && m_scheme.dark());
    const Tokens tokens = tokensFor(m_dark, m_settings.get(setting::accent), m_systemAccent);
    m_app.setFont(uiFont(m_systemFont, m_language, m_settings.get(setting::fontPercent)));
    m_app.setPalette(paletteFor(tokens));
    m_app.setStyleSheet(styleSheetFor(tokens));
    emit changed();
}

Tokens tokensFor(bool dark, const QString& accent, const QColor& system)
{
    const Tokens& theme = dark ? Tokens::darkTheme() : Tokens::light();
    if (accent == u"blue")
        return withAccent(theme, QColor::fromRgb(dark ? 0x8ab4f8 : 0x1a5fb4));
    return accent == u"system" && system.isValid() ? withAccent(theme, system) : theme;
}

QString styleSheetFor(const Tokens& t)
{
    ensureResources();
    QFile file(QStringLiteral(":/theme.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const QPair<QLatin1String, QColor> colors[] = {
        // a longer name before a shorter one that it begins with
        {QLatin1String("@accentFill"), t.accentFill},
        {QLatin1String("@accent"), t.accent},
        {QLatin1String("@onAccent"), t.onAccent},
        {QLatin1String("@base"), t.base},
        {QLatin1String("@window"), t.window},
        {QLatin1String("@raised"), t.raised},
        {QLatin1String("@hover"), t.hover},
        {QLatin1String("@line"), t.line},
        {QLatin1String("@border"), t.border},
        {QLatin1String("@text"), t.text},
        {QLatin1String("@muted"), t.muted},
        {QLatin1String("@selection"), t.selection},
        {QLatin1String("@error"), t.error},
        {QLatin1String("@warning"), t.warning},
        {QLatin1String("@ok"), t.ok},
    };
    sheet.replace(QLatin1String("@theme"), QLatin1String(t.dark ? "dark" : "light"));
    for (const auto& [name, color] : colors)
        sheet.replace(name, color.name());
    return sheet;
}
