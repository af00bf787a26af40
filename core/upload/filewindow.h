// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include "core/net/http.h"
#include "core/net/throttle.h"
#include <QFile>
#include <atomic>

/// A part of a file as the body of a request: read while it is sent, never held in memory. Thread: the
/// sender's. Owner: its stack.
class FileWindow : public HttpBody
{
public:
    /// `sent` counts what was handed over; when the part is sent again, what it had added is taken back.
    FileWindow(const QString& path, qint64 start, qint64 size, Throttle& throttle, std::atomic<qint64>& sent,
               Stop& stop);
    ~FileWindow() override;
    /// Errors: Disk, NotFound; Refused when the file is shorter than the window.
    Result<> open();
    qint64 size() const override { return m_size; }
    Result<qint64> read(std::span<char> into) override;
    bool rewind() override;
    /// The server has it: what was counted stays counted.
    void keepCounted() { m_counted = 0; }

private:
    QFile m_file;
    const qint64 m_start;
    const qint64 m_size;
    qint64 m_done = 0;
    qint64 m_counted = 0;
    Throttle& m_throttle;
    std::atomic<qint64>& m_sent;
    Stop& m_stop;
};
