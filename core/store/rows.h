// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUrl>

/// One struct a table row, one member a column. Thread: any (values). Times are UTC; an invalid QDateTime is
/// NULL.

struct StreamerRow
{
    StreamerId id = 0;
    QString name;
    QString platform;         ///< Platform::id()
    QUrl url;                 ///< canonical, unique
    int checkIntervalSec = 0; ///< 0 = the platform's
    bool autoUpload = false;
    QString uploadTemplate; ///< column "template"; empty = none
    QJsonObject overrides;  ///< settings that differ, by key (config/overrides)
    QString status;         ///< last known LiveState name
    bool paused = false;
    QDateTime createdAt;
};

/// One broadcast.
struct TaskRow
{
    TaskId id = 0;
    StreamerId streamer = 0;
    QString worker; ///< thread name of the recording
    QString status; ///< "recording", "interrupted" (found at start after a crash), "done", "failed"
    QString title;
    QDateTime startedAt;
    QDateTime stoppedAt; ///< of an interrupted one: when its last byte was written
    QString error;       ///< why it failed, in English; with its kind and code see storederror.h
    QString errorKind;   ///< kindName(); empty: nothing failed, or a row of schema 6 and before
    int errorCode = 0;
    QString session; ///< RoomInfo::sessionId; empty: the site does not tell
};

/// One file.
struct VideoRow
{
    VideoId id = 0;
    StreamerId streamer = 0;
    TaskId task = 0;
    int part = 0; ///< 1, 2, ... within the task
    QString title;
    QString path;
    qint64 size = 0;
    double duration = 0; ///< seconds
    QString state;       ///< "recording", "done", "missing", "uploaded"
    QString bvid;
    QDateTime uploadedAt;
};

struct LogRow
{
    qint64 id = 0;
    QDateTime time;
    int level = 0;  ///< QtMsgType order: 0 debug, 1 info, 2 warning, 3 critical
    QString source; ///< category without "app.": "record"
    StreamerId streamer = 0;
    TaskId task = 0;
    QString message;
};

/// Who may sign in from elsewhere.
struct UserRow
{
    qint64 id = 0;
    QString name;         ///< unique, whatever its case
    QString passwordHash; ///< argon2id with its salt and cost, as libsodium writes it
    QString role;         ///< "viewer", "operator"
    QDateTime createdAt;
};

/// A sign-in from elsewhere, or a paired device (user 0).
struct SessionRow
{
    qint64 id = 0;
    qint64 user = 0;
    QString role;
    QByteArray tokenHash; ///< SHA-256; the token itself is kept nowhere
    QString address;      ///< that signed in
    QString agent;        ///< what its browser calls itself
    QDateTime createdAt;
    QDateTime expiresAt;
};

/// Something that happened, as people read it.
struct EventRow
{
    qint64 id = 0; ///< given by News
    QDateTime time;
    StreamerId streamer = 0;
    QString who;      ///< the streamer's name as it was then
    QJsonObject what; ///< toJson() of the event
};

/// A file that the program deleted or moved, and why.
struct LedgerRow
{
    qint64 id = 0;
    QDateTime time;
    QString action; ///< "delete", "trash", "move", "rename"
    QString path;
    QString target;
    QString reason;
    qint64 size = 0;
};

/// What happened to one streamer on one day (local time).
struct CounterRow
{
    StreamerId streamer = 0;
    QDate day;
    qint64 broadcasts = 0;
    qint64 files = 0;
    qint64 bytes = 0;
    double seconds = 0;
    qint64 reconnects = 0;
    qint64 repairs = 0;
    qint64 archives = 0; ///< posted; appending to one is none
};
