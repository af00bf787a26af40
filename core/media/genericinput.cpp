// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/genericinput.h"

#include "core/media/av.h"

#include <algorithm>
#include <span>
#include <vector>

using SteadyClock = std::chrono::steady_clock;

namespace media {
namespace {
constexpr int ioBufferBytes = 256 * 1024;
constexpr std::chrono::seconds flushEvery{1};

QString codecName(AVCodecID id)
{
    switch (id) {
    case AV_CODEC_ID_H264:
        return QStringLiteral("avc");
    case AV_CODEC_ID_NONE:
        return {};
    default:
        return QString::fromLatin1(avcodec_get_name(id));
    }
}

/// MPEG-TS holds it; everything else goes to Matroska.
bool fitsTs(AVCodecID id)
{
    switch (id) {
    case AV_CODEC_ID_H264:
    case AV_CODEC_ID_HEVC:
    case AV_CODEC_ID_MPEG2VIDEO:
    case AV_CODEC_ID_AAC:
    case AV_CODEC_ID_MP2:
    case AV_CODEC_ID_MP3:
    case AV_CODEC_ID_AC3:
    case AV_CODEC_ID_EAC3:
        return true;
    default:
        return false;
    }
}

qint64 toMs(qint64 value, AVRational base)
{
    return av_rescale_q(value, base, {1, 1000});
}
} // namespace

struct GenericInput::Private
{
    Stop& stop;
    std::chrono::milliseconds stallTimeout;
    SteadyClock::time_point deadline{};
    av::Input input{};
    av::Packet packet{av_packet_alloc()};
    GenericFormat format{};
    std::vector<int> map{}; ///< input stream -> output stream, or -1

    static int interrupted(void* opaque)
    {
        const auto* self = static_cast<Private*>(opaque);
        return self->stop.requested() || SteadyClock::now() > self->deadline ? 1 : 0;
    }
    Error errorOf(int code, const QString& what) const;
    void describe();
};

Error GenericInput::Private::errorOf(int code, const QString& what) const
{
    Error::Kind kind = Error::Kind::Network;
    int status = 0;
    if (stop.requested())
        kind = Error::Kind::Cancelled;
    else if (SteadyClock::now() > deadline || code == AVERROR(ETIMEDOUT))
        kind = Error::Kind::Timeout;
    else if (code == AVERROR_HTTP_NOT_FOUND)
        kind = Error::Kind::NotFound;
    else if (code == AVERROR_HTTP_FORBIDDEN || code == AVERROR_HTTP_UNAUTHORIZED)
        kind = Error::Kind::Http, status = code == AVERROR_HTTP_FORBIDDEN ? 403 : 401;
    else if (code == AVERROR_HTTP_SERVER_ERROR)
        kind = Error::Kind::Http, status = 500;
    else if (code == AVERROR_INVALIDDATA || code == AVERROR_PROTOCOL_NOT_FOUND ||
             code == AVERROR_DEMUXER_NOT_FOUND)
        kind = Error::Kind::Protocol;
    return {kind, what + QStringLiteral(": ") + av::message(code), status, {}};
}

void GenericInput::Private::describe()
{
    map.assign(input->nb_streams, -1);
    bool ts = true;
    int count = 0;
    for (const AVMediaType type : {AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO}) {
        const int index = av_find_best_stream(input.get(), type, -1, -1, nullptr, 0);
        if (index < 0)
            continue;
        const AVStream* stream = input->streams[index];
        map[size_t(index)] = count++;
        ts = ts && fitsTs(stream->codecpar->codec_id);
        if (type == AVMEDIA_TYPE_AUDIO) {
            format.audioCodec = codecName(stream->codecpar->codec_id);
            continue;
        }
        format.hasVideo = true;
        format.width = stream->codecpar->width;
        format.height = stream->codecpar->height;
        format.framesPerSecond =
            av_q2d(stream->avg_frame_rate.num > 0 ? stream->avg_frame_rate : AVRational{0, 1});
        format.videoCodec = codecName(stream->codecpar->codec_id);
    }
    format.extension = ts ? QStringLiteral("ts") : QStringLiteral("mkv");
}

GenericInput::GenericInput(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}
GenericInput::~GenericInput() = default;

Result<std::unique_ptr<GenericInput>> GenericInput::open(const QByteArray& url, const Options& options,
                                                         Stop& stop)
{
    av::beQuiet();
    [[maybe_unused]] static const int network = avformat_network_init();
    auto state = std::unique_ptr<Private>(new Private{stop, options.stallTimeout});
    state->deadline = SteadyClock::now() + options.connectTimeout;
    AVFormatContext* raw = avformat_alloc_context();
    raw->interrupt_callback = {Private::interrupted, state.get()};
    AVDictionary* dict = nullptr;
    if (!options.headers.isEmpty())
        av_dict_set(&dict, "headers", options.headers.constData(), 0);
    if (!options.userAgent.isEmpty())
        av_dict_set(&dict, "user_agent", options.userAgent.constData(), 0);
    if (url.startsWith("rtsp"))
        av_dict_set(&dict, "rtsp_transport", "tcp", 0);
    // A link is input from outside: no local files, no devices, no chained protocols.
    av_dict_set(&dict, "protocol_whitelist",
                "http,https,tls,tcp,udp,rtp,rtsp,rtsps,rtmp,rtmps,rtmpt,rtmpts,srt,crypto", 0);
    const int code = avformat_open_input(&raw, url.constData(), nullptr, &dict);
    av_dict_free(&dict);
    if (code < 0)
        return state->errorOf(code, QStringLiteral("cannot open the stream"));
    state->input.reset(raw);
    state->deadline = SteadyClock::now() + options.stallTimeout;
    if (const int found = avformat_find_stream_info(raw, nullptr); found < 0)
        return state->errorOf(found, QStringLiteral("cannot read the stream"));
    state->describe();
    state->format.finite = raw->pb != nullptr && avio_size(raw->pb) > 0;
    if (state->format.videoCodec.isEmpty() && state->format.audioCodec.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("neither picture nor sound in the stream"));
    return std::unique_ptr<GenericInput>(new GenericInput(std::move(state)));
}

const GenericFormat& GenericInput::format() const
{
    return d->format;
}

Result<bool> GenericInput::read(GenericPacket& packet)
{
    for (;;) {
        av_packet_unref(d->packet.get());
        d->deadline = SteadyClock::now() + d->stallTimeout;
        const int code = av_read_frame(d->input.get(), d->packet.get());
        // libav reports EIO, too, when an HTTP body of unknown length ends; a reset is ECONNRESET.
        const bool ended = code == AVERROR_EOF || (code == AVERROR(EIO) && !d->format.finite);
        if (ended && !d->stop.requested())
            return false;
        if (code < 0)
            return d->errorOf(code, QStringLiteral("the stream broke off"));
        const auto index = size_t(d->packet->stream_index);
        if (index >= d->map.size() || d->map[index] < 0 || d->packet->size <= 0)
            continue;
        const AVStream* stream = d->input->streams[index];
        if (d->packet->dts == AV_NOPTS_VALUE) { // Matroska has none; B-frames are sent before they are shown
            if (d->packet->pts == AV_NOPTS_VALUE)
                continue;
            d->packet->dts = d->packet->pts - stream->codecpar->video_delay * d->packet->duration;
        }
        const qint64 time = d->packet->dts;
        packet.video = stream->codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        packet.key = (d->packet->flags & AV_PKT_FLAG_KEY) != 0;
        packet.dtsMs = toMs(time, stream->time_base);
        packet.durationMs = toMs(d->packet->duration, stream->time_base);
        packet.bytes = d->packet->size;
        packet.handle = d->packet.get();
        return true;
    }
}

struct GenericWriter::Private
{
    const GenericInput::Private& source;
    OutputFile& file;
    AVFormatContext* output = nullptr;
    bool begun = false;
    SteadyClock::time_point flushedAt = SteadyClock::now();
    qint64 lastDts[2] = {INT64_MIN / 2, INT64_MIN / 2}; ///< of each output stream
    Result<> failure{};                                 ///< what write() met inside libav
    qint64 position = 0;                                ///< where the next byte goes

    ~Private()
    {
        if (output == nullptr)
            return;
        if (output->pb != nullptr) {
            av_freep(&output->pb->buffer);
            avio_context_free(&output->pb);
        }
        avformat_free_context(output);
    }
    static int write(void* opaque, uint8_t* bytes, int size)
    {
        auto* self = static_cast<Private*>(opaque);
        const std::span<const char> piece(reinterpret_cast<const char*>(bytes), size_t(size));
        const auto old = size_t(std::clamp<qint64>(self->file.size() - self->position, 0, size));
        if (self->failure && old > 0)
            self->failure = self->file.patch(self->position, piece.first(old));
        if (self->failure && old < piece.size())
            self->failure = self->file.append(piece.subspan(old));
        self->position += size;
        return self->failure ? size : AVERROR(EIO);
    }
    /// Matroska goes back to its head for the duration, and writes what was there in the same size.
    static int64_t seek(void* opaque, int64_t offset, int whence)
    {
        auto* self = static_cast<Private*>(opaque);
        if (whence == AVSEEK_SIZE)
            return self->file.size();
        const qint64 to = whence == SEEK_CUR   ? self->position + offset
                          : whence == SEEK_END ? self->file.size() + offset
                                               : offset;
        if (to < 0 || to > self->file.size())
            return AVERROR(EINVAL);
        return self->position = to;
    }
    Result<> check(int code, const QString& what)
    {
        if (!failure)
            return failure;
        if (code < 0)
            return av::failed(Error::Kind::Protocol, what, code);
        return {};
    }
};

GenericWriter::GenericWriter(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}
GenericWriter::~GenericWriter() = default;

Result<std::unique_ptr<GenericWriter>> GenericWriter::open(const GenericInput& input, OutputFile& file)
{
    auto state = std::unique_ptr<Private>(new Private{*input.d, file});
    const bool ts = input.d->format.extension == QLatin1String("ts");
    int code = avformat_alloc_output_context2(&state->output, nullptr, ts ? "mpegts" : "matroska", nullptr);
    if (code < 0)
        return av::failed(Error::Kind::Protocol, QStringLiteral("cannot make a file"), code);
    AVFormatContext* output = state->output;
    for (size_t want = 0; want < 2; ++want) {
        for (size_t i = 0; i < input.d->map.size(); ++i) {
            if (input.d->map[i] != int(want))
                continue;
            AVStream* stream = avformat_new_stream(output, nullptr);
            avcodec_parameters_copy(stream->codecpar, input.d->input->streams[i]->codecpar);
            stream->codecpar->codec_tag = 0;
            stream->time_base = input.d->input->streams[i]->time_base;
        }
    }
    auto* buffer = static_cast<unsigned char*>(av_malloc(ioBufferBytes));
    output->pb =
        avio_alloc_context(buffer, ioBufferBytes, 1, state.get(), nullptr, &Private::write, &Private::seek);
    output->flags |= AVFMT_FLAG_CUSTOM_IO;
    output->avoid_negative_ts = AVFMT_AVOID_NEG_TS_MAKE_ZERO;
    AVDictionary* options = nullptr;
    av_dict_set(&options, "cluster_time_limit", "1000", 0); // Matroska: what a killed process may lose
    code = avformat_write_header(output, &options);
    av_dict_free(&options);
    if (Result<> good = state->check(code, QStringLiteral("the file cannot hold this stream")); !good)
        return good.error();
    state->begun = true;
    return std::unique_ptr<GenericWriter>(new GenericWriter(std::move(state)));
}

Result<> GenericWriter::write(const GenericPacket& packet, qint64 shiftMs)
{
    const auto* from = static_cast<const AVPacket*>(packet.handle);
    const av::Packet copy(av_packet_clone(from));
    const auto index = size_t(from->stream_index);
    const AVRational base = d->source.input->streams[index]->time_base;
    const qint64 shift = av_rescale_q(shiftMs, {1, 1000}, base);
    if (copy->pts == AV_NOPTS_VALUE && !packet.video)
        copy->pts = copy->dts;
    copy->dts += shift;
    if (copy->pts != AV_NOPTS_VALUE)
        copy->pts += shift;
    copy->stream_index = d->source.map[index];
    copy->pos = -1;
    av_packet_rescale_ts(copy.get(), base, d->output->streams[copy->stream_index]->time_base);
    // Inputs without decode times of their own give some twice.
    qint64& last = d->lastDts[copy->stream_index];
    copy->dts = std::max<qint64>(copy->dts, last + 1);
    if (copy->pts != AV_NOPTS_VALUE)
        copy->pts = std::max<qint64>(copy->pts, copy->dts);
    last = copy->dts;
    const int code = av_write_frame(d->output, copy.get());
    if (SteadyClock::now() - d->flushedAt >= flushEvery) { // what a killed process may lose
        d->flushedAt = SteadyClock::now();
        avio_flush(d->output->pb);
    }
    return d->check(code, QStringLiteral("cannot write a packet"));
}

Result<> GenericWriter::close()
{
    if (!d->begun)
        return {};
    d->begun = false;
    const int code = av_write_trailer(d->output);
    avio_flush(d->output->pb);
    return d->check(code, QStringLiteral("cannot finish the file"));
}

} // namespace media
