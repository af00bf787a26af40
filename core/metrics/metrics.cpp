// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metrics.h"

#include <QJsonArray>

using namespace std::chrono_literals;

Metrics::Metrics(Events& events, MetricsTable& table, const Traffic* traffic, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_table(table)
    , m_traffic(traffic)
    , m_clock(clock)
{
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        m_recordings.take(posted.event);
        m_uploads.take(posted.event);
    });
}

void Metrics::addSource(std::function<void(Measured&)> source)
{
    m_sources += std::move(source);
}

void Metrics::start()
{
    m_probe.start();
    m_worker.emplace(QStringLiteral("metrics"), [this](Stop& stop) {
        do {
            const Usage usage = readUsage();
            QMetaObject::invokeMethod(
                this, [this, usage] { take(usage); }, Qt::QueuedConnection);
        } while (stop.sleep(1s));
    });
}

void Metrics::take(const Usage& usage)
{
    const auto now = m_clock.monotonic();
    const double seconds = m_takenAt ? std::chrono::duration<double>(now - *m_takenAt).count() : 0;
    // The first one has nothing to compare with; after a long wait two may come at once.
    if (m_takenAt && seconds < 0.2)
        return;
    if (!m_takenAt) {
        m_cpu.startsAt(usage.cpuSeconds);
        m_written.startsAt(double(usage.writtenBytes));
    }
    m_takenAt = now;
    m_measured = measure(usage, seconds > 0 ? seconds : 1);
    const qint64 nowMs = m_clock.nowMs();
    keepLive(nowMs);
    store(nowMs);
    emit sampled();
}

Measured Metrics::measure(const Usage& usage, double seconds)
{
    Measured now;
    const auto counter = [&](const MetricInfo& metric, Count& count, double value) {
        if (value < 0)
            return;
        count.reads(value);
        now.counter(metric, value, count.grown() / seconds);
    };
    counter(metric::cpu, m_cpu, usage.cpuSeconds);
    if (usage.memoryBytes >= 0)
        now.gauge(metric::memory, double(usage.memoryBytes));
    if (usage.threads >= 0)
        now.gauge(metric::threads, double(usage.threads));
    counter(metric::diskWritten, m_written, double(usage.writtenBytes));
    now.gauge(metric::loopDelay, m_probe.takeLatest());
    if (m_traffic) {
        counter(metric::received, m_received, double(m_traffic->received.load(std::memory_order_relaxed)));
        counter(metric::sent, m_sent, double(m_traffic->sent.load(std::memory_order_relaxed)));
    }
    m_recordings.measure(now, seconds);
    m_uploads.measure(now, seconds);
    for (const auto& source : std::as_const(m_sources))
        source(now);
    return now;
}

void Metrics::keepLive(qint64 nowMs)
{
    for (const Sample& sample : std::as_const(m_measured.latest)) {
        if (!sample.subject.isEmpty())
            continue;
        auto& points = m_live[sample.metric];
        points.push_back({nowMs, sample.value});
        while (points.size() > liveSeconds)
            points.pop_front();
    }
}

void Metrics::store(qint64 nowMs)
{
    const qint64 now = nowMs / 1000;
    if (const auto minute = m_minute.add(now, m_measured.latest))
        m_table.append(minute->time, minute->rows);
    const qint64 hour = now / MetricsTable::Hour;
    if (hour != m_hour)
        m_table.rollUp(now);
    m_hour = hour;
}

const std::deque<Metrics::LivePoint>& Metrics::live(const MetricInfo& metric) const
{
    static const std::deque<LivePoint> none;
    const auto found = m_live.constFind(&metric);
    return found == m_live.cend() ? none : *found;
}

QJsonArray toJson(const QList<Sample>& latest)
{
    QJsonArray items;
    for (const Sample& sample : latest)
        items += QJsonObject{{QStringLiteral("name"), QString(sample.metric->name)},
                             {QStringLiteral("labels"), labelsJson(sample.label())},
                             {QStringLiteral("unit"), QString(sample.metric->unit)},
                             {QStringLiteral("value"), sample.value}};
    return items;
}
