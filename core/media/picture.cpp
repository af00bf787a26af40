// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture.h"

#include <algorithm>

extern "C" {
#include <libswscale/swscale.h>
}

namespace picture {
namespace {
constexpr int jpegQuality = 5 * FF_QP2LAMBDA;

/// The part `crop` of `source`, drawn at `size` (made even, at least 2x2).
Result<av::Frame> scale(const AVFrame* source, const QRect& crop, const QSize& size, const QString& file)
{
    av::Frame target(av_frame_alloc());
    target->width = std::max(2, size.width() & ~1);
    target->height = std::max(2, size.height() & ~1);
    target->format = AV_PIX_FMT_YUVJ420P;
    av::Frame cut(av_frame_clone(source));
    if (!cut)
        return none(file);
    cut->crop_left = std::size_t(crop.left());
    cut->crop_top = std::size_t(crop.top());
    cut->crop_right = std::size_t(source->width - crop.right() - 1);
    cut->crop_bottom = std::size_t(source->height - crop.bottom() - 1);
    if (av_frame_apply_cropping(cut.get(), AV_FRAME_CROP_UNALIGNED) < 0)
        return none(file);
    SwsContext* scaler =
        sws_getContext(cut->width, cut->height, AVPixelFormat(cut->format), target->width, target->height,
                       AV_PIX_FMT_YUVJ420P, SWS_BILINEAR, nullptr, nullptr, nullptr);
    if (scaler == nullptr || av_frame_get_buffer(target.get(), 0) < 0) {
        sws_freeContext(scaler);
        return none(file);
    }
    sws_scale(scaler, cut->data, cut->linesize, 0, cut->height, target->data, target->linesize);
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
        return none(file);
    return QByteArray(reinterpret_cast<const char*>(packet->data), packet->size);
}
} // namespace

Error none(const QString& file)
{
    return {Error::Kind::Protocol, QStringLiteral("no picture in %1").arg(file), 0, {}};
}

Result<av::Frame> decode(const AVCodecParameters* parameters, const AVPacket* packet, const QString& file)
{
    const AVCodec* decoder = avcodec_find_decoder(parameters->codec_id);
    if (decoder == nullptr)
        return none(file);
    const av::Codec codec(avcodec_alloc_context3(decoder));
    codec->thread_count = 1;
    av::Frame frame(av_frame_alloc());
    if (avcodec_parameters_to_context(codec.get(), parameters) < 0 ||
        avcodec_open2(codec.get(), decoder, nullptr) < 0 || avcodec_send_packet(codec.get(), packet) < 0 ||
        avcodec_send_packet(codec.get(), nullptr) < 0 ||
        avcodec_receive_frame(codec.get(), frame.get()) < 0 || frame->width <= 0 || frame->height <= 0)
        return none(file);
    return frame;
}

Result<QByteArray> toJpeg(const AVFrame* frame, const QRect& crop, const QSize& size, const QString& file)
{
    const Result<av::Frame> scaled = scale(frame, crop, size, file);
    return scaled ? encode(scaled->get(), file) : Result<QByteArray>(scaled.error());
}

} // namespace picture
