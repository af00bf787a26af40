// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/thumbnail.h"

#include "core/media/picture.h"

#include <QSaveFile>
#include <algorithm>

namespace media {
namespace {
constexpr qint64 tail = 10 * AV_TIME_BASE;      // where the last keyframe is looked for
constexpr qint64 readLimit = 256 * 1024 * 1024; // of a file that cannot be sought in

/// The last keyframe of the video stream.
Result<av::Packet> lastKeyframe(AVFormatContext* input, int stream, const QString& file)
{
    if (input->duration > tail)
        avformat_seek_file(input, -1, INT64_MIN, input->duration - tail, input->duration - tail, 0);
    av::Packet best;
    av::Packet packet(av_packet_alloc());
    qint64 bytes = 0;
    while (bytes < readLimit && av_read_frame(input, packet.get()) >= 0) {
        bytes += packet->size;
        if (packet->stream_index == stream && (packet->flags & AV_PKT_FLAG_KEY) != 0 && packet->size > 0)
            best.reset(av_packet_clone(packet.get()));
        av_packet_unref(packet.get());
    }
    if (!best)
        return picture::none(file);
    return best;
}
} // namespace

Result<> thumbnail(const QString& file, const QString& target, Stop& stop, int maxWidth)
{
    const Result<av::Input> input = av::openFile(file, stop);
    if (!input)
        return input.error();
    const int stream = av_find_best_stream(input->get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (stream < 0)
        return picture::none(file);
    const Result<av::Packet> key = lastKeyframe(input->get(), stream, file);
    if (!key)
        return key.error();
    const Result<av::Frame> frame = picture::decode((*input)->streams[stream]->codecpar, key->get(), file);
    if (!frame)
        return frame.error();
    const QSize source((*frame)->width, (*frame)->height);
    const int width = std::min(maxWidth, source.width());
    const Result<QByteArray> jpeg =
        picture::toJpeg(frame->get(), QRect({}, source),
                        {width, int(qint64(width) * source.height() / source.width())}, file);
    if (!jpeg)
        return jpeg.error();
    QSaveFile out(target);
    if (!out.open(QIODevice::WriteOnly) || out.write(*jpeg) != jpeg->size() || !out.commit())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(target, out.errorString()));
    return {};
}

} // namespace media
