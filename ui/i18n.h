// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QStringList>
#include <QTranslator>

/// The language of everything a person reads: our texts, Qt's own buttons, dates and numbers. Thread: main.
/// Owner: main(). use() switches a running program: widgets get QEvent::LanguageChange and set their texts
/// again.
class I18n : public QObject
{
    Q_OBJECT
public:
    explicit I18n(QObject* parent = nullptr);
    ~I18n() override;

    /// `setting` is a value of app.language: "system" or one of languages().
    void use(const QString& setting);
    QString current() const { return m_current; } ///< one of languages(), empty before use()

    static QStringList languages(); ///< "zh_CN", "zh_TW", "en", "ja"
    /// The language for a setting and the system's list (BCP 47, as QLocale::uiLanguages()). Qt itself finds
    /// no translation for zh_SG, zh_HK and zh_MO (ux.md D-06); here they are simplified and traditional
    /// Chinese.
    static QString pick(const QString& setting, const QStringList& systemLanguages);

private:
    QString m_current;
    QTranslator m_ours;
    QTranslator m_qt;
};
