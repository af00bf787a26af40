// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/uploadstates.h"
#include "core/store/storederror.h"
#include "core/upload/fileidentity.h"
#include "core/upload/postfields.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include <QCoreApplication>
#include <QFileInfo>
#include <cerrno>

namespace {
class UploadTexts
{
    Q_DECLARE_TR_FUNCTIONS(UploadTexts)
};

QString until(const QDateTime& moment, const QDateTime& now)
{
    return clockText(double(std::max<qint64>(0, now.msecsTo(moment) + 999)) / 1000);
}

QString retryReason(const UploadRow& row, const UploadMoment& moment)
{
    const QString left = until(row.nextTry, moment.now);
    const QString why = uploadErrorSentence(moment.error);
    if (row.holdReason == u"rateLimited") {
        //: %1 = time like 14:59
        const QString text = UploadTexts::tr("Bilibili asks to slow down: goes on in %1").arg(left);
        return moment.error.code == 0 ? text : text + QStringLiteral(" · ") + why;
    }
    if (row.holdReason == u"unclear")
        //: %1 = time like 0:32; a submit was sent, and no clear answer came
        return UploadTexts::tr("Not clear whether Bilibili has it: its list is looked at again in %1")
            .arg(left);
    //: %1 of %2 = number of the next try, %3 = time like 0:32
    const QString text = UploadTexts::tr("Try %1 of %2 in %3")
                             .arg(row.attempts)
                             .arg(std::max(row.attempts, moment.retries))
                             .arg(left);
    return moment.error.detail.isEmpty() ? text : text + QStringLiteral(" · ") + why;
}

/// The row's English alone where it does not know the kind: it was written by a program of before.
QString failReason(const UploadRow& row, const UploadMoment& moment)
{
    if (moment.error.detail.isEmpty())
        return row.error;
    return moment.file.isEmpty() ? uploadErrorSentence(moment.error)
                                 : uploadFileSentence(moment.error, moment.file);
}

QString reviewReason(const UploadRow& row)
{
    const ArchiveStanding standing = standingOf(row.archiveState);
    if (row.aid == 0 && !row.submitIntent.isEmpty())
        return UploadTexts::tr("Bilibili has accepted it and does not list it yet");
    if (!row.rejectReason.isEmpty())
        return row.rejectReason;
    if (standing == ArchiveStanding::Reviewing || standing == ArchiveStanding::Open)
        return row.archiveStateText;
    return archiveText(standing);
}
} // namespace

StateLook uploadLook(UploadState state)
{
    switch (state) {
    case UploadState::WaitingBroadcast:
        return {QStringLiteral("state-live"), Tone::Live};
    case UploadState::Queued:
        return {QStringLiteral("clock"), Tone::Muted};
    case UploadState::Preparing:
        return {QStringLiteral("state-checking"), Tone::Checking};
    case UploadState::Uploading:
        return {QStringLiteral("upload"), Tone::Accent};
    case UploadState::Paused:
        return {QStringLiteral("state-paused"), Tone::Muted};
    case UploadState::NeedsLogin:
        return {QStringLiteral("user"), Tone::Warning};
    case UploadState::WaitingRetry:
        return {QStringLiteral("state-reconnecting"), Tone::Warning};
    case UploadState::Uploaded:
        return {QStringLiteral("edit"), Tone::Live};
    case UploadState::Submitting:
        return {QStringLiteral("state-finishing"), Tone::Accent};
    case UploadState::InReview:
        return {QStringLiteral("eye"), Tone::Checking};
    case UploadState::Published:
        return {QStringLiteral("ok"), Tone::Ok};
    case UploadState::Rejected:
        return {QStringLiteral("undo"), Tone::Error};
    case UploadState::Failed:
        return {QStringLiteral("error"), Tone::Error};
    }
    return {};
}

QString uploadText(UploadState state)
{
    switch (state) {
    case UploadState::WaitingBroadcast:
        return UploadTexts::tr("Waiting for the broadcast's end");
    case UploadState::Queued:
        return UploadTexts::tr("Queued");
    case UploadState::Preparing:
        return UploadTexts::tr("Preparing");
    case UploadState::Uploading:
        return UploadTexts::tr("Uploading");
    case UploadState::Paused:
        return UploadTexts::tr("Paused");
    case UploadState::NeedsLogin:
        return UploadTexts::tr("Waiting for a login");
    case UploadState::WaitingRetry:
        return UploadTexts::tr("Waiting to try again");
    case UploadState::Uploaded:
        return UploadTexts::tr("Uploaded, not submitted");
    case UploadState::Submitting:
        return UploadTexts::tr("Submitting");
    case UploadState::InReview:
        return UploadTexts::tr("In review");
    case UploadState::Published:
        return UploadTexts::tr("Published");
    case UploadState::Rejected:
        return UploadTexts::tr("Returned");
    case UploadState::Failed:
        return UploadTexts::tr("Failed");
    }
    return {};
}

bool countsDown(const UploadRow& row, const UploadMoment& moment)
{
    return moment.waitingUntil > moment.now ||
           (row.nextTry.isValid() && uploadStateFrom(row.state) == UploadState::WaitingRetry);
}

bool expiresSoon(const UploadMoment& moment)
{
    constexpr qint64 eightHours = 8 * 3600;
    return moment.uploadedAt.isValid() && moment.uploadedAt.secsTo(moment.now) >= eightHours;
}

QString uploadReason(const UploadRow& row, const UploadMoment& moment)
{
    switch (uploadStateFrom(row.state)) {
    case UploadState::Preparing:
    case UploadState::Uploading:
    case UploadState::Submitting:
        if (moment.waitingUntil > moment.now)
            //: %1 = time like 0:12; an account may do only so much at a time
            return UploadTexts::tr("The account's turn comes in %1")
                .arg(until(moment.waitingUntil, moment.now));
        return {};
    case UploadState::Queued:
        return moment.held ? UploadTexts::tr("Uploads are paused") : QString();
    case UploadState::WaitingRetry:
        return retryReason(row, moment);
    case UploadState::NeedsLogin:
        return UploadTexts::tr("Goes on by itself after you log in again");
    case UploadState::Uploaded:
        return expiresSoon(moment)
                   ? UploadTexts::tr("Submit it soon: what is uploaded expires after about 10 hours")
                   : UploadTexts::tr("Submit it when you are ready");
    case UploadState::InReview:
    case UploadState::Rejected:
        return reviewReason(row);
    case UploadState::Failed:
        return failReason(row, moment);
    case UploadState::WaitingBroadcast:
    case UploadState::Paused:
    case UploadState::Published:
        break;
    }
    return {};
}

QString partText(const QString& state)
{
    if (state == u"waiting")
        return UploadTexts::tr("Waiting");
    if (state == u"growing")
        return UploadTexts::tr("Being recorded");
    if (state == u"uploading")
        return UploadTexts::tr("Begun");
    if (state == u"uploaded")
        return UploadTexts::tr("Uploaded");
    if (state == u"posted")
        return UploadTexts::tr("Submitted");
    if (state == u"skipped")
        return UploadTexts::tr("Left out, too small");
    return UploadTexts::tr("Failed");
}

QString partReason(const PartRow& part)
{
    if (part.state == u"skipped")
        return {};
    const auto error = storedError(part);
    return error ? uploadFileSentence(*error, part.path) : part.error;
}

StateLook partLook(const QString& state)
{
    if (state == u"waiting")
        return {QStringLiteral("clock"), Tone::Muted};
    if (state == u"growing")
        return {QStringLiteral("state-recording"), Tone::Recording};
    if (state == u"uploading")
        return {QStringLiteral("upload"), Tone::Muted};
    if (state == u"uploaded" || state == u"posted")
        return {QStringLiteral("check"), Tone::Ok};
    if (state == u"skipped")
        return {QStringLiteral("eye-off"), Tone::Muted};
    return {QStringLiteral("error"), Tone::Error};
}

StateLook archiveLook(ArchiveStanding standing)
{
    switch (standing) {
    case ArchiveStanding::Reviewing:
        return {QStringLiteral("eye"), Tone::Checking};
    case ArchiveStanding::Transcoding:
        return {QStringLiteral("state-finishing"), Tone::Checking};
    case ArchiveStanding::Scheduled:
        return {QStringLiteral("clock"), Tone::Live};
    case ArchiveStanding::Open:
        return {QStringLiteral("ok"), Tone::Ok};
    case ArchiveStanding::Rejected:
        return {QStringLiteral("undo"), Tone::Error};
    case ArchiveStanding::TranscodeFailed:
        return {QStringLiteral("error"), Tone::Error};
    case ArchiveStanding::Locked:
        return {QStringLiteral("stop"), Tone::Error};
    case ArchiveStanding::Deleted:
        return {QStringLiteral("delete"), Tone::Muted};
    }
    return {};
}

QString archiveText(ArchiveStanding standing)
{
    switch (standing) {
    case ArchiveStanding::Reviewing:
        return UploadTexts::tr("In review");
    case ArchiveStanding::Transcoding:
        return UploadTexts::tr("Transcoding");
    case ArchiveStanding::Scheduled:
        return UploadTexts::tr("Scheduled");
    case ArchiveStanding::Open:
        return UploadTexts::tr("Open");
    case ArchiveStanding::Rejected:
        return UploadTexts::tr("Returned");
    case ArchiveStanding::TranscodeFailed:
        return UploadTexts::tr("Transcoding failed");
    case ArchiveStanding::Locked:
        return UploadTexts::tr("Locked");
    case ArchiveStanding::Deleted:
        return UploadTexts::tr("Deleted");
    }
    return {};
}

QString uploadErrorSentence(const Error& error)
{
    switch (error.code) {
    case -101:
        return UploadTexts::tr("The login is not valid any more. Log in again.");
    case -111:
        return UploadTexts::tr(
            "Bilibili did not accept the login's check value; it is renewed and tried again.");
    case 406:
    case 601:
        return UploadTexts::tr("Too many uploads in a short time. If Bilibili asks for a verification, do it "
                               "once on its website or in its app.");
    case 21566:
    case 137022:
        return UploadTexts::tr("Too many submissions. Post once by hand in Bilibili's app, then go on here.");
    case 21070:
        return UploadTexts::tr("The last submission was only a moment ago.");
    case 21103:
        return UploadTexts::tr("The title is longer than 80 characters.");
    case 10009:
        return UploadTexts::tr(
            "The same video was submitted a short time ago. Look at the list of archives first.");
    case 412:
    case -412:
    case -352:
        return UploadTexts::tr("Bilibili's risk control is at work; the account rests for a while.");
    case -400:
        return UploadTexts::tr("Bilibili calls the request invalid: a fault of this program.");
    default: // without an errno the detail alone says which file and why
        if (error.kind == Error::Kind::Disk && error.code == 0 && !error.detail.isEmpty())
            //: %1 = path of a file and why
            return UploadTexts::tr("A file could not be read or written: %1").arg(error.detail);
        if (error.kind == Error::Kind::Refused && !error.detail.isEmpty()) // which field, which limit
            //: %1 = why
            return UploadTexts::tr("Refused: %1").arg(error.detail);
        return errorSentence(error);
    }
}

QString uploadFileSentence(const Error& error, const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    const bool ofAFile = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Disk;
    if (!ofAFile || !FileIdentity::isAbout(error, path))
        //: %1 = name of a file, %2 = why
        return UploadTexts::tr("%1 was not uploaded: %2")
            .arg(name, ofAFile ? error.detail : uploadErrorSentence(error));
    if (error.kind == Error::Kind::NotFound)
        //: %1 = name of a file
        return UploadTexts::tr("%1 is gone. Put it back and try again, or go on without it.").arg(name);
    if (error.code == ENODATA)
        //: %1 = name of a file
        return UploadTexts::tr("%1 is empty (0 bytes). Record or export it again and try again, or go on "
                               "without it.")
            .arg(name);
    //: %1 = name of a file
    return UploadTexts::tr("%1 cannot be read. Look at the disk and at who may read the file, then try "
                           "again.")
        .arg(name);
}

QString uploadFilesSentence(const Error& error, const QStringList& paths)
{
    if (error.kind == Error::Kind::Refused && paths.size() > postlimits::parts)
        //: %1 and %2 are numbers
        return UploadTexts::tr(
                   "An archive holds at most %1 files, these are %2. Take some out, or make a second "
                   "archive of them.")
            .arg(postlimits::parts)
            .arg(paths.size());
    QString of; // the longest: one path may begin as another one
    for (const QString& path : paths) {
        if (FileIdentity::isAbout(error, path) && path.size() > of.size())
            of = path;
    }
    const bool ofAFile = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Disk;
    return ofAFile && !of.isEmpty() ? uploadFileSentence(error, of) : uploadErrorSentence(error);
}
