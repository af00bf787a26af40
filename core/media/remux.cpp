// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/remux.h"

#include "core/base/outputfile.h"
#include "core/media/av.h"
#include "core/media/probe.h"

#include <QFile>
#include <QFileInfo>
#include <cmath>
#include <vector>

namespace media {
namespace {
constexpr double durationTolerance = 1.0; // seconds (stream-repair.md L16)

struct CloseOutput
{
    void operator()(AVFormatContext* output) const
    {
        if (output->pb != nullptr)
            avio_closep(&output->pb);
        avformat_free_context(output);
    }
};
using Output = std::unique_ptr<AVFormatContext, CloseOutput>;

/// What was copied, to compare the copy with.
struct Copied
{
    QList<qint64> packets;
    double seconds = 0;
};

Error brokenBy(const Stop& stop, Error::Kind kind, const QString& what, int code)
{
    return av::failed(stop.requested() ? Error::Kind::Cancelled : kind, what, code).value();
}

/// The streams of the MP4; `map` gives the output stream of an input stream, or -1.
Result<> addStreams(AVFormatContext* input, AVFormatContext* output, std::vector<int>& map)
{
    map.assign(input->nb_streams, -1);
    for (unsigned i = 0; i < input->nb_streams; ++i) {
        const AVCodecParameters* codec = input->streams[i]->codecpar;
        if (codec->codec_type != AVMEDIA_TYPE_VIDEO && codec->codec_type != AVMEDIA_TYPE_AUDIO)
            continue;
        AVStream* stream = avformat_new_stream(output, nullptr);
        if (const int code = avcodec_parameters_copy(stream->codecpar, codec); code < 0)
            return av::failed(Error::Kind::Protocol, QStringLiteral("cannot copy a stream"), code);
        stream->codecpar->codec_tag = codec->codec_id == AV_CODEC_ID_HEVC ? MKTAG('h', 'v', 'c', '1') : 0;
        stream->time_base = input->streams[i]->time_base;
        map[i] = stream->index;
    }
    if (output->nb_streams == 0)
        return fail(Error::Kind::Protocol, QStringLiteral("neither picture nor sound in it"));
    return {};
}

Result<Copied> copyPackets(AVFormatContext* input, AVFormatContext* output, const std::vector<int>& map,
                           Stop& stop)
{
    Copied copied;
    copied.packets.fill(0, qsizetype(output->nb_streams));
    const qint64 origin = input->start_time == AV_NOPTS_VALUE ? 0 : input->start_time;
    double first = HUGE_VAL;
    double last = -HUGE_VAL;
    const av::Packet packet(av_packet_alloc());
    while (av_read_frame(input, packet.get()) >= 0) {
        const auto from = unsigned(packet->stream_index);
        const int to = from < map.size() ? map[from] : -1;
        if (to < 0 || packet->dts == AV_NOPTS_VALUE) {
            av_packet_unref(packet.get());
            continue;
        }
        const AVRational base = input->streams[from]->time_base;
        const qint64 shown = packet->pts == AV_NOPTS_VALUE ? packet->dts : packet->pts;
        first = std::min(first, double(shown) * av_q2d(base));
        last = std::max(last, double(shown + packet->duration) * av_q2d(base));
        ++copied.packets[to];
        // Times start at 0: MPEG-TS begins at 1.4 s, and a cut file wherever the broadcast was.
        const qint64 start = av_rescale_q(origin, AV_TIME_BASE_Q, base);
        packet->dts -= start;
        if (packet->pts != AV_NOPTS_VALUE)
            packet->pts -= start;
        packet->stream_index = to;
        packet->pos = -1;
        av_packet_rescale_ts(packet.get(), base, output->streams[to]->time_base);
        const int code = av_interleaved_write_frame(output, packet.get());
        if (code < 0)
            return brokenBy(stop, code == AVERROR(EINVAL) ? Error::Kind::Protocol : Error::Kind::Disk,
                            QStringLiteral("cannot write the MP4"), code);
    }
    if (stop.requested())
        return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
    copied.seconds = last > first ? last - first : 0;
    return copied;
}

Result<Copied> copyFile(const QString& source, const QString& target, Stop& stop)
{
    const Result<av::Input> input = av::openFile(source, stop);
    if (!input)
        return input.error();
    AVFormatContext* raw = nullptr;
    const QByteArray name = "file:" + QFile::encodeName(target);
    if (const int code = avformat_alloc_output_context2(&raw, nullptr, "mp4", name.constData()); code < 0)
        return av::failed(Error::Kind::Protocol, QStringLiteral("cannot make an MP4"), code);
    const Output output(raw);
    raw->interrupt_callback = av::interruptBy(stop);
    std::vector<int> map;
    if (Result<> added = addStreams(input->get(), raw, map); !added)
        return added.error();
    const QString cannotWrite = QStringLiteral("cannot write %1").arg(target);
    int code = avio_open2(&raw->pb, name.constData(), AVIO_FLAG_WRITE, &raw->interrupt_callback, nullptr);
    if (code < 0)
        return brokenBy(stop, Error::Kind::Disk, cannotWrite, code);
    AVDictionary* options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);
    code = avformat_write_header(raw, &options);
    av_dict_free(&options);
    if (code < 0)
        return brokenBy(stop, Error::Kind::Protocol, QStringLiteral("MP4 cannot hold %1").arg(source), code);
    Result<Copied> copied = copyPackets(input->get(), raw, map, stop);
    if (!copied)
        return copied;
    code = av_write_trailer(raw);
    if (code >= 0)
        code = avio_closep(&raw->pb);
    if (code < 0)
        return brokenBy(stop, Error::Kind::Disk, cannotWrite, code);
    return copied;
}

Result<> verify(const QString& target, const Copied& copied, Stop& stop)
{
    const Result<Probed> probed = probe(target, stop, true);
    if (!probed)
        return probed.error();
    if (probed->packets != copied.packets)
        return fail(Error::Kind::Protocol, QStringLiteral("the copy has not the same number of packets"));
    if (std::abs(probed->seconds - copied.seconds) > durationTolerance)
        return fail(Error::Kind::Protocol, QStringLiteral("the copy lasts %1 s instead of %2 s")
                                               .arg(probed->seconds, 0, 'f', 3)
                                               .arg(copied.seconds, 0, 'f', 3));
    return {};
}
} // namespace

Result<Remuxed> remuxToMp4(const QString& source, Stop& stop)
{
    const QFileInfo info(source);
    const QString target = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".mp4");
    const QString part = target + QStringLiteral(".part");
    const Result<Copied> copied = copyFile(source, part, stop);
    Result<> good = copied ? verify(part, *copied, stop) : Result<>(copied.error());
    if (!good) {
        QFile::remove(part);
        return good.error();
    }
    const Result<QString> name = OutputFile::giveFinalName(part, target);
    if (!name)
        return name.error();
    return Remuxed{*name, QFileInfo(*name).size(), copied->seconds};
}

} // namespace media
