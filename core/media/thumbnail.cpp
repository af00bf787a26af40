// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/thumbnail.h"

#include "core/media/av.h"

#include <QSaveFile>
#include <algorithm>

extern "C" {
#include <libswscale/swscale.h>
}

namespace media {
namespace {
constexpr qint64 tail = 10 * AV_TIME_BASE;      // where the last keyframe is looked for
constexpr qint64 readLimit = 256 * 1024 * 1024; // of a file that cannot be sought in
constexpr int jpegQuality = 5 * FF_QP2LAMBDA;

Error noPicture(const QString& file)
{
    return {Error::Kind::Protocol, QStringLiteral("no picture in %1").arg(file), 0, {}};
}

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
        return noPicture(file);
    return best;
}

Result<av::Frame> decode(const AVCodecParameters* parameters, const AVPacket* packet, const QString& file)
{
    const AVCodec* decoder = avcodec_find_decoder(parameters->codec_id);
    if (decoder == nullptr)
        return noPicture(file);
    const av::Codec codec(avcodec_alloc_context3(decoder));
    codec->thread_count = 1;
    av::Frame frame(av_frame_alloc());
    if (avcodec_parameters_to_context(codec.get(), parameters) < 0 ||
        avcodec_open2(codec.get(), decoder, nullptr) < 0 || avcodec_send_packet(codec.get(), packet) < 0 ||
        avcodec_send_packet(codec.get(), nullptr) < 0 ||
        avcodec_receive_frame(codec.get(), frame.get()) < 0 || frame->width <= 0 || frame->height <= 0)
        return noPicture(file);
    return frame;
}

Result<av::Frame> scale(const AVFrame* source, int maxWidth, const QString& file)
{
    av::Frame target(av_frame_alloc());
    target->width = std::min(maxWidth, source->width) & ~1;
    target->height = std::max(2, int(qint64(target->width) * source->height / source->width) & ~1);
    target->format = AV_PIX_FMT_YUVJ420P;
    target->width = std::max(2, target->width);
    SwsContext* scaler =
        sws_getContext(source->width, source->height, AVPixelFormat(source->format), target->width,
                       target->height, AV_PIX_FMT_YUVJ420P, SWS_BILINEAR, nullptr, nullptr, nullptr);
    if (scaler == nullptr || av_frame_get_buffer(target.get(), 0) < 0) {
        sws_freeContext(scaler);
        return noPicture(file);
    }
    sws_scale(scaler, source->data, source->linesize, 0, source->height, target->data, target->linesize);
    sws_freeContext(scaler);
    return target;
}

Result<QByteArray> encode(AVFrame* frame, const QString& file)
{
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    if (encoder == nullptr)
        return fail(Error::Kind::Protocol, QStringLiteral("this libavcodec cannot write JPEG"));
    const av::Codec codec(avcodec_alloc_context3(encoder));
    codec->width = frame->width;
    codec->height = frame->height;
    codec->pix_fmt = AV_PIX_FMT_YUVJ420P;
    codec->time_base = {1, 25};
    codec->flags |= AV_CODEC_FLAG_QSCALE;
    codec->global_quality = jpegQuality;
    codec->thread_count = 1;
    frame->quality = jpegQuality;
    frame->pts = 0;
    const av::Packet packet(av_packet_alloc());
    if (avcodec_open2(codec.get(), encoder, nullptr) < 0 || avcodec_send_frame(codec.get(), frame) < 0 ||
        avcodec_receive_packet(codec.get(), packet.get()) < 0)
        return noPicture(file);
    return QByteArray(reinterpret_cast<const char*>(packet->data), packet->size);
}
} // namespace

Result<> thumbnail(const QString& file, const QString& target, Stop& stop, int maxWidth)
{
    const Result<av::Input> input = av::openFile(file, stop);
    if (!input)
        return input.error();
    const int stream = av_find_best_stream(input->get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (stream < 0)
        return noPicture(file);
    const Result<av::Packet> key = lastKeyframe(input->get(), stream, file);
    if (!key)
        return key.error();
    const Result<av::Frame> picture = decode((*input)->streams[stream]->codecpar, key->get(), file);
    if (!picture)
        return picture.error();
    const Result<av::Frame> small = scale(picture->get(), maxWidth, file);
    if (!small)
        return small.error();
    const Result<QByteArray> jpeg = encode(small->get(), file);
    if (!jpeg)
        return jpeg.error();
    QSaveFile out(target);
    if (!out.open(QIODevice::WriteOnly) || out.write(*jpeg) != jpeg->size() || !out.commit())
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(target, out.errorString()));
    return {};
}

} // namespace media
