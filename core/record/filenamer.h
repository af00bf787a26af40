// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"

/// The path of a new file below `folder`, named by `pattern` (UX-43): its folders exist, and neither it nor
/// its `.part` does ("name (1)" is taken then). A pattern that is refused is replaced by the default one, so
/// that no recording is lost to it. Thread: workers. Errors: Disk.
Result<QString> freePath(const QString& folder, const QString& pattern, const PathFields& fields,
                         const QString& extension);
