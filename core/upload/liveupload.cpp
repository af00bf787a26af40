// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/liveupload.h"

#include "core/base/log.h"
#include "core/upload/chunksenders.h"
#include "core/upload/postfields.h"
#include "core/upload/uploadintake.h"
#include "core/upload/uploadsession.h"

#include <QFileInfo>
#include <algorithm>

namespace {
/// No place is asked for before there is something to put there (bilibili-upload.md B.6).
constexpr qint64 leastBytes = 256 * 1024;
} // namespace

Result<> sendWhileGrowing(const FileBegun& begun, GrowingFile& file, const LiveUploadOptions& options,
                          const UploadServices& services, LiveProgress& liveProgress, Stop& stop)
{
    if (!file.waitFor(std::max(options.wishes.minBytes, leastBytes), stop))
        return {};
    auto added = uploadintake::addGrowing(services.store, begun, options.wishes, services.clock.now());
    if (!added)
        return fail(added.error());
    if (!*added)
        return {};
    const UploadRow& upload = (*added)->upload;
    liveProgress.upload = upload.id;
    UploadProgress& progress = liveProgress.sending;
    PartRow& part = (*added)->part;
    const QString line = postFieldsFrom(upload.fields).line;
    const auto http = services.http.make(HttpUse::Uploading);
    const auto session = openSession({QFileInfo(part.path).fileName(),
                                      part.size,
                                      upload.account,
                                      line.isEmpty() ? options.part.line : line,
                                      {}},
                                     services, *http, progress, stop);
    if (!session)
        return fail(session.error());
    if (const auto stored = storeSession(part, *session, services, stop); !stored)
        return stored;
    qCInfo(lcUpload) << "sending" << QFileInfo(part.path).fileName() << "while it is recorded, through"
                     << session->line;
    progress.setLine(session->line);
    progress.part = part.id;
    progress.totalBytes = part.size;
    PartRow growing = part;
    growing.path += QStringLiteral(".part");
    for (;;) {
        const QList<int> chunks = file.waitForReady(session->chunkSize, stop);
        const quint64 moment = file.moment();
        if (chunks.isEmpty())
            return {};
        if (const auto sent = sendChunks(growing, *session, chunks, options.part.senders, services, progress,
                                         stop, [&](int chunk) { file.sent(chunk, moment); });
            !sent)
            return sent;
    }
}
