// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/report.h"

#include "app/console.h"

#include <QJsonObject>
#include <QLocale>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {
QString clockTime(double seconds)
{
    const auto whole = qint64(seconds);
    return u"%1:%2:%3"_s.arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}
} // namespace

void Report::opened(const QString& path) const
{
    note(u"Recording "_s + path);
}

void Report::closed(const SegmentInfo& segment) const
{
    if (!m_json) {
        say(u"Finished  %1  (%2, %3, %4 frames)"_s
                .arg(segment.path, clockTime(segment.seconds),
                     QLocale::c().formattedDataSize(segment.bytes, 1))
                .arg(segment.videoFrames));
        return;
    }
    say(QJsonObject{{u"event"_s, u"segment"_s},
                    {u"path"_s, segment.path},
                    {u"bytes"_s, segment.bytes},
                    {u"seconds"_s, segment.seconds},
                    {u"video"_s, segment.videoFrames},
                    {u"audio"_s, segment.audioFrames},
                    {u"videoCodec"_s, segment.videoCodec},
                    {u"audioCodec"_s, segment.audioCodec},
                    {u"width"_s, segment.width},
                    {u"height"_s, segment.height},
                    {u"reason"_s, QLatin1String(splitName(segment.endedBy))}});
}

void Report::note(const QString& text) const
{
    if (!m_json)
        say(text);
}

void Report::end(int files, const QMap<Repair::Kind, qint64>& repairs, const Error* error) const
{
    QJsonObject counts;
    for (auto repair = repairs.begin(); repair != repairs.end(); ++repair)
        counts.insert(QLatin1String(repairName(repair.key())), repair.value());
    if (m_json) {
        say(QJsonObject{{u"event"_s, u"end"_s},
                        {u"files"_s, files},
                        {u"repairs"_s, counts},
                        {u"error"_s, error ? QJsonValue(error->detail) : QJsonValue()}});
        return;
    }
    QStringList parts;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        parts << u"%1 %2"_s.arg(count.key()).arg(count.value().toInteger());
    say(u"%1 %2%3"_s.arg(files).arg(files == 1 ? u"file"_s : u"files"_s,
                                    parts.isEmpty() ? QString() : u"; repaired: "_s + parts.join(u", "_s)));
}
