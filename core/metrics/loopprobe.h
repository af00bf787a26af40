// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

/// How late the thread it lives on is with its timers: probed four times a second. Thread: main. Owner:
/// Metrics. Something that blocks for less than a quarter of a second may pass unseen between two probes.
class LoopProbe : public QObject
{
    Q_OBJECT
public:
    explicit LoopProbe(QObject* parent = nullptr);
    void start();
    /// Seconds it was late at most since the last call.
    double takeLatest();

private:
    void tick();
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_latest = 0;
};
