// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/segmentsink.h"
#include <QString>

namespace hls {

/// Finishes a file that a crash left behind (`x.ts.part`, `x.mp4.part`, `x.m4a.part`, `x.aac.part`): cuts off
/// what is incomplete at its end, patches its length and adds its index where the container has them, and
/// gives it its name, never over another file. Errors: Disk; Protocol when there is no media in it (the file
/// stays as it is). Thread: workers.
Result<SegmentInfo> recoverFile(const QString& partPath);

} // namespace hls
