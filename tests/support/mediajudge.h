// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

/// What ffprobe and ffmpeg say about a recorded file (stream-repair.md 5.4). Thread: any (values).
namespace mediajudge {

struct Track
{
    int packets = 0;
    double first = 0; ///< presentation time, seconds
    double largestStep = 0;
    bool increasing = true; ///< decode times
};
struct Report
{
    Track video;
    Track audio;
    QStringList complaints; ///< why the file cannot be read; empty: it can
};
Report probe(const QString& path);
/// What a full decode complains about; empty: nothing.
QByteArray decode(const QString& path);
/// Runs a program to its end; its standard output, or nothing and a QTest failure.
QByteArray output(const QString& program, const QStringList& arguments, const QString& folder = {});

} // namespace mediajudge
