// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QString>
#include <atomic>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

/// libav's objects with owners, and its errors as ours. Thread: any. Only media/ includes this.
namespace av {

struct Free
{
    void operator()(AVFormatContext* input) const { avformat_close_input(&input); }
    void operator()(AVCodecContext* codec) const { avcodec_free_context(&codec); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
};
using Input = std::unique_ptr<AVFormatContext, Free>;
using Codec = std::unique_ptr<AVCodecContext, Free>;
using Packet = std::unique_ptr<AVPacket, Free>;
using Frame = std::unique_ptr<AVFrame, Free>;

inline QString message(int code)
{
    char text[AV_ERROR_MAX_STRING_SIZE] = {};
    av_strerror(code, text, sizeof text);
    return QString::fromLocal8Bit(text);
}

/// `what` names the object: "cannot open a.flv".
inline tl::unexpected<Error> failed(Error::Kind kind, const QString& what, int code)
{
    return fail(kind, what + QStringLiteral(": ") + message(code));
}

/// For AVFormatContext::interrupt_callback: true once the Stop is requested.
inline AVIOInterruptCB interruptBy(Stop& stop)
{
    return {[](void* opaque) { return static_cast<Stop*>(opaque)->requested() ? 1 : 0; }, &stop};
}

/// libav writes to stderr by itself; what matters comes as an error code.
inline void beQuiet()
{
    [[maybe_unused]] static const bool once = (av_log_set_level(AV_LOG_QUIET), true);
}

/// A local file with its streams found out. Errors: Protocol, Cancelled.
Result<Input> openFile(const QString& file, Stop& stop);

} // namespace av
