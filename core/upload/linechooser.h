// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/upload/bilibili/upos.h"
#include <QDateTime>
#include <mutex>

/// Which line to upload through: the fastest of the last probe, at most one probe an hour (bilibili-upload.md
/// B.1, D.2). Thread: workers. Owner: Core.
class LineChooser
{
public:
    LineChooser(Clock& clock, const bilibili::UploadHosts& hosts)
        : m_clock(clock)
        , m_hosts(hosts)
    {
    }
    /// `wanted` is a line's name; empty: the fastest. `avoid` were bad a moment ago. Errors: Cancelled.
    Result<bilibili::Line> choose(const QString& wanted, const QStringList& avoid, Http& http, Stop& stop);

private:
    Clock& m_clock;
    const bilibili::UploadHosts m_hosts;
    std::mutex m_mutex;
    QList<bilibili::MeasuredLine> m_lines;
    QDateTime m_probedAt;
};
