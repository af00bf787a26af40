// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/linechange.h"

#include "core/base/log.h"
#include "core/upload/uploadsession.h"

namespace linechange {

bool startsAfresh(const PartRow& part, const QString& line)
{
    const bool open = part.state == u"waiting" || part.state == u"uploading" || part.state == u"failed";
    return open && !part.uploadId.isEmpty() && (line.isEmpty() || part.line != line);
}

Result<> apply(Store& store, const UploadRow& upload, const QString& line)
{
    // The wish first: cut off in between, nothing that was sent is lost.
    if (const auto stored = store.uploads.updateFields(upload); !stored)
        return stored;
    const auto parts = store.uploads.parts(upload.id);
    if (!parts)
        return fail(parts.error());
    for (const PartRow& part : *parts) {
        if (!startsAfresh(part, line))
            continue;
        qCInfo(lcUpload) << "another line for part" << part.position << "of upload" << upload.id << ":"
                         << part.acked.count(true) << "chunks are sent again";
        PartRow fresh = withoutSession(part);
        fresh.freshSessions = 0; // the person's choice is no failure
        if (const auto stored = store.uploads.updatePart(fresh); !stored)
            return stored;
    }
    return {};
}

} // namespace linechange
