// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/upload/postfields.h"
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>
#include <QVariantMap>
#include <optional>

/// What this program says of a key, in English with at most one value in it: the window says it in its own
/// language. Thread: any (a value).
struct ImportText
{
    const char* text = ""; ///< QT_TRANSLATE_NOOP("ImportText", ...), of static storage
    QString value;         ///< for its %1

    ImportText() = default;
    ImportText(const char* english, const QString& inside = {})
        : text(english)
        , value(inside)
    {
    }
    /// What has no language: a key and its value, the detail of an error.
    static ImportText verbatim(const QString& words)
    {
        return words.isEmpty() ? ImportText() : ImportText("%1", words);
    }
    bool isEmpty() const { return *text == '\0'; }
    QString filled(QString words) const { return words.replace(QLatin1String("%1"), value); }
    QString english() const { return filled(QString::fromUtf8(text)); }
};

/// What a key of a foreign file became; values of secrets are not in it.
struct ImportLine
{
    enum class What {
        Mapped,  ///< means the same here
        Changed, ///< `from` is `to` here, `why` says what differs
        Ignored, ///< `why`
        Broken   ///< cannot be read
    };
    What what = What::Mapped;
    QString key; ///< where it stands: "streamers/name/tid", "line 12"
    QString from;
    ImportText to;
    ImportText why;
    std::optional<Error> error{}; ///< what `why` quotes: the window has a sentence of its own for it
};
inline const QString importSecret = QStringLiteral("(secret)"); ///< ImportLine::from of what nobody may read
const char* importWhatName(ImportLine::What what);              ///< "mapped", ...

/// A room to watch.
struct ImportStreamer
{
    QString key; ///< where it comes from
    QString name;
    QString link;
    bool paused = false;
    bool autoUpload = false;
    QString uploadTemplate;
    QVariantMap overrides; ///< settings of its own, without hooks
    QVariantMap hooks;     ///< `hooks.*`: they run programs and are taken only when asked for
};
struct ImportTemplate
{
    QString name;
    PostFields fields;
    QString accountFile; ///< whose login posts it, as the file names it; the account's number after import
};
/// A login, secret.
struct ImportAccount
{
    QString source;  ///< the file or key it stands in
    QByteArray text; ///< as Accounts::importText() takes it
};

/// All that a file of another program holds, translated; nothing is changed by reading it. Thread: any (a
/// value).
struct ImportPlan
{
    ImportText kind; ///< "biliup config.toml", "link list", ...
    QString file;
    QVariantMap settings;                     ///< global ones, without hooks
    QVariantMap hooks;                        ///< global `hooks.*`
    QMap<QString, QVariantMap> platforms;     ///< settings of a platform, without hooks
    QMap<QString, QVariantMap> platformHooks; ///< `hooks.*` of a platform
    QList<ImportTemplate> templates;
    QList<ImportStreamer> streamers;
    QList<ImportAccount> accounts;
    QList<ImportLine> lines; ///< one a key, in the order of the file

    bool isEmpty() const
    {
        return settings.isEmpty() && platforms.isEmpty() && templates.isEmpty() && streamers.isEmpty() &&
               accounts.isEmpty();
    }
    bool hasHooks() const;
    void map(const QString& key, const QString& from, const ImportText& to);
    void change(const QString& key, const QString& from, const ImportText& to, const ImportText& why);
    void ignore(const QString& key, const QString& from, const ImportText& why);
    void ignore(const QString& key, const QString& from, const Error& error);
    void fail(const QString& key, const QString& from, const ImportText& why);
    void fail(const QString& key, const QString& from, const Error& error);
};
