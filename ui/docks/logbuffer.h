// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/log.h"
#include <deque>

/// Which log lines are shown.
struct LogFilter
{
    enum class Origin { All, System, Streamer };
    int minLevel = 0;
    Origin origin = Origin::All;
    StreamerId streamer = 0; ///< for Origin::Streamer
    QString text;            ///< case-insensitive, in message or source

    bool matches(const LogLine& line) const;
    bool operator==(const LogFilter& other) const;
};

/// The last 5000 log lines and what of them a filter lets through. Thread: main. Owner: LogDock.
class LogBuffer
{
public:
    static constexpr int limit = 5000;
    /// Adds lines (oldest first) and returns those that pass the filter.
    QList<LogLine> append(const QList<LogLine>& lines);
    void setFilter(const LogFilter& filter) { m_filter = filter; }
    const LogFilter& filter() const { return m_filter; }
    QList<LogLine> visible() const;
    int size() const { return static_cast<int>(m_lines.size()); }
    qint64 lastId() const { return m_lines.empty() ? 0 : m_lines.back().id; }

private:
    std::deque<LogLine> m_lines;
    LogFilter m_filter;
};

/// One line of the dock: "14:03:22.118 W record #12/340 message"; line feeds of the message are kept visible
/// as one line.
QString logText(const LogLine& line);
