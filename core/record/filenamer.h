// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"

/// The path that `pattern` (UX-43) gives a file below `folder`. A pattern that is refused is replaced by the
/// default one, so that no recording is lost to it. Thread: any.
Result<QString> patternPath(const QString& folder, const QString& pattern, const PathFields& fields,
                            const QString& extension);
/// The path of a new file: its folders exist, and neither it nor its `.part` does ("name (1)" is taken then).
/// Thread: workers. Errors: Disk with errno.
Result<QString> freePath(const QString& path);
