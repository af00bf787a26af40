// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadtask.h"

#include "core/base/log.h"
#include "core/store/storederror.h"
#include "core/upload/fileidentity.h"
#include "core/upload/publish.h"

#include <algorithm>

namespace {
bool wantsUpload(const PartRow& part)
{
    return part.state == u"waiting" || part.state == u"uploading";
}

bool isUploaded(const PartRow& part)
{
    return part.state == u"uploaded";
}

qint64 bytesDone(const PartRow& part)
{
    return part.state == u"uploaded" || part.state == u"posted" ? part.size : 0;
}

/// Totals of what is known now; parts that come later are added by the next look.
void measure(const QList<PartRow>& parts, UploadProgress& progress)
{
    qint64 total = 0;
    qint64 done = 0;
    for (const PartRow& part : parts) {
        total += part.state == u"skipped" || part.state == u"growing" ? 0 : part.size;
        done += bytesDone(part);
    }
    progress.totalBytes = total;
    progress.sentBytes = done;
}

/// A file that is gone or unreadable keeps the others from nothing: the part says why and is left out. What
/// is wrong with the secret store or the account is no part's fault.
bool isPartsOwn(const Error& error, const PartRow& part)
{
    const bool ofAFile = error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Disk ||
                         (error.kind == Error::Kind::Refused && error.code == 0);
    return ofAFile && FileIdentity::isAbout(error, part.path);
}

/// Uploads the first part that wants it; nothing when none does.
Result<bool> uploadNext(const UploadRow& upload, const QList<PartRow>& parts,
                        const PartUploadOptions& options, const UploadServices& services,
                        UploadProgress& progress, Stop& stop)
{
    const auto next = std::find_if(parts.begin(), parts.end(), wantsUpload);
    if (next == parts.end())
        return false;
    const auto uploaded = uploadPart(*next, upload.account, options, services, progress, stop);
    if (uploaded)
        return true;
    if (!isPartsOwn(uploaded.error(), *next))
        return fail(uploaded.error());
    auto part = services.store.uploads.part(next->id);
    if (!part)
        return fail(part.error());
    part->state = QStringLiteral("failed");
    keepError(*part, uploaded.error());
    qCWarning(lcUpload) << "part" << part->position << "of upload" << upload.id
                        << "is left out:" << part->error;
    if (const auto stored = services.store.uploads.updatePart(*part); !stored)
        return fail(stored.error());
    return true;
}

/// What a part that failed means for its archive: the same trouble, said of the whole.
Error becauseOf(const PartRow& part, Error::Kind otherwise, const char* meaning)
{
    Error error = storedError(part).value_or(Error{otherwise, part.error, 0, {}});
    error.detail.prepend(QLatin1String(meaning));
    return error;
}

bool mayPost(const UploadRow& upload, const PostFields& fields, const UploadOrders& orders)
{
    if (upload.aid > 0)
        return !orders.broadcastOpen || fields.submitAt == PostFields::SubmitAt::FirstPart ||
               orders.submitNow;
    if (orders.submitNow)
        return true;
    if (fields.mode != PostFields::Mode::Auto)
        return false;
    return !orders.broadcastOpen || fields.submitAt == PostFields::SubmitAt::FirstPart;
}
} // namespace

UploadOutcome runUpload(UploadId id, const PartUploadOptions& options, const UploadServices& services,
                        const UploadOrders& orders, UploadProgress& progress, Stop& stop)
{
    UploadOutcome outcome;
    const auto failWith = [&](const Error& error) {
        outcome.error = error;
        outcome.failed = true;
        if (auto now = services.store.uploads.get(id)) // with what a submit left: intent, account, number
            outcome.upload = *now;
        return outcome;
    };
    for (;;) {
        const auto upload = services.store.uploads.get(id);
        if (!upload)
            return failWith(upload.error());
        outcome.upload = *upload;
        const auto parts = services.store.uploads.parts(id);
        if (!parts)
            return failWith(parts.error());
        measure(*parts, progress);
        const auto more = uploadNext(*upload, *parts, options, services, progress, stop);
        if (!more)
            return failWith(more.error());
        const PostFields fields = postFieldsFrom(upload->fields);
        const bool firstPartNow =
            *more && fields.submitAt == PostFields::SubmitAt::FirstPart && upload->aid == 0;
        if (*more && !firstPartNow)
            continue;
        const auto failed = std::find_if(parts->begin(), parts->end(),
                                         [](const PartRow& part) { return part.state == u"failed"; });
        const bool broken = failed != parts->end();
        const bool waiting = std::any_of(parts->begin(), parts->end(), isUploaded) || firstPartNow ||
                             !upload->submitIntent.isEmpty();
        if (!waiting) {
            outcome.everythingPosted = upload->aid > 0;
            if (broken && upload->aid == 0)
                return failWith(
                    becauseOf(*failed, Error::Kind::NotFound, "none of the files could be uploaded: "));
            return outcome;
        }
        if (!mayPost(*upload, fields, orders) && upload->submitIntent.isEmpty()) {
            outcome.waitsForPerson = !orders.broadcastOpen;
            return outcome;
        }
        // An archive with a hole is a person's decision; one that was sent is looked for before anything
        // else.
        if (broken && !orders.submitNow && upload->submitIntent.isEmpty())
            return failWith(becauseOf(*failed, Error::Kind::Refused,
                                      "a part could not be uploaded; submit without it or mend it: "));
        auto published = publish(*upload, services, progress, stop);
        if (!published)
            return failWith(published.error());
        outcome.upload = published->upload;
        outcome.appended = outcome.postedParts == 0 ? published->appended : outcome.appended;
        outcome.postedParts += published->parts;
        if (published->unlisted) { // ArchiveTracker has it looked for
            outcome.everythingPosted = true;
            return outcome;
        }
        if (!published->coverError.detail.isEmpty())
            outcome.coverError = published->coverError;
    }
}
