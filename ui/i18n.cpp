// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/i18n.h"
#include "core/base/log.h"
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace {
/// The translation for one BCP 47 tag such as "zh-Hant-HK"; empty when there is none.
QString languageOf(const QString& tag)
{
    const QStringList subtags = QString(tag).replace(u'_', u'-').split(u'-');
    const QString language = subtags.first().toLower();
    if (language == u"zh") {
        if (subtags.contains(u"Hans", Qt::CaseInsensitive))
            return QStringLiteral("zh_CN");
        for (const char* traditional : {"Hant", "TW", "HK", "MO"})
            if (subtags.contains(QLatin1String(traditional), Qt::CaseInsensitive))
                return QStringLiteral("zh_TW");
        return QStringLiteral("zh_CN");
    }
    for (const QString& ours : {QStringLiteral("en"), QStringLiteral("ja")})
        if (language == ours)
            return ours;
    return {};
}
} // namespace

I18n::I18n(QObject* parent)
    : QObject(parent)
{
}

I18n::~I18n()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

QStringList I18n::languages()
{
    return {QStringLiteral("zh_CN"), QStringLiteral("zh_TW"), QStringLiteral("en"), QStringLiteral("ja")};
}

QString I18n::pick(const QString& setting, const QStringList& systemLanguages)
{
    if (languages().contains(setting))
        return setting;
    for (const QString& tag : systemLanguages)
        if (const QString language = languageOf(tag); !language.isEmpty())
            return language;
    return QStringLiteral("en");
}

void I18n::use(const QString& setting)
{
    const QString language = pick(setting, QLocale::system().uiLanguages());
    if (language == m_current)
        return;
    m_current = language;
    // Removing sends LanguageChange only when a translator is installed again, so widgets follow once.
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale(language));
    if (m_qt.load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    else if (language != u"en") // English needs none
        qCWarning(lcUi, "no Qt translation for %s: standard buttons stay English", qUtf8Printable(language));
    if (m_ours.load(QStringLiteral(":/i18n/biliup-qt_") + language))
        QCoreApplication::installTranslator(&m_ours);
    else
        qCWarning(lcUi, "the translation %s is missing from this build", qUtf8Printable(language));
}
