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

/// What a key of a foreign file became. Texts are English, as in the log; values of secrets are not in them.
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
    QString to;
    QString why;
};
const char* importWhatName(ImportLine::What what); ///< "mapped", ...

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
    QString kind; ///< "biliup config.toml", "link list", ...
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
    void map(const QString& key, const QString& from, const QString& to);
    void change(const QString& key, const QString& from, const QString& to, const QString& why);
    void ignore(const QString& key, const QString& from, const QString& why);
    void fail(const QString& key, const QString& from, const QString& why);
};
