// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/partupload.h"

/// Sends the chunks of a session that are not acknowledged yet, `senders` at a time; each acknowledgement is
/// on disk before the next chunk of that sender (bilibili-upload.md B.4, D.1 T: up to 10 tries a chunk with
/// growing waits). Thread: waits for its senders. The first Error that is not worth another try ends all of
/// them; uposClass() tells what it means.
Result<> sendChunks(const PartRow& part, const bilibili::UposSession& session, int senders,
                    const UploadServices& services, UploadProgress& progress, Stop& stop);
