// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/uploadrows.h"
#include <QList>

/// An archive with all its parts, or nothing of it: one transaction. `PartRow::upload` is filled in, and
/// `video` where the file is a recording. Its id. Thread: workers. Refused when its broadcast has an archive
/// already.
Result<UploadId> addUpload(Db& db, const UploadRow& row, QList<PartRow> parts);
