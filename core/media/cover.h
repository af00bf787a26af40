// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QByteArray>
#include <QString>

/// Covers of archives, made with libavcodec and libswscale (no Gui). Thread: workers.
namespace cover {
/// A JPEG of 16:10, at least 960x600 and below 2 MB (bilibili-upload.md C.5), cropped from the middle of an
/// image file or of the frame of a video at `second`. Errors: NotFound, Disk, Protocol (no picture in it),
/// Cancelled.
Result<QByteArray> make(const QString& path, double second, Stop& stop);
} // namespace cover
