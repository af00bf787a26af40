// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/videofix.h"

#include "core/flv/fixfiles.h"
#include "core/store/store.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <utility>

namespace {
/// Collects what was written.
class Collector : public SegmentSink
{
public:
    Result<QString> nextPath(SplitReason, const QString&) override
    {
        return fail(Error::Kind::Refused, QStringLiteral("fixFiles names its files itself"));
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& segment) override { written.append(segment); }
    void repaired(const Repair&) override {}

    QList<SegmentInfo> written;
};

Result<> list(Store& store, const VideoRow& source, const SegmentInfo& segment, const QDateTime& now)
{
    LedgerRow entry;
    entry.time = now;
    entry.action = QStringLiteral("repair");
    entry.path = source.path;
    entry.target = segment.path;
    entry.reason = QStringLiteral("repaired by hand");
    entry.size = segment.bytes;
    if (auto noted = store.ledger.add(entry); !noted)
        return noted;
    VideoRow row;
    row.streamer = source.streamer;
    row.task = source.task;
    row.part = source.part;
    row.title = source.title;
    row.path = segment.path;
    row.size = segment.bytes;
    row.duration = segment.seconds;
    row.state = QStringLiteral("done");
    const auto added = store.videos.add(row);
    return added ? Result<>() : Result<>(added.error());
}

/// One call of the pipeline and its rows.
Result<> fixOnce(Store& store, const VideoRow& first, const QStringList& paths,
                 const flv::FixOptions& options, const QDateTime& now, VideoFix& done, Stop& stop)
{
    Collector collector;
    const auto fixed = flv::fixFiles(paths, options, collector, stop);
    for (const SegmentInfo& segment : std::as_const(collector.written)) {
        if (!fixed) { // half a file is worth less than the original
            QFile::remove(segment.path);
            continue;
        }
        if (auto listed = list(store, first, segment, now); !listed)
            return listed;
        done.files << segment.path;
    }
    if (!fixed)
        return fixed.error();
    done.repairs += fixed->repairs;
    return {};
}
} // namespace

bool isFixable(const VideoRow& video)
{
    return video.state != u"recording" && video.state != u"missing" &&
           QFileInfo(video.path).suffix().compare(u"flv", Qt::CaseInsensitive) == 0;
}

Result<VideoFix> fixVideos(Store& store, const QList<VideoRow>& videos, bool join, const QDateTime& now,
                           std::atomic<qint64>& bytesRead, Stop& stop)
{
    QList<VideoRow> fixable = videos;
    fixable.removeIf([](const VideoRow& video) { return !isFixable(video); });
    if (fixable.isEmpty())
        return fail(Error::Kind::Refused, QStringLiteral("there is no finished FLV file among them"));
    std::sort(fixable.begin(), fixable.end(), [](const VideoRow& a, const VideoRow& b) {
        return std::pair(a.task, a.part) < std::pair(b.task, b.part);
    });
    flv::FixOptions options;
    options.join = join;
    options.bytesRead = &bytesRead;
    VideoFix done;
    if (join) {
        QStringList paths;
        for (const VideoRow& video : std::as_const(fixable))
            paths << video.path;
        const auto fixed = fixOnce(store, fixable.first(), paths, options, now, done, stop);
        return fixed ? Result<VideoFix>(done) : Result<VideoFix>(fixed.error());
    }
    for (const VideoRow& video : std::as_const(fixable)) {
        const auto fixed = fixOnce(store, video, {video.path}, options, now, done, stop);
        if (!fixed)
            return fail(fixed.error());
    }
    return done;
}
