// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/recover.h"

#include "core/hls/esscan.h"
#include "core/hls/mp4fragments.h"
#include "core/hls/timeline.h"
#include "core/hls/tspacket.h"

#include <QFile>
#include <algorithm>

namespace hls {
namespace {

constexpr qint64 tsWindow = qint64(ts::packetSize) * 40'000; // 7.5 MB of a file at a time

tl::unexpected<Error> noMedia(const QString& path)
{
    return fail(Error::Kind::Protocol,
                path + QStringLiteral(": no whole frame in it; the file was left alone"));
}

void addPart(SegmentInfo& info, const Part& part)
{
    info.videoFrames += part.videoFrames;
    info.audioFrames += part.audioFrames;
    info.width = std::max(info.width, part.width);
    info.height = std::max(info.height, part.height);
    if (info.videoCodec.isEmpty())
        info.videoCodec = part.videoCodec;
    if (info.audioCodec.isEmpty())
        info.audioCodec = part.audioCodec;
}

/// Every packet that is whole stays.
Result<qint64> readTs(QFile& file, SegmentInfo& info)
{
    const qint64 whole = file.size() - file.size() % qint64(ts::packetSize);
    const auto format = makeTsFormat();
    Timeline timeline;
    while (file.pos() < whole) {
        QByteArray window = file.read(std::min(tsWindow, whole - file.pos()));
        if (window.isEmpty())
            return fail(Error::Kind::Disk, file.fileName() + QStringLiteral(": ") + file.errorString());
        const auto parts = format->inspect({window.data(), size_t(window.size())}, {});
        if (!parts)
            continue; // a stretch without a time, as of stuffing
        for (const Part& part : *parts) {
            timeline.place(part, info.videoFrames + info.audioFrames == 0, false, true);
            addPart(info, part);
        }
    }
    info.seconds = double(timeline.length()) / double(ts::clockRate);
    return whole;
}

/// Every frame that is whole stays.
Result<qint64> readPackedAudio(QFile& file, SegmentInfo& info)
{
    qint64 whole = 0;
    int rate = 0;
    while (true) {
        const QByteArray header = file.peek(7);
        AdtsScan scan;
        if (header.size() < 7 || scan.feed({header.constData(), size_t(header.size())}) != 1)
            break;
        const auto byte = [&header](int i) { return qint64(uint8_t(header[i])); };
        const qint64 length = (byte(3) & 3) << 11 | byte(4) << 3 | byte(5) >> 5;
        if (whole + length > file.size() || !file.seek(whole + length))
            break;
        whole += length;
        rate = scan.sampleRate();
        ++info.audioFrames;
    }
    info.audioCodec = QStringLiteral("aac");
    info.seconds = rate > 0 ? double(info.audioFrames) * 1024 / rate : 0;
    return whole;
}

/// What closing an MP4 needs. Thread: any (a value).
struct Mp4Tail
{
    Mp4Init init;
    std::vector<RandomAccess> entries;
    qint64 ticks = 0;
};

/// Every fragment with all of its data stays.
Result<qint64> readMp4(QFile& file, SegmentInfo& info, Mp4Tail& tail)
{
    const auto* mapped = reinterpret_cast<const char*>(file.map(0, file.size()));
    if (!mapped)
        return noMedia(file.fileName());
    const std::span<const char> bytes(mapped, size_t(file.size()));
    size_t whole = 0;
    BoxWalk walk(bytes, 0, bytes.size());
    while (const auto box = walk.next())
        if (box->type == fourcc("mdat"))
            whole = box->end;
    auto init = parseMp4Init(bytes);
    if (!init)
        return fail(init.error());
    const auto list = readFragments(bytes.first(whole), *init);
    if (!list)
        return fail(list.error());
    tail.init = std::move(*init);
    const Mp4Track& main = *tail.init.main();
    qint64 first = -1;
    for (const Fragment& fragment : list->fragments) {
        for (const TrackRun& run : fragment.runs) {
            const bool video = run.track->handler == fourcc("vide");
            (video ? info.videoFrames : info.audioFrames) += run.samples;
            (video ? info.videoCodec : info.audioCodec) = run.track->codec;
            if (run.track->id != main.id)
                continue;
            if (first < 0)
                first = run.time;
            tail.ticks = run.time + run.duration - first;
            if (run.startsWithSync || !video)
                tail.entries.push_back({run.time, qint64(fragment.moof), run.number});
        }
    }
    info.width = main.width;
    info.height = main.height;
    info.seconds = double(tail.ticks) / main.timescale;
    return qint64(whole);
}

Result<> closeMp4(OutputFile& file, const Mp4Tail& tail)
{
    const QByteArray index = makeMfra(tail.init.main()->id, tail.entries);
    if (auto added = file.append(std::span<const char>(index.constData(), size_t(index.size()))); !added)
        return added;
    return patchDuration(file, {tail.init.bytes.constData(), size_t(tail.init.bytes.size())}, tail.ticks,
                         tail.init.main()->timescale);
}

} // namespace

Result<SegmentInfo> recoverFile(const QString& partPath)
{
    QFile file(partPath);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, partPath + QStringLiteral(": ") + file.errorString());
    SegmentInfo info;
    info.endedBy = SplitReason::Fault;
    const QByteArray head = file.peek(qint64(2 * ts::packetSize));
    const BodyKind kind = sniff({head.constData(), size_t(head.size())});
    Mp4Tail tail;
    Result<qint64> whole = kind == BodyKind::Ts            ? readTs(file, info)
                           : kind == BodyKind::Fmp4        ? readMp4(file, info, tail)
                           : kind == BodyKind::PackedAudio ? readPackedAudio(file, info)
                                                           : Result<qint64>(0);
    if (!whole)
        return fail(whole.error());
    if (info.videoFrames + info.audioFrames == 0)
        return noMedia(partPath);
    file.close();
    OutputFile out;
    if (auto opened = out.resume(partPath.chopped(5)); !opened)
        return fail(opened.error());
    if (auto cut = out.truncate(*whole); !cut)
        return fail(cut.error());
    if (kind == BodyKind::Fmp4)
        if (auto closed = closeMp4(out, tail); !closed)
            return fail(closed.error());
    info.bytes = out.size();
    auto path = out.finish();
    if (!path)
        return fail(path.error());
    info.path = *path;
    info.framesPerSecond = info.seconds > 0 ? double(info.videoFrames) / info.seconds : 0;
    return info;
}

} // namespace hls
