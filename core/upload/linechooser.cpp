// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/linechooser.h"

#include "core/base/log.h"

using bilibili::Line;

Result<Line> LineChooser::choose(const QString& wanted, const QStringList& avoid, Http& http, Stop& stop)
{
    if (!wanted.isEmpty() && !avoid.contains(wanted))
        return bilibili::lineNamed(wanted);
    const std::lock_guard lock(m_mutex); // others wait for the probe instead of making their own
    const QDateTime now = m_clock.now();
    if (m_lines.isEmpty() || m_probedAt.addMSecs(scaled(std::chrono::hours(1)).count()) <= now ||
        m_probedAt > now) {
        auto measured = bilibili::probeLines(http, m_hosts, stop);
        if (!measured)
            return fail(measured.error());
        m_lines = std::move(*measured);
        m_probedAt = now;
        qCInfo(lcUpload) << "the fastest line is" << m_lines.first().line.name << "with"
                         << m_lines.first().cost.count() << "ms";
    }
    for (const auto& candidate : m_lines) {
        if (!avoid.contains(candidate.line.name))
            return candidate.line;
    }
    for (const Line& line : bilibili::staticLines()) {
        if (!avoid.contains(line.name) && !line.overseas)
            return line;
    }
    return m_lines.first().line;
}
