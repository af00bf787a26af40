// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/fixfiles.h"

#include "core/flv/pipeline.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <memory>
#include <optional>

namespace flv {

namespace {

/// Names the outputs after the input, passes everything else on.
class Output : public SegmentSink
{
public:
    Output(const FixOptions& options, SegmentSink& progress, FixReport& report)
        : m_options(options)
        , m_progress(progress)
        , m_report(report)
    {
    }
    void setInput(const QString& path)
    {
        m_input = QFileInfo(path);
        m_number = 0;
    }

    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        const QString folder = m_options.outputFolder.isEmpty() ? m_input.path() : m_options.outputFolder;
        if (!QDir().mkpath(folder))
            return fail(Error::Kind::Disk, QStringLiteral("the folder %1 cannot be created").arg(folder));
        const bool beside =
            QFileInfo(folder).canonicalFilePath() == QFileInfo(m_input.path()).canonicalFilePath();
        const QString base = m_input.completeBaseName() + (beside ? QStringLiteral(".fixed") : QString());
        for (;;) {
            ++m_number;
            const QString number = m_number == 1 ? QString() : QStringLiteral("-%1").arg(m_number);
            const QString path = QStringLiteral("%1/%2%3.%4").arg(folder, base, number, extension);
            if (!QFile::exists(path) && !QFile::exists(path + QLatin1String(".part")))
                return path;
        }
    }
    void opened(const QString& path, SplitReason why) override { m_progress.opened(path, why); }
    void closed(const SegmentInfo& segment) override
    {
        ++m_report.files;
        m_report.bytes += segment.bytes;
        m_progress.closed(segment);
    }
    void repaired(const Repair& repair) override
    {
        m_report.repairs += repair.count;
        m_progress.repaired(repair);
    }

private:
    const FixOptions& m_options;
    SegmentSink& m_progress;
    FixReport& m_report;
    QFileInfo m_input;
    int m_number = 0;
};

Error named(Error error, const QString& path)
{
    if (error.kind == Error::Kind::Protocol)
        error.detail = QStringLiteral("%1: %2").arg(path, error.detail);
    return error;
}

/// How the reading of one input ended.
struct Read
{
    Result<> result;
    bool others = false; ///< its error is the input's own: the others are repaired all the same
};

Read inputFault(Error::Kind kind, const QString& detail)
{
    return {fail(kind, detail), true};
}

/// The container of a recording that is no FLV, by its first bytes; empty when it is none of those.
QString otherContainer(const QByteArray& head)
{
    constexpr int packet = 188;
    if (head.size() > packet && head[0] == 'G' && head[packet] == 'G')
        return QStringLiteral("MPEG-TS");
    if (head.mid(4, 4) == "ftyp" || head.mid(4, 4) == "styp")
        return QStringLiteral("MP4");
    return head.startsWith("\x1A\x45\xDF\xA3") ? QStringLiteral("Matroska") : QString();
}

Read readInto(Pipeline& pipeline, const QString& path, std::atomic<qint64>* bytesRead, Stop& stop)
{
    QFile file(path);
    if (!file.exists())
        return inputFault(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return inputFault(Error::Kind::Disk, QStringLiteral("open %1: %2").arg(path, file.errorString()));
    const QString other = otherContainer(file.read(256));
    if (!other.isEmpty())
        return inputFault(Error::Kind::Refused,
                          QStringLiteral("%1 is %2; only FLV files can be repaired").arg(path, other));
    if (!file.seek(0))
        return inputFault(Error::Kind::Disk, QStringLiteral("read %1: %2").arg(path, file.errorString()));
    if (const auto begun = pipeline.connectionBegins(std::chrono::milliseconds(0)); !begun)
        return {begun};
    Read read;
    while (!stop.requested() && read.result) {
        const auto room = pipeline.room();
        if (!room)
            return {fail(room.error())};
        const qint64 count = file.read(room->data(), qint64(room->size()));
        if (count < 0)
            read = inputFault(Error::Kind::Disk, QStringLiteral("read %1: %2").arg(path, file.errorString()));
        if (count <= 0)
            break;
        if (bytesRead)
            *bytesRead += count;
        read.result = pipeline.commit(count);
        read.others = !read.result && read.result.error().kind == Error::Kind::Protocol;
    }
    if (!read.result && !read.others)
        return read;
    if (const auto ended = pipeline.connectionEnds(); !ended && read.result)
        return {ended, ended.error().kind == Error::Kind::Protocol};
    if (stop.requested())
        return {fail(Error::Kind::Cancelled, QStringLiteral("stopped while reading %1").arg(path))};
    if (read.result && !pipeline.sawMedia())
        return inputFault(Error::Kind::Protocol, QStringLiteral("the file holds no media"));
    return read;
}

} // namespace

Result<FixReport> fixFiles(const QStringList& files, const FixOptions& options, SegmentSink& progress,
                           Stop& stop)
{
    FixReport report;
    Output output(options, progress, report);
    StreamCounters counters;
    Options pipelineOptions;
    pipelineOptions.limits = options.limits;
    pipelineOptions.keepGaps = options.keepGaps;
    pipelineOptions.stripFiller = options.stripFiller;
    pipelineOptions.live = false;
    std::unique_ptr<Pipeline> pipeline;
    std::optional<Error> fault; // the first one
    const auto note = [&fault](const Error& error) {
        if (!fault)
            fault = error;
    };
    int filesBefore = 0;
    for (int i = 0; i < files.size(); ++i) {
        const QString& path = files[i];
        if (!pipeline || !options.join) {
            output.setInput(path);
            pipeline = std::make_unique<Pipeline>(pipelineOptions, output, counters);
            filesBefore = report.files;
        }
        const Read read = readInto(*pipeline, path, options.bytesRead, stop);
        const bool goesOn = read.result || read.others;
        if (!read.result)
            note(named(read.result.error(), path));
        if (goesOn && options.join && i + 1 < files.size())
            continue;
        const auto finished = pipeline->finish(read.result ? SplitReason::End : SplitReason::Fault);
        if (!goesOn)
            return fail(*fault);
        if (!finished)
            return fail(finished.error());
        if (read.result && report.files == filesBefore)
            note({Error::Kind::Protocol,
                  QStringLiteral("%1: nothing to keep: no keyframe to begin with").arg(path),
                  0,
                  {}});
    }
    if (fault)
        return fail(*fault);
    return report;
}

} // namespace flv
