// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include <QMap>

/// What `record` and `fix` print on stdout: JSON lines, or lines for people. Thread: any, one at a time.
/// Owner: the command's stack.
class Report
{
public:
    explicit Report(bool json)
        : m_json(json)
    {
    }
    void opened(const QString& path) const;
    void closed(const SegmentInfo& segment) const;
    /// A passing remark; people only.
    void note(const QString& text) const;
    /// The last line; `error` is null when all went well.
    void end(int files, const QMap<Repair::Kind, qint64>& repairs, const Error* error) const;

private:
    const bool m_json;
};
