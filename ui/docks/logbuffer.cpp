// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/logbuffer.h"
#include <algorithm>

bool LogFilter::matches(const LogLine& line) const
{
    if (line.level < minLevel)
        return false;
    if (origin == Origin::System && line.streamer != 0)
        return false;
    if (origin == Origin::Streamer && line.streamer != streamer)
        return false;
    return text.isEmpty() || line.message.contains(text, Qt::CaseInsensitive) ||
           line.source.contains(text, Qt::CaseInsensitive);
}

bool LogFilter::operator==(const LogFilter& other) const
{
    return minLevel == other.minLevel && origin == other.origin && streamer == other.streamer &&
           text == other.text;
}

QList<LogLine> LogBuffer::append(const QList<LogLine>& lines)
{
    QList<LogLine> passed;
    for (const LogLine& line : lines) {
        m_lines.push_back(line);
        if (m_filter.matches(line))
            passed << line;
    }
    if (m_lines.size() > limit)
        m_lines.erase(m_lines.begin(), m_lines.end() - limit);
    return passed;
}

QList<LogLine> LogBuffer::visible() const
{
    QList<LogLine> lines;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(lines),
                 [this](const LogLine& line) { return m_filter.matches(line); });
    return lines;
}

QString logText(const LogLine& line)
{
    static constexpr char letters[] = {'D', 'I', 'W', 'E'};
    QString text = line.time.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")) + u' ' +
                   QLatin1Char(letters[std::clamp(line.level, 0, 3)]) + u' ' + line.source + u' ';
    if (line.streamer)
        text += QStringLiteral("#%1 ").arg(line.streamer);
    QString message = line.message;
    return text + message.replace(u'\n', u' ');
}
