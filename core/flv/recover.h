// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"

namespace flv {

/// Finishes the `.part` file a killed process left: cuts it after the last whole tag, writes duration, size
/// and index in place, and gives it its final name, never over another file. Thread: any. Errors: NotFound;
/// Protocol when it holds no frame (the file is left alone); Disk.
Result<SegmentInfo> recoverFile(const QString& partPath);

} // namespace flv
