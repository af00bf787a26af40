// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/uploadrows.h"
#include "core/upload/archivestanding.h"
#include "ui/text/states.h"

/// How the states of uploads and archives look and read (ux.md UX-60, UX-140). Thread: main.

StateLook uploadLook(UploadState state);
QString uploadText(UploadState state);

/// What a person wants to know of one upload at this moment.
struct UploadMoment
{
    Error error;            ///< of the last run; no detail when it is not known
    QDateTime waitingUntil; ///< the account's turn while it runs; invalid = not waiting
    QDateTime now;
    int retries = 0;      ///< upload.retries
    bool held = false;    ///< everything is paused
    QDateTime uploadedAt; ///< of its oldest file that is not submitted; invalid = none
    QString file;         ///< path of the one that made it fail; empty: another reason, or not known yet
};
/// Why it is in its state and what comes next, with a countdown where there is one; empty when the state says
/// it all.
QString uploadReason(const UploadRow& row, const UploadMoment& moment);
/// Files on the site that are not submitted are dropped after about ten hours (ux.md UX-60): true near the
/// end.
bool expiresSoon(const UploadMoment& moment);
/// True while uploadReason() counts down.
bool countsDown(const UploadRow& row, const UploadMoment& moment);

/// "waiting", "uploading", ... of a part (PartRow::state).
QString partText(const QString& state);
StateLook partLook(const QString& state);
/// Why a part failed; empty when the state says it all.
QString partReason(const PartRow& part);

StateLook archiveLook(ArchiveStanding standing);
QString archiveText(ArchiveStanding standing);

/// An error of publishing in plain words: Bilibili's own codes first, else errorSentence().
QString uploadErrorSentence(const Error& error);
/// The same for the file at `path`: it names the file and, when that is gone, empty or cannot be read, what
/// to do.
QString uploadFileSentence(const Error& error, const QString& path);
/// The same for files chosen together: of the one that is gone, empty or cannot be read, when it is that.
QString uploadFilesSentence(const Error& error, const QStringList& paths);
