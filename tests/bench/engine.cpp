// SPDX-License-Identifier: GPL-3.0-or-later
// engine FOLDER [MiB]: the FLV engine fed from memory, into files in FOLDER (a tmpfs), against its floor: the
// same bytes copied and written 256 KiB at a time without a look at them. Prints CPU seconds a GB, the ratio,
// and how many heap allocations 1000 tags in steady state cost. Exit code 1 when a target is missed
// (stream-repair.md 6.4: 1.5 x the floor, no allocation).
#include "core/flv/pipeline.h"

#include <QFile>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace {
std::atomic<qint64> allocations{0};
}

void* operator new(size_t size)
{
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, size_t) noexcept
{
    std::free(memory);
}

namespace {

double cpuSeconds()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + double(t.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void put(std::vector<char>& out, quint32 value, int bytes)
{
    for (int i = bytes - 1; i >= 0; --i)
        out.push_back(char(value >> (8 * i)));
}

void putTag(std::vector<char>& out, int type, quint32 ms, const std::vector<char>& payload)
{
    out.push_back(char(type));
    put(out, quint32(payload.size()), 3);
    put(out, ms & 0xffffff, 3);
    out.push_back(char(ms >> 24));
    put(out, 0, 3);
    out.insert(out.end(), payload.begin(), payload.end());
    put(out, quint32(payload.size()) + 11, 4);
}

/// 8 Mbit/s, 60 frames a second, a keyframe every two seconds, AAC: the load of stream-repair.md 6.2.
std::vector<char> makeStream(size_t bytes)
{
    std::vector<char> out{'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0};
    const QByteArray avcC =
        QByteArray::fromHex("1700000000014d400dffe1001a674d400de9014197e5c04400000fa40003a9823c"
                            "50aa801000468ee3c880");
    putTag(out, 9, 0, {avcC.begin(), avcC.end()});
    putTag(out, 8, 0, {char(0xaf), 0, 0x12, 0x08});
    quint32 state = 1;
    const auto fill = [&](std::vector<char>& payload, size_t size) {
        while (payload.size() < size) {
            state = state * 1664525 + 1013904223;
            put(payload, state, 4);
        }
    };
    qint64 audioMs = 0;
    for (qint64 frame = 0; out.size() < bytes; ++frame) {
        const qint64 ms = frame * 1000 / 60;
        for (; audioMs * 1024 / 48 <= ms; ++audioMs) {
            std::vector<char> payload{char(0xaf), 1};
            fill(payload, 340);
            putTag(out, 8, quint32(audioMs * 1024 / 48), payload);
        }
        const bool key = frame % 120 == 0;
        const quint32 size = key ? 120000 : 15600;
        std::vector<char> payload{char(key ? 0x17 : 0x27), 1, 0, 0, 0};
        put(payload, size, 4);
        payload.push_back(key ? 0x65 : 0x41);
        fill(payload, size + 9);
        payload.resize(size + 9);
        putTag(out, 9, quint32(ms), payload);
    }
    return out;
}

class Sink : public SegmentSink
{
public:
    explicit Sink(const QString& folder)
        : m_path(folder + QStringLiteral("/engine.flv"))
    {
    }
    Result<QString> nextPath(SplitReason, const QString&) override { return m_path; }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& segment) override
    {
        frames = segment.videoFrames;
        QFile::remove(segment.path);
    }
    void repaired(const Repair&) override { ++repairs; }
    qint64 frames = 0;
    int repairs = 0;

private:
    QString m_path;
};

constexpr size_t received = 64 << 10; // what a socket hands over at once

/// CPU seconds, and (in `perThousand`) allocations while the second half of the stream went through.
double engine(const std::vector<char>& stream, const QString& folder, double& perThousand)
{
    Sink sink(folder);
    StreamCounters counters;
    const double before = cpuSeconds();
    flv::Pipeline pipeline({}, sink, counters);
    bool ok = bool(pipeline.connectionBegins(std::chrono::milliseconds(0)));
    qint64 allocated = 0;
    qint64 tags = 0;
    for (size_t at = 0; at < stream.size() && ok; at += received) {
        if (tags == 0 && at >= stream.size() / 2) {
            allocated = allocations;
            tags = counters.videoFrames + counters.audioFrames;
        }
        ok = bool(pipeline.push({stream.data() + at, std::min(received, stream.size() - at)}));
    }
    allocated = allocations - allocated;
    tags = counters.videoFrames + counters.audioFrames - tags;
    ok = ok && pipeline.finish(SplitReason::End);
    const double used = cpuSeconds() - before;
    if (!ok || sink.frames == 0 || sink.repairs > 0) {
        std::fprintf(stderr, "the engine failed or repaired a clean stream\n");
        std::exit(1);
    }
    perThousand = double(allocated) * 1000 / double(tags);
    return used;
}

double floorCost(const std::vector<char>& stream, const QString& folder)
{
    constexpr size_t piece = 256 << 10;
    const QByteArray name = QFile::encodeName(folder + QStringLiteral("/floor.flv"));
    std::vector<char> buffer(piece);
    const double before = cpuSeconds();
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_TRUNC, 0600);
    size_t filled = 0;
    size_t offset = 0;
    const auto write = [&] {
        if (::pwrite(fd, buffer.data(), filled, off_t(offset)) != ssize_t(filled))
            std::exit(1);
        offset += filled;
        filled = 0;
    };
    for (size_t at = 0; at < stream.size(); at += received) {
        const size_t count = std::min(received, stream.size() - at);
        std::copy_n(stream.data() + at, count, buffer.data() + filled);
        filled += count;
        if (filled == piece)
            write();
    }
    write();
    ::fdatasync(fd);
    ::close(fd);
    const double used = cpuSeconds() - before;
    ::unlink(name.constData());
    return used;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: engine FOLDER [MiB]\n");
        return 2;
    }
    const QString folder = QFile::decodeName(argv[1]);
    const size_t bytes = size_t(argc > 2 ? std::atoi(argv[2]) : 512) << 20;
    const auto stream = makeStream(bytes);
    const double gigabytes = double(stream.size()) / 1e9;
    std::vector<double> engines;
    std::vector<double> floors;
    double perThousand = 0;
    for (int round = 0; round < 5; ++round) {
        floors.push_back(floorCost(stream, folder) / gigabytes);
        engines.push_back(engine(stream, folder, perThousand) / gigabytes);
    }
    // The best of five: what the code costs, without what others do to the machine meanwhile.
    const double floor = *std::min_element(floors.begin(), floors.end());
    const double own = *std::min_element(engines.begin(), engines.end());
    std::printf("floor  %.3f CPU s/GB\nengine %.3f CPU s/GB, %.2f x the floor (target 1.5)\n"
                "heap   %.2f allocations per 1000 tags (target 0)\n",
                floor, own, own / floor, perThousand);
    return own <= 1.5 * floor && perThousand == 0 ? 0 : 1;
}
