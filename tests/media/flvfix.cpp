// SPDX-License-Identifier: GPL-3.0-or-later
// flvfix [--chunk N] [--split-ms N] [--split-bytes N] [--strip-filler] [--live] OUTDIR FILE...: the files are
// the connections of one broadcast. Prints a line a finished file and a line a repair: the judge's window
// into the engine.
#include "core/flv/pipeline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <cstdio>

namespace {
class Sink : public SegmentSink
{
public:
    explicit Sink(const QString& folder)
        : m_folder(folder)
    {
    }
    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        return QStringLiteral("%1/out%2.%3").arg(m_folder).arg(++m_number).arg(extension);
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& s) override
    {
        std::printf("segment %s %lld %.3f %lldV %lldA %dx%d %s %s %s\n", qPrintable(s.path), s.bytes,
                    s.seconds, s.videoFrames, s.audioFrames, s.width, s.height, qPrintable(s.videoCodec),
                    qPrintable(s.audioCodec), splitName(s.endedBy));
    }
    void repaired(const Repair& r) override
    {
        std::printf("repair %s ms=%lld count=%lld at=%lld\n", repairName(r.kind), r.ms, r.count, r.atMs);
    }

private:
    QString m_folder;
    int m_number = 0;
};
} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto value = [&](const char* name, const char* text) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString(), QStringLiteral("n"),
                                            QString::fromLatin1(text)));
    };
    value("chunk", "65536");
    value("split-ms", "0");
    value("split-bytes", "0");
    parser.addOption(QCommandLineOption(QStringLiteral("strip-filler")));
    parser.addOption(QCommandLineOption(QStringLiteral("live")));
    parser.addOption(QCommandLineOption(QStringLiteral("keep-gaps")));
    parser.process(app);
    const auto number = [&](const char* name) {
        return parser.value(QString::fromLatin1(name)).toLongLong();
    };
    flv::Options options;
    options.limits.duration = std::chrono::milliseconds(number("split-ms"));
    options.limits.bytes = number("split-bytes");
    options.stripFiller = parser.isSet(QStringLiteral("strip-filler"));
    options.keepGaps = parser.isSet(QStringLiteral("keep-gaps"));
    options.live = parser.isSet(QStringLiteral("live"));
    QStringList files = parser.positionalArguments();
    Sink sink(files.takeFirst());
    StreamCounters counters;
    flv::Pipeline pipeline(options, sink, counters);
    QRandomGenerator random(1);
    int code = 0;
    const auto check = [&](const Result<>& result) {
        if (!result) {
            std::printf("error %s\n", qPrintable(result.error().detail));
            code = 1;
        }
        return bool(result);
    };
    for (const QString& path : files) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        const QByteArray bytes = file.readAll();
        if (!check(pipeline.connectionBegins(std::chrono::milliseconds(0))))
            break;
        for (qint64 at = 0; at < bytes.size();) {
            const qint64 wanted = number("chunk") > 0 ? number("chunk") : random.bounded(1, 5000);
            const qint64 count = std::min<qint64>(wanted, bytes.size() - at);
            if (!check(pipeline.push({bytes.constData() + at, size_t(count)})) || pipeline.looped())
                break;
            at += count;
        }
        check(pipeline.connectionEnds());
    }
    check(pipeline.finish(SplitReason::End));
    return code;
}
