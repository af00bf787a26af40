// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/cover.h"

#include "core/media/picture.h"

#include <QFileInfo>
#include <algorithm>

namespace cover {
namespace {
constexpr int minWidth = 960;
constexpr int maxWidth = 1920;
constexpr qint64 readLimit = 256 * 1024 * 1024;

/// The first keyframe at or after the place that was sought to.
Result<av::Packet> keyframe(AVFormatContext* input, int stream, double second, const QString& path)
{
    if (second > 0)
        av_seek_frame(input, -1, qint64(second * AV_TIME_BASE), AVSEEK_FLAG_BACKWARD);
    av::Packet packet(av_packet_alloc());
    for (qint64 bytes = 0; bytes < readLimit && av_read_frame(input, packet.get()) >= 0;
         av_packet_unref(packet.get())) {
        bytes += packet->size;
        if (packet->stream_index == stream && (packet->flags & AV_PKT_FLAG_KEY) != 0 && packet->size > 0)
            return packet;
    }
    return picture::none(path);
}

/// The largest 16:10 in the middle.
QRect middle(int width, int height)
{
    const int cropWidth = std::max(1, std::min(width, height * 16 / 10));
    const int cropHeight = std::max(1, std::min(height, width * 10 / 16));
    return {(width - cropWidth) / 2, (height - cropHeight) / 2, cropWidth, cropHeight};
}
} // namespace

Result<QByteArray> make(const QString& path, double second, Stop& stop)
{
    if (!QFileInfo::exists(path))
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    const Result<av::Input> input = av::openFile(path, stop);
    if (!input)
        return input.error();
    const int stream = av_find_best_stream(input->get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (stream < 0)
        return picture::none(path);
    const Result<av::Packet> packet = keyframe(input->get(), stream, second, path);
    if (!packet)
        return packet.error();
    const Result<av::Frame> frame = picture::decode((*input)->streams[stream]->codecpar, packet->get(), path);
    if (!frame)
        return frame.error();
    const QRect crop = middle((*frame)->width, (*frame)->height);
    const int width = std::clamp(crop.width(), minWidth, maxWidth);
    return picture::toJpeg(frame->get(), crop, {width, width * 10 / 16}, path);
}

} // namespace cover
