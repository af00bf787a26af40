// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/archivecover.h"

#include "core/base/log.h"
#include "core/media/cover.h"
#include "core/upload/bilibili/submit.h"
#include "core/upload/uploadsession.h"

#include <QDir>
#include <QFileInfo>

using bilibili::Credentials;
using bilibili::FailureClass;
using CoverFrom = PostFields::CoverFrom;

namespace {
constexpr int coverTries = 3;

/// The picture a cover is made of; empty when there is none.
QString picturePath(const PostFields& fields, const QList<PartRow>& parts)
{
    if (fields.coverFrom == CoverFrom::Frame)
        return parts.first().path;
    if (fields.coverFrom == CoverFrom::File)
        return fields.coverFile;
    for (const PartRow& part : parts) { // record.saveCover puts it beside a file, under its name
        const QFileInfo file(part.path);
        for (const char* suffix : {".jpg", ".png"}) {
            const QString beside = file.dir().filePath(file.completeBaseName() + QLatin1String(suffix));
            if (QFileInfo::exists(beside))
                return beside;
        }
    }
    return {};
}

/// Sends it, again while that makes sense; a dead login is renewed once (D.1 A, T).
Result<QString> send(const QByteArray& jpeg, Credentials& who, const UploadServices& services, Http& http,
                     UploadProgress& progress, Stop& stop)
{
    for (bool renewed = false;; renewed = true) {
        auto url = withRetries([&] { return bilibili::uploadCover(http, who, jpeg, stop); }, coverTries,
                               progress, stop);
        if (url || renewed || bilibili::classOf(url.error()) != FailureClass::Auth)
            return url;
        auto again = services.accounts.renew(who, http, stop);
        if (!again)
            return fail(again.error());
        who = *again;
    }
}

/// The picture was chosen: the reason, its name, and what to do.
Error aboutChosen(Error error, const QString& path)
{
    error.detail =
        QStringLiteral("the cover %1 cannot be used: %2; choose another picture or remove the cover, "
                       "then try again")
            .arg(path, error.detail);
    return error;
}
} // namespace

Result<ArchiveCover> archiveCover(const PostFields& fields, const QList<PartRow>& parts, Credentials& who,
                                  const UploadServices& services, Http& http, UploadProgress& progress,
                                  Stop& stop)
{
    if (fields.coverFrom == CoverFrom::None)
        return ArchiveCover{};
    const bool chosen = fields.coverFrom == CoverFrom::File;
    const QString path = picturePath(fields, parts);
    const auto without = [&](Error error) -> Result<ArchiveCover> {
        if (error.kind == Error::Kind::Cancelled)
            return fail(std::move(error));
        if (chosen)
            return fail(aboutChosen(std::move(error), path));
        qCWarning(lcUpload) << "no cover, Bilibili takes a frame of its own:" << error.detail;
        return ArchiveCover{{}, std::move(error)};
    };
    if (!who.hasWeb())
        return without(
            {Error::Kind::LoginNeeded, QStringLiteral("the account has no cookies, log in again"), 0, {}});
    const auto jpeg = cover::make(path, fields.coverFrom == CoverFrom::Frame ? fields.coverSecond : 0, stop);
    if (!jpeg) {
        Error error = jpeg.error();
        if (error.kind !=
            Error::Kind::Cancelled) // another picture is wanted, whatever is wrong with this one
            error = {Error::Kind::Refused, error.detail, 0, {}};
        return without(std::move(error));
    }
    auto url = send(*jpeg, who, services, http, progress, stop);
    if (url)
        return ArchiveCover{*url, {}};
    Error error = url.error();
    if (error.kind == Error::Kind::RateLimited) // the whole archive has to wait, and so with a dead login
        return fail(services.budgets.limited(who.mid, error));
    if (error.kind == Error::Kind::LoginNeeded)
        return fail(std::move(error));
    if (error.kind == Error::Kind::Refused)
        error.code =
            bilibili::siteRefused; // its own code stands in the text; elsewhere it means other things
    return without(std::move(error));
}
