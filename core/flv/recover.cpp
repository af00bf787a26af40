// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/recover.h"

#include "core/base/outputfile.h"
#include "core/flv/filestats.h"
#include <QFile>

namespace flv {

namespace {

constexpr qint64 startSize = 13; // with the first back pointer

/// What a finished-to-be file says about itself.
struct Found
{
    DecoderConfig video;
    DecoderConfig audio;
    SourceMetadata source;
    FileStats stats;
    KeyframeIndex index;
    bool firstFrameIsKey = false;
    size_t scriptSize = 0; ///< of the first tag, when that is a script tag
    qint64 end = 0;
};

void visit(Found& found, TagType type, qint64 ms, Bytes bytes, size_t offset)
{
    if (type == TagType::Script) {
        if (offset == 0) {
            found.scriptSize = tagHeaderSize + bytes.size() + backPointerSize;
            parseMetadata(bytes, found.source);
        }
        return;
    }
    const bool video = type == TagType::Video;
    const Payload payload = video ? parseVideo(bytes) : parseAudio(bytes);
    DecoderConfig& config = video ? found.video : found.audio;
    if (payload.kind == Payload::Kind::Config)
        config = parseConfig(payload, bytes.subspan(payload.body, payload.bodySize));
    if (payload.kind != Payload::Kind::Frame)
        return;
    if (!config.present())
        config = configWithoutHeader(payload);
    const Track track = video ? Track::Video : Track::Audio;
    if (video && found.stats.frames[0] == 0)
        found.firstFrameIsKey = payload.key;
    found.stats.add(track, ms, qint64(bytes.size()));
    if (video && payload.key)
        found.index.add(startSize + qint64(offset), ms);
}

Error diskError(const QFile& file, const char* what)
{
    return {Error::Kind::Disk,
            QStringLiteral("%1 %2: %3").arg(QLatin1String(what), file.fileName(), file.errorString()),
            0,
            {}};
}

Result<> patch(QFile& file, Found& found, FileMetadata& metadata)
{
    metadata = startMetadata(found.video, found.audio, found.source);
    found.stats.fill(metadata, found.end);
    ScriptTag script;
    const Bytes bytes = script.build(metadata, found.index);
    if (bytes.size() != found.scriptSize)
        return {}; // not of our making: there is no room for the values
    if (!file.seek(startSize) ||
        file.write(reinterpret_cast<const char*>(bytes.data()), qint64(bytes.size())) != qint64(bytes.size()))
        return diskError(file, "write");
    return {};
}

} // namespace

Result<SegmentInfo> recoverFile(const QString& partPath)
{
    QFile file(partPath);
    if (!file.exists())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(partPath));
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return diskError(file, "open");
    Found found;
    if (file.size() > startSize) {
        const uchar* memory = file.map(0, file.size());
        if (!memory)
            return diskError(file, "map");
        const Bytes all(memory, size_t(file.size()));
        if (std::memcmp(memory, "FLV", 3) == 0)
            found.end = startSize + qint64(walkTags(all.subspan(startSize),
                                                    [&](TagType type, qint64 ms, Bytes bytes, size_t offset) {
                                                        visit(found, type, ms, bytes, offset);
                                                    }));
        file.unmap(const_cast<uchar*>(memory));
    }
    if (found.stats.count() == 0)
        return fail(Error::Kind::Protocol, QStringLiteral("%1 holds no frame").arg(partPath));
    if (!file.resize(found.end))
        return diskError(file, "truncate");
    FileMetadata metadata;
    if (auto patched = patch(file, found, metadata); !patched)
        return fail(patched.error());
    file.close();
    if (file.error() != QFileDevice::NoError)
        return diskError(file, "close");
    QString path = partPath;
    if (path.endsWith(QLatin1String(".part")))
        path.chop(5);
    auto name = OutputFile::giveFinalName(partPath, path);
    if (!name)
        return fail(name.error());
    SegmentInfo info;
    found.stats.fill(info, metadata);
    info.path = *name;
    info.endedBy = SplitReason::Fault;
    info.randomAccess = found.stats.frames[0] == 0 || found.firstFrameIsKey;
    return info;
}

} // namespace flv
