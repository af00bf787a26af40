// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/events/events.h"
#include "core/metrics/aggregator.h"
#include "core/metrics/history.h"
#include "core/metrics/loopprobe.h"
#include "core/metrics/recordingmeter.h"
#include "core/metrics/uploadmeter.h"
#include "core/metrics/usage.h"
#include "core/net/traffic.h"
#include <deque>
#include <optional>

/// Measures each second, keeps the last minutes in memory, and stores each minute. Thread: main; the system
/// is asked on the worker "metrics". Owner: Core. One more subscriber of the events.
class Metrics : public QObject
{
    Q_OBJECT
public:
    /// `traffic` may be null: then the network is not measured.
    Metrics(Events& events, MetricsTable& table, const Traffic* traffic, Clock& clock,
            QObject* parent = nullptr);
    /// Adds what only its owner knows, asked each second; before start().
    void addSource(std::function<void(Measured&)> source);
    void start();
    /// What one second brought; start() has it called (a test calls it itself).
    void take(const Usage& usage);

    /// Of the last second: gauges, and counters as what they grew by in a second.
    const QList<Sample>& latest() const { return m_measured.latest; }
    /// Of the last second: gauges, and counters since the start.
    const QList<Sample>& totals() const { return m_measured.totals; }

    struct LivePoint
    {
        qint64 time = 0; ///< Unix ms
        double value = 0;
    };
    static constexpr int liveSeconds = 300;
    /// The last five minutes of a metric without a label, oldest first.
    const std::deque<LivePoint>& live(const MetricInfo& metric) const;

    /// See readHistory(); `done` on the main thread, dropped when `context` is gone.
    template <typename Done>
    void query(const HistoryQuery& query, QObject* context, Done done)
    {
        inBackground(
            context,
            [&table = m_table, query, now = m_clock.now().toSecsSinceEpoch()] {
                return readHistory(table, query, now);
            },
            std::move(done));
    }

signals:
    void sampled(); ///< each second

private:
    Measured measure(const Usage& usage, double seconds);
    void keepLive(qint64 nowMs);
    void store(qint64 nowMs);

    MetricsTable& m_table;
    const Traffic* m_traffic;
    Clock& m_clock;
    QList<std::function<void(Measured&)>> m_sources;
    RecordingMeter m_recordings;
    UploadMeter m_uploads;
    LoopProbe m_probe;
    Count m_cpu;
    Count m_written;
    Count m_received;
    Count m_sent;
    Aggregator m_minute;
    qint64 m_hour = -1;
    std::optional<std::chrono::milliseconds> m_takenAt;
    Measured m_measured;
    QHash<const MetricInfo*, std::deque<LivePoint>> m_live;
    std::optional<Worker> m_worker; ///< last: ends before what it uses
};

/// [{"name","labels","unit","value"},...] of one second.
QJsonArray toJson(const QList<Sample>& latest);
