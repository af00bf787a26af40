// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/roster.h"
#include "core/store/rows.h"
#include "core/upload/uploadqueue.h"
#include <QJsonObject>
#include <QJsonValue>

/// What streamers, uploads, ... look like to other programs: `list --json`, HTTP and WebSocket. Thread: any.
/// Ids are numbers, times ISO 8601 in UTC or null, sizes bytes. Beside `error`, in English, `errorKind` is a
/// refused request's error.kind, and `errorCode` the site's, HTTP's or the system's number, or ours: 0 where
/// there is none, 1 for never connected (network, timeout) and the site's no (refused). Null: nothing failed.
namespace remote {
QJsonValue timeOrNull(const QDateTime& time);
QJsonValue textOrNull(const QString& text);

/// `running`: the program watches; otherwise only what is stored is known. Secrets of a link are masked, and
/// `file` is the name alone.
QJsonObject toJson(const StreamerView& view, bool running = true);
QJsonObject toJson(const TaskRow& row);
/// Without its path: `file` is the name, `/api/videos/{id}/file` the content.
QJsonObject toJson(const VideoRow& row);
QJsonObject toJson(const UploadRow& row, const UploadQueue::Snapshot& progress);
} // namespace remote
