// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"

#include "core/backup/names.h"
#include "core/base/sealed.h"
#include "core/base/zip.h"
#include "core/store/store.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace backup {
namespace {
QByteArray manifest(int secrets)
{
    const QJsonObject json{{QStringLiteral("program"), names::program},
                           {QStringLiteral("format"), names::format},
                           {QStringLiteral("version"), QLatin1String(BILIUP_VERSION)},
                           {QStringLiteral("created"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {QStringLiteral("secrets"), secrets}};
    return QJsonDocument(json).toJson();
}

Result<QJsonObject> collect(SecretStore& secrets, const QStringList& entries, Stop& stop)
{
    QJsonObject found;
    for (const QString& entry : entries) {
        const auto secret = secrets.read(entry, stop);
        if (secret)
            found.insert(entry, QString::fromLatin1(secret->toBase64()));
        else if (secret.error().kind != Error::Kind::NotFound)
            return fail(secret.error());
    }
    return found;
}
} // namespace

Result<Written> write(const QString& path, Store& store, const Paths& paths, SecretStore& secrets,
                      const QStringList& entries, const QString& password, Stop& stop)
{
    QList<zip::Entry> files;
    Written written{path};
    if (!password.isEmpty()) {
        const auto found = collect(secrets, entries, stop);
        if (!found)
            return fail(found.error());
        const auto box = sealed::seal(QJsonDocument(*found).toJson(), password);
        if (!box)
            return fail(box.error());
        files.append({names::secrets, *box});
        written.secrets = int(found->size());
    }
    const auto copy = store.db.backup();
    if (!copy)
        return fail(copy.error());
    files.prepend({names::database, {}, *copy});
    if (QFile::exists(paths.configFile()))
        files.append({names::config, {}, paths.configFile()});
    files.prepend({names::manifest, manifest(written.secrets)});
    // The logins are sealed by a slow function, which zip's own encryption does not have.
    if (const auto done = zip::write(path, files, {}, stop); !done)
        return fail(done.error());
    written.bytes = QFileInfo(path).size();
    return written;
}
} // namespace backup
