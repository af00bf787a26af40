// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QString>

namespace media {

/// Saves the last keyframe of a file, which may be growing, as a JPEG at most `maxWidth` wide; replaces
/// `target` in one step. Thread: workers. Errors: Protocol (no picture in it), Disk, Cancelled.
Result<> thumbnail(const QString& file, const QString& target, Stop& stop, int maxWidth = 480);

} // namespace media
