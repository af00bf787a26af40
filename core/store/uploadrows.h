// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QBitArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// Rows of publishing (see rows.h for the conventions). No secret is a column: cookies, tokens and the upload
/// auth live in the SecretStore under the entries named here.

/// A Bilibili login. Secret entry "account/<mid>".
struct AccountRow
{
    qint64 mid = 0; ///< primary key
    QString name;
    QString avatar; ///< URL
    int level = 0;
    QString state; ///< "ok", "needsLogin", "unknown"
    bool isDefault = false;
    bool hasToken = false; ///< false: cookies only (web), no app or b-cut submit
    QDateTime expiresAt;
    QDateTime checkedAt;
};

/// How archives are made (upload/posttemplate.h holds its fields as JSON).
struct TemplateRow
{
    qint64 id = 0;
    QString name; ///< unique; what StreamerRow::uploadTemplate names
    QJsonObject fields;
    int position = 0;
};

/// One archive to publish: the parts of one broadcast, or files chosen by hand.
struct UploadRow
{
    UploadId id = 0;
    TaskId task = 0; ///< 0: by hand
    StreamerId streamer = 0;
    qint64 account = 0; ///< mid; 0 = the default account
    QString templateName;
    QJsonObject fields; ///< the archive's own fields (PostFields), rendered at submit
    QString state;      ///< UploadState name (upload/uploadstate.h)
    QString holdReason; ///< why it waits: "paused", "login", "rateLimited", "retry", "unclear", "window",
                        ///< "broadcast"
    QDateTime nextTry;
    int attempts = 0;
    int position = 0; ///< order in the queue
    qint64 aid = 0;
    QString bvid;
    QString submitIntent;      ///< set on disk before a submit is sent, cleared when its outcome is known
                               ///< (bilibili-upload.md C.1)
    bool submitWanted = false; ///< a person's word, until it is posted: whatever its mode and what is missing
    int archiveState = 0;      ///< as Bilibili reports it (C.10); 0 = open
    QString archiveStateText;
    QString rejectReason;
    QString error;     ///< why the last run failed, in English; with its kind and code see storederror.h
    QString errorKind; ///< kindName(); empty: nothing failed, or a row of schema 6 and before
    int errorCode = 0;
    QDateTime createdAt;
    QDateTime submittedAt;
};

/// One file of an archive. Secret entry of a running session: "upload-auth/<part id>".
struct PartRow
{
    qint64 id = 0;
    UploadId upload = 0;
    VideoId video = 0; ///< 0: by hand
    int position = 0;  ///< page order, 1...
    QString title;
    QString path;
    qint64 size = 0; ///< of a growing one: what was declared
    QDateTime modifiedAt;
    QByteArray fingerprint; ///< SHA-256 over size, first and last 64 KiB: is it still the same file (B.8)
    QString state; ///< "growing" (being recorded, sent ahead), "waiting", "uploading", "uploaded", "posted",
                   ///< "failed", "skipped"
    // The upos session, without its auth (B.3, B.8)
    QString line;
    QString endpoint;
    QString uposUri;
    QString uploadId;
    qint64 bizId = 0; ///< the future cid
    qint64 chunkSize = 0;
    QBitArray acked; ///< one bit a chunk whose acknowledgement is stored
    QDateTime sessionAt;
    QString filename; ///< stem for submit, once complete
    int freshSessions = 0;
    QString error; ///< as in UploadRow
    QString errorKind;
    int errorCode = 0;
};
