// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/failurereport.h"

#include "core/base/redact.h"
#include "core/config/settingsstore.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace failurereport {
namespace {
constexpr qsizetype mostLines = 200;
constexpr qsizetype mostReports = 20;

QJsonArray linesOf(const Facts& facts)
{
    QJsonArray lines;
    for (const LogLine& line : facts.lines) {
        if (line.task != facts.task || facts.task == 0)
            continue;
        lines.append(line.time.toString(u"HH:mm:ss.zzz "_s) + line.message);
        if (lines.size() > mostLines)
            lines.removeFirst();
    }
    return lines;
}

/// What a recording obeys; hooks and uploads have nothing to do with it.
QJsonObject settingsOf(const Facts& facts)
{
    QVariantMap kept;
    for (auto at = facts.settings.cbegin(); at != facts.settings.cend(); ++at) {
        if (at.key().startsWith(u"record."_s) || at.key().startsWith(u"hls."_s) ||
            at.key().startsWith(facts.streamer.platform + u'.'))
            kept.insert(at.key(), at.value());
    }
    return settingsToJson(kept);
}
} // namespace

QByteArray make(const Facts& facts)
{
    QJsonObject repairs;
    for (auto at = facts.result.repairs.cbegin(); at != facts.result.repairs.cend(); ++at)
        repairs.insert(QLatin1String(repairName(at.key())), at.value());
    const Error& error = facts.result.error;
    const QJsonObject json{{u"program"_s, QLatin1String(BILIUP_VERSION)},
                           {u"at"_s, facts.at.toUTC().toString(Qt::ISODateWithMs)},
                           {u"streamer"_s, facts.streamer.id},
                           {u"platform"_s, facts.streamer.platform},
                           {u"url"_s, redact(facts.streamer.url)},
                           {u"task"_s, facts.task},
                           {u"error"_s, QJsonObject{{u"kind"_s, QLatin1String(kindName(error.kind))},
                                                    {u"code"_s, error.code},
                                                    {u"detail"_s, redact(error.detail)}}},
                           {u"files"_s, facts.result.files},
                           {u"bytes"_s, facts.result.bytes},
                           {u"seconds"_s, facts.result.seconds},
                           {u"repairs"_s, repairs},
                           {u"quality"_s, facts.quality},
                           {u"cdn"_s, facts.cdn},
                           {u"videoFrames"_s, facts.videoFrames},
                           {u"audioFrames"_s, facts.audioFrames},
                           {u"dropped"_s, facts.dropped},
                           {u"folder"_s, facts.folder},
                           {u"freeBytes"_s, facts.freeBytes},
                           {u"settings"_s, settingsOf(facts)},
                           {u"log"_s, linesOf(facts)}};
    return QJsonDocument(json).toJson();
}

Result<> save(const QString& folder, const Facts& facts)
{
    QDir dir(folder);
    if (!dir.mkpath(u"."_s))
        return fail(Error::Kind::Disk, u"the folder %1 cannot be made"_s.arg(folder));
    QSaveFile file(
        dir.filePath(u"%1-streamer%2.json"_s.arg(facts.at.toUTC().toString(u"yyyyMMdd-HHmmsszzz"_s))
                         .arg(facts.streamer.id)));
    const QByteArray bytes = make(facts);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    const QStringList reports = dir.entryList({u"*-streamer*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& old : reports.mid(0, std::max<qsizetype>(0, reports.size() - mostReports)))
        dir.remove(old);
    return {};
}
} // namespace failurereport
