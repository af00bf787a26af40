// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/json.h"

#include "core/base/redact.h"
#include "core/store/storederror.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace remote {

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

namespace {
/// Beside the English "error": what a page makes its own words of.
QJsonObject withKind(QJsonObject object, const std::optional<Error>& error)
{
    object.insert(u"errorKind"_s, error ? QJsonValue(QLatin1String(kindName(error->kind))) : QJsonValue());
    object.insert(u"errorCode"_s, error ? QJsonValue(error->code) : QJsonValue());
    return object;
}

/// What failed, or why its site lets nothing be recorded.
std::optional<Error> errorOf(const StreamerView& view)
{
    if (view.hasError)
        return view.lastError;
    if (view.state != StreamerState::Error)
        return {};
    const bool gone = view.live == LiveState::NotFound;
    Error::Kind kind = gone ? Error::Kind::NotFound : Error::Kind::Network;
    if (view.live == LiveState::Restricted)
        kind = view.why == Restriction::Login ? Error::Kind::LoginNeeded : Error::Kind::Refused;
    const QString unsaid = gone ? u"there is no such room"_s : u"the site does not answer as it should"_s;
    return Error{kind, view.reason.isEmpty() ? unsaid : view.reason, 0, {}};
}
} // namespace

QJsonObject toJson(const StreamerView& view, bool running)
{
    const QString stored = view.row.paused ? u"paused"_s : u"idle"_s;
    const std::optional<Error> error = errorOf(view);
    const QJsonObject object{{u"id"_s, view.row.id},
                             {u"name"_s, view.row.name},
                             {u"platform"_s, view.row.platform},
                             {u"url"_s, redact(view.row.url)},
                             {u"state"_s, running ? QLatin1String(streamerStateName(view.state)) : stored},
                             {u"task"_s, view.task},
                             {u"bytes"_s, view.bytes},
                             {u"seconds"_s, view.seconds},
                             {u"bitsPerSecond"_s, view.bitsPerSecond},
                             {u"title"_s, view.title},
                             {u"area"_s, view.area},
                             {u"file"_s, QFileInfo(view.file).fileName()},
                             {u"parts"_s, view.parts},
                             {u"quality"_s, view.quality},
                             {u"liveSince"_s, timeOrNull(view.liveSince)},
                             {u"recordingSince"_s, timeOrNull(view.recordingSince)},
                             {u"nextCheck"_s, timeOrNull(view.nextCheck)},
                             {u"paused"_s, view.row.paused},
                             {u"error"_s, error ? QJsonValue(error->detail) : QJsonValue()}};
    return withKind(object, error);
}

QJsonObject toJson(const TaskRow& row)
{
    const QJsonObject object{{u"id"_s, row.id},
                             {u"streamer"_s, row.streamer},
                             {u"status"_s, row.status},
                             {u"title"_s, row.title},
                             {u"started"_s, timeOrNull(row.startedAt)},
                             {u"stopped"_s, timeOrNull(row.stoppedAt)},
                             {u"error"_s, textOrNull(row.error)}};
    return withKind(object, storedError(row));
}

QJsonObject toJson(const VideoRow& row)
{
    return {{u"id"_s, row.id},
            {u"streamer"_s, row.streamer},
            {u"task"_s, row.task},
            {u"part"_s, row.part},
            {u"title"_s, row.title},
            {u"file"_s, QFileInfo(row.path).fileName()},
            {u"bytes"_s, row.size},
            {u"seconds"_s, row.duration},
            {u"state"_s, row.state},
            {u"bvid"_s, row.bvid},
            {u"uploaded"_s, timeOrNull(row.uploadedAt)}};
}

QJsonObject toJson(const UploadRow& row, const UploadQueue::Snapshot& progress)
{
    const QJsonObject object{{u"id"_s, row.id},
                             {u"streamer"_s, row.streamer},
                             {u"task"_s, row.task},
                             {u"title"_s, row.fields.value(u"title"_s).toString()},
                             {u"state"_s, row.state},
                             {u"holdReason"_s, row.holdReason},
                             {u"nextTry"_s, timeOrNull(row.nextTry)},
                             {u"aid"_s, row.aid},
                             {u"bvid"_s, row.bvid},
                             {u"error"_s, row.error},
                             {u"sent"_s, progress.sentBytes},
                             {u"total"_s, progress.totalBytes},
                             {u"bytesPerSecond"_s, progress.bytesPerSecond},
                             {u"line"_s, progress.line},
                             {u"retries"_s, progress.retries},
                             {u"waitingUntil"_s, timeOrNull(progress.waitingUntil)}};
    return withKind(object, storedError(row));
}
} // namespace remote
