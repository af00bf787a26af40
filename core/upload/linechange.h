// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/store.h"

/// Another line for an upload that has begun. A session belongs to its line, so that a file which is not
/// complete is sent from its start again; complete files, and the one that is being recorded, stay as they
/// are. `line` is what the next session is asked through; empty = chosen by itself, which may be any.
namespace linechange {
/// The part loses its session, and what was acknowledged of it.
bool startsAfresh(const PartRow& part, const QString& line);
/// Stores the person's fields and forgets those sessions; nothing of the upload may run. Thread: workers.
Result<> apply(Store& store, const UploadRow& upload, const QString& line);
} // namespace linechange
