// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/systemscheme.h"
#include "ui/theme/tokens.h"
#include <QFont>
#include <QObject>

class QApplication;
class Settings;

/// Gives the application its looks: Fusion, palette, style sheet and font, and follows the settings
/// app.theme, app.accent, app.fontPercent and the desktop while running (ux.md UX-110, UX-112). Thread: main.
/// Owner: Shell.
class Theme : public QObject
{
    Q_OBJECT
public:
    Theme(QApplication& app, const Settings& settings, QObject* parent = nullptr);
    bool dark() const { return m_dark; }
    /// The language whose Han forms the fonts shall have; the translations' owner tells it.
    void setLanguage(const QString& language);

signals:
    void changed();

private:
    void apply();
    QApplication& m_app;
    const Settings& m_settings;
    const QColor m_systemAccent;
    SystemScheme m_scheme;
    const QFont m_systemFont;
    QString m_language = QStringLiteral("zh_CN");
    bool m_dark = false;
};

/// The tokens of a theme with the accent that a value of app.accent names; `system`: the desktop's own.
Tokens tokensFor(bool dark, const QString& accent, const QColor& system);
/// theme.qss with its @names replaced by the colours of `tokens`.
QString styleSheetFor(const Tokens& tokens);
