// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include <QFontDatabase>
#include <QFontInfo>

QStringList hanFamilies(const QString& language)
{
    if (language == u"zh_TW")
        return {QStringLiteral("Microsoft JhengHei UI"), QStringLiteral("PingFang TC"),
                QStringLiteral("Noto Sans CJK TC")};
    if (language == u"ja")
        return {QStringLiteral("Yu Gothic UI"), QStringLiteral("Hiragino Sans"),
                QStringLiteral("Noto Sans CJK JP")};
    return {QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC"),
            QStringLiteral("Noto Sans CJK SC")};
}

namespace {
QFont withFallbacks(QFont font, const QString& language, int percent)
{
    QStringList families = font.families();
    if (families.isEmpty())
        families = QStringList{font.family()};
    families.removeAll(QString());
    font.setFamilies(families + hanFamilies(language));
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    return font;
}
} // namespace

QFont uiFont(const QFont& system, const QString& language, int percent)
{
    return withFallbacks(system, language, percent);
}

QFont monospaceFont(const QString& language, int percent)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    // An alias such as "monospace" counts for nothing in a list of families.
    fixed.setFamilies({QFontInfo(fixed).family()});
    fixed.setStyleHint(QFont::Monospace);
    return withFallbacks(fixed, language, percent);
}

QFont resized(QFont font, double factor, QFont::Weight weight)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}
