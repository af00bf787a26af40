// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "core/store/store.h"
#include "core/upload/postfields.h"

/// What the placeholders of an upload's fields stand for: its broadcast, or its first file.
Result<PathFields> placeholdersOf(const UploadRow& upload, const QList<PartRow>& parts, Store& store);
/// The fields of an upload with its broadcast's names filled in. `liveTime` is when the broadcast began.
Result<PostFields> renderedFields(const UploadRow& upload, const QList<PartRow>& parts, Store& store);
