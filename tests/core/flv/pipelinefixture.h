// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/pipeline.h"
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

/// FLV made by hand, and a pipeline that writes into a folder of its own. Thread: main. Owner: the test.
namespace pipelinefixture {
inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void save(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline QByteArray big(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = bytes - 1; i >= 0; --i)
        out += char(value >> (8 * i));
    return out;
}

inline QByteArray tag(flv::TagType type, quint32 ms, const QByteArray& payload)
{
    return char(type) + big(quint32(payload.size()), 3) + big(ms & 0xffffff, 3) + char(ms >> 24) + big(0, 3) +
           payload + big(quint32(payload.size()) + 11, 4);
}

/// A frame whose body is one NAL unit of `type`, filled so that no two are alike.
inline QByteArray video(quint32 ms, bool key, int size = 400)
{
    QByteArray nal(1, char(key ? 0x65 : 0x41));
    for (int i = 0; nal.size() < size; ++i)
        nal += big(ms * 2654435761u + quint32(i), 4);
    return tag(flv::TagType::Video, ms,
               QByteArray::fromHex(key ? "1701000000" : "2701000000") + big(quint32(nal.size()), 4) + nal);
}

inline QByteArray audio(quint32 ms)
{
    return tag(flv::TagType::Audio, ms, QByteArray::fromHex("af01") + big(ms * 40503u, 4).repeated(20));
}

inline QByteArray start()
{
    // Baseline 320x180, written by x264.
    const QByteArray avcC =
        QByteArray::fromHex("014d400dffe1001a674d400de9014197e5c04400000fa40003a9823c50aa801000468ee3c8"
                            "80");
    return QByteArray::fromHex("464c5601050000000900000000") +
           tag(flv::TagType::Video, 0, QByteArray::fromHex("1700000000") + avcC) +
           tag(flv::TagType::Audio, 0, QByteArray::fromHex("af001208"));
}

/// Frames every 40 ms and audio every 20 ms, a keyframe a second.
inline QByteArray media(int fromMs, int toMs, int size = 400)
{
    QByteArray out;
    for (int ms = fromMs; ms < toMs; ms += 20) {
        if (ms % 40 == 0)
            out += video(quint32(ms), ms % 1000 == 0, size);
        out += audio(quint32(ms));
    }
    return out;
}

class Sink : public SegmentSink
{
public:
    QTemporaryDir dir;
    QList<SegmentInfo> segments;
    QStringList openedFiles;
    QList<Repair> repairs;
    bool refuse = false;

    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        if (refuse)
            return fail(Error::Kind::Disk, QStringLiteral("no folder"), 28);
        return dir.filePath(QStringLiteral("%1.%2").arg(++m_number).arg(extension));
    }
    void opened(const QString& path, SplitReason) override { openedFiles += path; }
    void closed(const SegmentInfo& segment) override { segments += segment; }
    void repaired(const Repair& repair) override { repairs += repair; }

private:
    int m_number = 0;
};

struct Run
{
    Sink sink;
    StreamCounters counters;
    flv::Pipeline pipeline;

    explicit Run(const flv::Options& options = {})
        : pipeline(options, sink, counters)
    {
        const auto begun = pipeline.connectionBegins(0ms);
        Q_ASSERT(begun);
    }
    Result<> push(const QByteArray& bytes)
    {
        return pipeline.push({bytes.constData(), size_t(bytes.size())});
    }
};
} // namespace pipelinefixture
