// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"

#include "core/backup/names.h"
#include "core/base/log.h"
#include "core/base/privatefile.h"
#include "core/base/sealed.h"
#include "core/base/zip.h"
#include "core/config/configtext.h"
#include "core/store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace backup {
namespace {
constexpr zip::Limits limits{16, qint64(2) * 1024 * 1024 * 1024};
constexpr qint64 mostConfig = 1024 * 1024;
constexpr QByteArrayView sqliteHeader("SQLite format 3");

/// Laid out on the disk of the database, so that taking it over is a rename.
QString stagingFolder(const Paths& paths)
{
    return paths.data + QStringLiteral("/restore");
}
/// Written last: without it the folder means nothing.
QString readyFile(const Paths& paths)
{
    return stagingFolder(paths) + QStringLiteral("/ready.json");
}

tl::unexpected<Error> refuse(const QString& path, const QString& why,
                             Error::Kind kind = Error::Kind::Protocol)
{
    return fail(kind, QStringLiteral("%1: %2").arg(QFileInfo(path).fileName(), why));
}

/// The parts of a backup by name.
struct Parts
{
    QJsonObject manifest;
    QByteArray database;
    QByteArray config; ///< may be missing: null
    QByteArray sealed; ///< may be missing: null
    bool databaseOnly = false;
};

/// A copy that the program made by itself (data.backupsKept) is a database alone.
Result<Parts> partsOfDatabase(QFile& file)
{
    const QFileInfo info(file);
    if (info.size() > limits.bytes)
        return refuse(file.fileName(), QStringLiteral("it is too large"));
    if (const QFileInfo journal(file.fileName() + QStringLiteral("-wal"));
        journal.exists() && journal.size() > 0)
        return refuse(file.fileName(), QStringLiteral("it is in use, and not whole without its journal"));
    Parts parts;
    parts.databaseOnly = true;
    parts.manifest = {{QStringLiteral("program"), names::program},
                      {QStringLiteral("format"), names::format},
                      {QStringLiteral("created"), info.lastModified().toUTC().toString(Qt::ISODate)}};
    parts.database = file.readAll();
    if (parts.database.size() != info.size())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
    return parts;
}

Result<Parts> partsOf(const QString& path, Stop& stop)
{
    if (QFile file(path); file.open(QIODevice::ReadOnly) && file.peek(sqliteHeader.size()) == sqliteHeader)
        return partsOfDatabase(file);
    const auto entries = zip::read(path, limits, {}, stop);
    if (!entries)
        return fail(entries.error());
    Parts parts;
    for (const zip::Entry& entry : *entries) {
        if (entry.name == names::manifest)
            parts.manifest = QJsonDocument::fromJson(entry.data).object();
        else if (entry.name == names::database)
            parts.database = entry.data;
        else if (entry.name == names::config)
            parts.config = entry.data;
        else if (entry.name == names::secrets)
            parts.sealed = entry.data;
    }
    if (parts.manifest.value(u"program").toString() != names::program || parts.database.isEmpty())
        return refuse(path, QStringLiteral("this is no backup of biliup-qt"));
    if (const int format = parts.manifest.value(u"format").toInt(); format != names::format)
        return refuse(path, QStringLiteral("a newer version of biliup-qt wrote this backup"),
                      Error::Kind::Refused);
    if (parts.config.size() > mostConfig || (!parts.config.isEmpty() && !configtext::parse(parts.config)))
        return refuse(path, QStringLiteral("its config.toml is damaged"));
    return parts;
}

/// Entry and secret.
Result<QMap<QString, QByteArray>> unseal(const QString& path, const QByteArray& box, const QString& password)
{
    QMap<QString, QByteArray> secrets;
    const auto text = sealed::open(box, password);
    if (!text)
        return fail(text.error());
    const auto document = QJsonDocument::fromJson(*text);
    if (!document.isObject())
        return refuse(path, QStringLiteral("its logins are damaged"));
    const QJsonObject found = document.object();
    for (auto it = found.begin(); it != found.end(); ++it)
        secrets.insert(it.key(), QByteArray::fromBase64(it->toString().toLatin1()));
    return secrets;
}

/// Opens the staged database as a start would, upgrades it and counts what is in it. Which store keeps the
/// logins is this computer's matter.
Result<> judge(const QString& path, const QString& file, const QString& secretStore, Contents& contents)
{
    Store store;
    const auto opened = store.db.open(file);
    if (!opened)
        return refuse(path, opened.error().detail, opened.error().kind);
    if (opened->created || !opened->corruptMovedTo.isEmpty())
        return refuse(path, QStringLiteral("its database is damaged"));
    const auto streamers = store.streamers.all();
    const auto templates = store.templates.all();
    const auto uploads = store.uploads.all();
    const auto layers = store.settings.layers();
    for (const Error* error :
         {streamers ? nullptr : &streamers.error(), templates ? nullptr : &templates.error(),
          uploads ? nullptr : &uploads.error(), layers ? nullptr : &layers.error()}) {
        if (error)
            return refuse(path, error->detail);
    }
    contents.streamers = int(streamers->size());
    contents.templates = int(templates->size());
    contents.uploads = int(uploads->size());
    return store.settings.setState(QStringLiteral("account.secretStore"), secretStore);
}

Result<> makeStaging(const Paths& paths)
{
    forgetPending(paths);
    if (!QDir().mkpath(stagingFolder(paths)))
        return fail(Error::Kind::Disk,
                    QStringLiteral("the folder %1 cannot be made").arg(stagingFolder(paths)));
    QFile::setPermissions(stagingFolder(paths), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

/// What goes where. The journal of the old database leaves with it, and first.
struct Move
{
    QString staged; ///< empty: only the old one leaves
    QString place;
};
QList<Move> movesOf(const Paths& paths, bool withConfig)
{
    const QString folder = stagingFolder(paths) + u'/';
    const QString database = paths.database();
    QList<Move> moves{{{}, database + QStringLiteral("-wal")},
                      {{}, database + QStringLiteral("-shm")},
                      {folder + names::database, database}};
    if (withConfig)
        moves +=
            {{{}, paths.configFile() + QStringLiteral(".bak")}, {folder + names::config, paths.configFile()}};
    return moves;
}

Result<> rename(const QString& from, const QString& to)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return {};
    return fail(Error::Kind::Disk,
                QStringLiteral("%1 cannot be moved to %2: %3").arg(from, to, file.errorString()));
}

/// The old file leaves once; the staged one may be there already.
Result<> move(const Move& one, const QString& aside)
{
    const QString kept = aside + u'/' + QFileInfo(one.place).fileName();
    const bool newIsThere = !one.staged.isEmpty() && !QFile::exists(one.staged);
    if (!newIsThere && !QFile::exists(kept)) {
        if (auto left = rename(one.place, kept); !left)
            return left;
    }
    return one.staged.isEmpty() ? Result<>() : rename(one.staged, one.place);
}
} // namespace

Result<Contents> stage(const QString& path, const Paths& paths, SecretStore& secrets, const QString& password,
                       bool withoutSecrets, Stop& stop)
{
    const auto parts = partsOf(path, stop);
    if (!parts)
        return fail(parts.error());
    Contents contents;
    contents.created = QDateTime::fromString(parts->manifest.value(u"created").toString(), Qt::ISODate);
    contents.version = parts->manifest.value(u"version").toString();
    QMap<QString, QByteArray> logins;
    if (!parts->sealed.isEmpty() && !withoutSecrets) {
        const auto opened = unseal(path, parts->sealed, password);
        if (!opened)
            return fail(opened.error());
        logins = *opened;
    }
    contents.secrets = int(logins.size());
    if (auto made = makeStaging(paths); !made)
        return fail(made.error());
    const QString folder = stagingFolder(paths) + u'/';
    const auto staged = [&]() -> Result<> {
        if (auto done = writePrivateFile(folder + names::database, parts->database); !done)
            return done;
        if (auto good = judge(path, folder + names::database, secrets.kind(), contents); !good)
            return good;
        // Empty when there was none: the one of the profile leaves all the same. A database alone is not
        // asked: it wins, and the file keeps its comments.
        if (!parts->databaseOnly) {
            if (auto done = writePrivateFile(folder + names::config, parts->config); !done)
                return done;
        }
        for (auto it = logins.cbegin(); it != logins.cend(); ++it) {
            if (auto done = secrets.write(it.key(), it.value(), stop); !done)
                return done;
        }
        const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
        const QJsonObject ready{
            {QStringLiteral("aside"), paths.data + QStringLiteral("/before-restore-") + stamp},
            {QStringLiteral("config"), !parts->databaseOnly}};
        return writePrivateFile(readyFile(paths), QJsonDocument(ready).toJson());
    }();
    if (!staged) {
        forgetPending(paths);
        return fail(staged.error());
    }
    return contents;
}

void forgetPending(const Paths& paths)
{
    QFile::remove(readyFile(paths));
    QDir(stagingFolder(paths)).removeRecursively();
}

Result<QString> applyPending(const Paths& paths)
{
    QFile ready(readyFile(paths));
    if (!ready.exists())
        return QString();
    if (!ready.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(ready.fileName(), ready.errorString()));
    const QJsonObject plan = QJsonDocument::fromJson(ready.readAll()).object();
    const QString aside = plan.value(u"aside").toString();
    ready.close();
    if (aside.isEmpty() || !QDir().mkpath(aside))
        return fail(Error::Kind::Disk, QStringLiteral("the folder for the old profile cannot be made"));
    QFile::setPermissions(aside, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const Move& one : movesOf(paths, plan.value(u"config").toBool(true))) {
        if (const auto moved = move(one, aside); !moved)
            return fail(moved.error());
    }
    forgetPending(paths);
    qCInfo(lcApp).noquote() << "a backup was restored; the profile before it is kept in" << aside;
    return aside;
}
} // namespace backup
