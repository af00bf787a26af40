// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostics.h"

#include "core/base/redact.h"
#include "core/core.h"
#include "core/why.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QSysInfo>
#include <archive.h>
#include <curl/curl.h>

using namespace Qt::Literals::StringLiterals;

namespace diagnostics {
namespace {
constexpr qint64 logBytes = 2 * 1024 * 1024;
constexpr qint64 otherBytes = 512 * 1024;
constexpr qsizetype newestEvents = 500;
constexpr qsizetype shortest = 2; ///< a shorter name would mask half the text

zip::Entry jsonFile(const QString& name, const QJsonValue& value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return {name, document.toJson(), {}, {}};
}

QJsonObject about(const Core& core)
{
    return {{u"program"_s, QLatin1String(BILIUP_VERSION)},
            {u"time"_s, core.clock.now().toString(Qt::ISODate)},
            {u"qt"_s, QLatin1String(qVersion())},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {u"cpu"_s, QSysInfo::currentCpuArchitecture()},
            {u"curl"_s, QLatin1String(curl_version())},
            {u"archive"_s, QLatin1String(archive_version_details())},
            {u"locale"_s, QLocale::system().name()},
            {u"secretStore"_s, core.publishing.secrets.kind()}};
}

QJsonArray streamers(const Core& core)
{
    QJsonArray list;
    for (const StreamerId id : core.roster.ids()) {
        const StreamerView* view = core.roster.find(id);
        QJsonObject one{{u"id"_s, id},
                        {u"platform"_s, view->row.platform},
                        {u"url"_s, redact(view->row.url)},
                        {u"state"_s, QLatin1String(streamerStateName(view->state))},
                        {u"settings"_s, view->row.overrides}};
        if (view->hasError)
            one.insert(u"error"_s, view->lastError.detail);
        if (const auto facts = why::gather(core, id))
            one.insert(u"why"_s, why::toJson(why::explain(*facts)));
        list.append(one);
    }
    return list;
}

QJsonArray uploads(const Core& core)
{
    QJsonArray list;
    for (const UploadRow& row : core.publishing.uploads.all())
        list.append(QJsonObject{{u"id"_s, row.id},
                                {u"state"_s, row.state},
                                {u"holdReason"_s, row.holdReason},
                                {u"attempts"_s, row.attempts},
                                {u"archiveState"_s, row.archiveState},
                                {u"error"_s, row.error}});
    return list;
}

QJsonArray accounts(const Core& core)
{
    QJsonArray list;
    for (const AccountRow& row : core.publishing.accounts.all())
        list.append(QJsonObject{{u"state"_s, row.state},
                                {u"default"_s, row.isDefault},
                                {u"hasToken"_s, row.hasToken},
                                {u"expiresAt"_s, row.expiresAt.toString(Qt::ISODate)},
                                {u"checkedAt"_s, row.checkedAt.toString(Qt::ISODate)}});
    return list;
}

QJsonArray disks(const Core& core)
{
    QJsonArray list;
    for (const DiskGuard::Volume& volume : core.disks.volumes())
        list.append(QJsonObject{{u"folder"_s, volume.folder},
                                {u"freeBytes"_s, volume.freeBytes},
                                {u"totalBytes"_s, volume.totalBytes},
                                {u"failed"_s, volume.failed}});
    return list;
}

QJsonArray events(const Core& core)
{
    QJsonArray list;
    for (const EventRow& row : core.news.recent()) {
        if (list.size() == newestEvents)
            break;
        list.append(row.what);
    }
    return list;
}

/// The end of a file, from a whole line on.
QByteArray tail(const QString& path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return "not readable: " + file.errorString().toUtf8() + '\n';
    const bool cut = file.size() > bytes;
    if (cut)
        file.seek(file.size() - bytes);
    QByteArray text = file.read(bytes);
    if (cut)
        text.remove(0, text.indexOf('\n') + 1);
    return text;
}
} // namespace

Snapshot snapshot(const Core& core)
{
    Snapshot shot;
    shot.files = {jsonFile(u"about.json"_s, about(core)),
                  jsonFile(u"settings.json"_s, settingsToJson(core.settings.globalLayer())),
                  jsonFile(u"streamers.json"_s, streamers(core)),
                  jsonFile(u"uploads.json"_s, uploads(core)),
                  jsonFile(u"accounts.json"_s, accounts(core)),
                  jsonFile(u"disks.json"_s, disks(core)),
                  jsonFile(u"events.json"_s, events(core))};
    for (const AccountRow& row : core.publishing.accounts.all())
        shot.personal << QString::number(row.mid) << row.name;
    shot.logs = core.paths.logs();
    shot.reports = core.paths.reports();
    shot.config = core.paths.configFile();
    return shot;
}

Result<QList<zip::Entry>> collect(const Snapshot& snapshot, Stop& stop)
{
    QList<zip::Entry> files = snapshot.files;
    if (QFile::exists(snapshot.config))
        files.append({u"config.toml"_s, tail(snapshot.config, otherBytes), {}, {}});
    for (const auto& [folder, name, bytes] :
         {std::tuple{snapshot.logs, u"logs/"_s, logBytes}, {snapshot.reports, u"reports/"_s, otherBytes}}) {
        const QDir dir(folder);
        for (const QFileInfo& info : dir.entryInfoList({u"*.log"_s, u"*.json"_s}, QDir::Files))
            files.append({name + info.fileName(), tail(info.filePath(), bytes), {}, info.lastModified()});
    }
    for (zip::Entry& file : files) {
        if (stop.requested())
            return fail(Error::Kind::Cancelled, u"stopped"_s);
        file.data = masked(file.data, snapshot.personal);
    }
    return files;
}

QByteArray masked(const QByteArray& text, const QStringList& personal)
{
    static const QRegularExpression uid(
        u"((?:\\b(?:v?mid|uid|uname|up_?id|account|mids?)|DedeUserID)\\b[\"']?\\s*[:=]\\s*[\"']?)\\d{3,}"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString out = redact(QString::fromUtf8(text));
    out.replace(uid, u"\\1***"_s);
    for (const QString& word : personal) {
        if (word.size() < shortest)
            continue;
        static const QString edge = u"(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])"_s;
        out.replace(QRegularExpression(edge.arg(QRegularExpression::escape(word)),
                                       QRegularExpression::UseUnicodePropertiesOption),
                    u"***"_s);
    }
    if (const QString home = QDir::homePath(); home.size() > 1)
        out.replace(home, u"~"_s);
    return out.toUtf8();
}
} // namespace diagnostics
