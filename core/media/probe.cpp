// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"

#include "core/media/av.h"

#include <QFile>

Result<av::Input> av::openFile(const QString& file, Stop& stop)
{
    beQuiet();
    AVFormatContext* raw = avformat_alloc_context();
    raw->interrupt_callback = interruptBy(stop);
    const QByteArray name = "file:" + QFile::encodeName(file);
    if (const int code = avformat_open_input(&raw, name.constData(), nullptr, nullptr); code < 0)
        return failed(stop.requested() ? Error::Kind::Cancelled : Error::Kind::Protocol,
                      QStringLiteral("cannot read %1").arg(file), code);
    Input input(raw);
    if (const int code = avformat_find_stream_info(raw, nullptr); code < 0 || raw->nb_streams == 0)
        return failed(stop.requested() ? Error::Kind::Cancelled : Error::Kind::Protocol,
                      QStringLiteral("no media in %1").arg(file), code);
    return input;
}

namespace media {

Result<Probed> probe(const QString& file, Stop& stop, bool countPackets)
{
    const Result<av::Input> opened = av::openFile(file, stop);
    if (!opened)
        return opened.error();
    AVFormatContext* input = opened->get();
    Probed result;
    if (input->duration != AV_NOPTS_VALUE)
        result.seconds = double(input->duration) / AV_TIME_BASE;
    for (unsigned i = 0; i < input->nb_streams; ++i) {
        const AVCodecParameters* codec = input->streams[i]->codecpar;
        const QString name = QString::fromLatin1(avcodec_get_name(codec->codec_id));
        if (codec->codec_type == AVMEDIA_TYPE_VIDEO && result.videoCodec.isEmpty()) {
            result.videoCodec = name;
            result.width = codec->width;
            result.height = codec->height;
        } else if (codec->codec_type == AVMEDIA_TYPE_AUDIO && result.audioCodec.isEmpty()) {
            result.audioCodec = name;
        }
        if (countPackets)
            result.packets.append(0);
    }
    const av::Packet packet(av_packet_alloc());
    while (countPackets && av_read_frame(input, packet.get()) >= 0) {
        if (packet->stream_index < result.packets.size())
            ++result.packets[packet->stream_index];
        av_packet_unref(packet.get());
    }
    if (stop.requested())
        return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
    return result;
}

} // namespace media
