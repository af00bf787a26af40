// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes through the whole FLV pipeline. The first byte chooses the options and the size of the pieces.
#include "core/flv/pipeline.h"

#include <QFile>
#include <QTemporaryDir>

namespace {
class Sink : public SegmentSink
{
public:
    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        return m_dir.filePath(QStringLiteral("%1.%2").arg(++m_number).arg(extension));
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& segment) override { QFile::remove(segment.path); }
    void repaired(const Repair&) override {}

private:
    QTemporaryDir m_dir;
    int m_number = 0;
};
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size == 0)
        return 0;
    static Sink sink;
    const uint8_t choice = *data++;
    --size;
    flv::Options options;
    options.live = (choice & 1) != 0;
    options.stripFiller = (choice & 2) != 0;
    options.keepGaps = (choice & 4) != 0;
    options.limits.bytes = (choice & 8) != 0 ? 60000 : 0;
    const size_t piece = (choice & 16) != 0 ? 97 : 65536;
    StreamCounters counters;
    flv::Pipeline pipeline(options, sink, counters);
    const size_t half = (choice & 32) != 0 ? size / 2 : size; // two connections
    for (const auto& [begin, end] : {std::pair<size_t, size_t>{0, half}, {half, size}}) {
        if (begin == end || !pipeline.connectionBegins(std::chrono::milliseconds(0)))
            continue;
        for (size_t at = begin; at < end; at += piece) {
            const size_t count = std::min(piece, end - at);
            if (!pipeline.push({reinterpret_cast<const char*>(data) + at, count}))
                break;
        }
    }
    if (!pipeline.finish(SplitReason::End))
        return 0;
    return 0;
}
