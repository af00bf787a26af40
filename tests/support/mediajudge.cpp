// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mediajudge.h"

#include <QProcess>
#include <QTest>
#include <algorithm>
#include <limits>

namespace mediajudge {
namespace {

void add(Track& track, double pts, double dts, double& last)
{
    track.first = track.packets == 0 ? pts : std::min(track.first, pts);
    if (track.packets++ > 0) {
        track.increasing = track.increasing && dts > last;
        track.largestStep = std::max(track.largestStep, dts - last);
    }
    last = dts;
}

} // namespace

Report probe(const QString& path)
{
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                   QStringLiteral("packet=codec_type,pts_time,dts_time"), QStringLiteral("-of"),
                   QStringLiteral("csv=p=0"), path});
    Report report;
    if (!ffprobe.waitForFinished(60000)) {
        report.complaints.append(ffprobe.errorString());
        return report;
    }
    const QByteArray errors = ffprobe.readAllStandardError().trimmed();
    if (!errors.isEmpty() || ffprobe.exitCode() != 0)
        report.complaints.append(QString::fromUtf8(errors));
    double lastVideo = 0;
    double lastAudio = 0;
    for (const QByteArray& line : ffprobe.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> fields = line.trimmed().split(',');
        if (fields.size() < 3)
            continue;
        const double pts = fields[1].toDouble();
        const double dts = fields[2].toDouble();
        if (fields[0] == "video")
            add(report.video, pts, dts, lastVideo);
        else if (fields[0] == "audio")
            add(report.audio, pts, dts, lastAudio);
    }
    return report;
}

QByteArray decode(const QString& path)
{
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-nostdin"),
                  QStringLiteral("-i"), path, QStringLiteral("-f"), QStringLiteral("null"),
                  QStringLiteral("-")});
    if (!ffmpeg.waitForFinished(60000))
        return ffmpeg.errorString().toUtf8();
    return ffmpeg.readAllStandardError().trimmed();
}

QByteArray output(const QString& program, const QStringList& arguments, const QString& folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(240000) || process.exitCode() != 0)
        QTest::qFail(qPrintable(program + QLatin1String(" failed: ") + process.errorString()), __FILE__,
                     __LINE__);
    return process.readAllStandardOutput();
}

} // namespace mediajudge
