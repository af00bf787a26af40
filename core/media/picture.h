// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/av.h"
#include <QByteArray>
#include <QRect>
#include <QSize>

/// Frames to JPEG with libavcodec and libswscale. Thread: workers. Only media/ includes this; `file` names
/// the object in errors.
namespace picture {
/// The Protocol error of a file that shows nothing.
Error none(const QString& file);
/// One keyframe. Errors: Protocol.
Result<av::Frame> decode(const AVCodecParameters* parameters, const AVPacket* packet, const QString& file);
/// The part `crop` of a frame at about `size` pixels. Errors: Protocol.
Result<QByteArray> toJpeg(const AVFrame* frame, const QRect& crop, const QSize& size, const QString& file);
} // namespace picture
