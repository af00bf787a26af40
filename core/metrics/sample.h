// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/catalog.h"
#include <QList>
#include <QString>

/// One value of one series. Thread: any (a value).
struct Sample
{
    const MetricInfo* metric = nullptr;
    QString subject; ///< value of its label
    double value = 0;

    /// "streamer=3", as the table has it.
    QString label() const { return subject.isEmpty() ? QString() : QString(metric->label) + u'=' + subject; }
};

/// What was measured in one second. Thread: any (a value).
struct Measured
{
    QList<Sample> totals; ///< counters since the program started, gauges: what Prometheus is told
    QList<Sample> latest; ///< counters by the second, gauges: what is shown and stored

    void gauge(const MetricInfo& metric, double value, const QString& subject = {})
    {
        totals += Sample{&metric, subject, value};
        latest += totals.last();
    }
    void counter(const MetricInfo& metric, double total, double perSecond, const QString& subject = {})
    {
        counter(metric, total, subject);
        latest += Sample{&metric, subject, perSecond};
    }
    /// One that does not move now: nothing is stored of it.
    void counter(const MetricInfo& metric, double total, const QString& subject)
    {
        totals += Sample{&metric, subject, total};
    }
};

/// A number that only grows, read as what it grew by. Thread: one. Owner: a meter (a value).
class Count
{
public:
    /// The same number read again; a smaller one begins anew at it.
    void reads(double value)
    {
        if (value > m_read)
            m_total += value - m_read;
        m_read = value;
    }
    /// Another source is read from now on, which stands at `value`.
    void startsAt(double value) { m_read = value; }
    void add(double more) { m_total += more; }
    double total() const { return m_total; }
    /// What it grew by since the last call.
    double grown()
    {
        const double more = m_total - m_told;
        m_told = m_total;
        return more;
    }

private:
    double m_read = 0;
    double m_total = 0;
    double m_told = 0;
};
