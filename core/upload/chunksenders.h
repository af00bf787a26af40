// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/partupload.h"

/// The chunks of a part's session that are not acknowledged yet, in order.
QList<int> missingChunks(const PartRow& part);

/// Sends these chunks of a session, `senders` at a time; each acknowledgement is on disk before the next
/// chunk of that sender (bilibili-upload.md B.4, D.1 T: up to 10 tries a chunk with growing waits). Thread:
/// waits for its senders. The first Error that is not worth another try ends all of them; uposClass() tells
/// what it means. `acknowledged` hears of each chunk, on its sender.
Result<> sendChunks(const PartRow& part, const bilibili::UposSession& session, QList<int> chunks, int senders,
                    const UploadServices& services, UploadProgress& progress, Stop& stop,
                    const std::function<void(int)>& acknowledged = {});
