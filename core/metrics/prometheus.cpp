// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/prometheus.h"

#include <QHash>
#include <cmath>

namespace {
QByteArray escaped(const QString& value)
{
    QByteArray out = value.toUtf8();
    out.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    return out;
}

QByteArray labelsText(const QList<QPair<QByteArray, QString>>& labels)
{
    QByteArrayList parts;
    for (const auto& [name, value] : labels)
        parts += name + "=\"" + escaped(value) + '"';
    return parts.isEmpty() ? QByteArray() : '{' + parts.join(',') + '}';
}

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    // A counter of bytes must not lose its last digits.
    return QByteArray::number(value, 'g', value == std::floor(value) ? 17 : 9);
}

QByteArray headText(const QByteArray& name, const QByteArray& help, const QByteArray& type)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}
} // namespace

QByteArray prometheusText(const QList<Sample>& totals, const QList<InfoMetric>& infos)
{
    QList<const MetricInfo*> order;
    QHash<const MetricInfo*, QByteArray> lines;
    for (const Sample& sample : totals) {
        if (!lines.contains(sample.metric))
            order += sample.metric;
        const QByteArray name(sample.metric->name.data(), sample.metric->name.size());
        const QByteArray label(sample.metric->label.data(), sample.metric->label.size());
        const bool labelled = !sample.subject.isEmpty();
        lines[sample.metric] += name + (labelled ? labelsText({{label, sample.subject}}) : QByteArray()) +
                                ' ' + numberText(sample.value) + '\n';
    }
    QByteArray text;
    for (const MetricInfo* metric : std::as_const(order)) {
        text += headText(QByteArray(metric->name.data(), metric->name.size()),
                         QByteArray(metric->help.data(), metric->help.size()),
                         metric->kind == MetricInfo::Kind::Counter ? "counter" : "gauge");
        text += lines.value(metric);
    }
    QByteArray told;
    for (const InfoMetric& info : infos) {
        if (info.name != told)
            text += headText(info.name, info.help, "gauge");
        told = info.name;
        text += info.name + labelsText(info.labels) + " 1\n";
    }
    return text;
}
