// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>

namespace hls {

/// Whether a body that came whole is a segment that can be written (stream-repair.md L5): packets in step to
/// the last one, or fragments of known tracks whose samples lie in their data. `init` is what its EXT-X-MAP
/// says; empty without. Errors: Protocol, Refused when it is encrypted (DRM). Thread: any.
Result<> checkSegment(const QByteArray& body, const QByteArray& init);

/// The same for what an EXT-X-MAP names.
Result<> checkInit(const QByteArray& body);

} // namespace hls
