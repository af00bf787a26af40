// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/metricpoints.h"

#include <QtEndian>
#include <algorithm>
#include <bit>
#include <optional>

namespace {
/// The value at or below which 95 of 100 are.
float percentile95(QList<float>& values)
{
    const auto rank = (values.size() * 95 + 99) / 100;
    const auto place = values.begin() + (rank - 1);
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

// An entry is the series id and its shape as one number of 7 bits a byte, then the floats of that shape.
enum Shape { Zero, Constant, Full };
constexpr int shapeBits = 2;

Shape shapeOf(const MetricPoint& point)
{
    if (point.min != point.max)
        return Full;
    return point.max == 0 ? Zero : Constant;
}

void putNumber(QByteArray& out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out.append(char(number | 0x80));
    out.append(char(number));
}

void putFloat(QByteArray& out, float value)
{
    char bytes[4];
    qToLittleEndian(std::bit_cast<quint32>(value), bytes);
    out.append(bytes, sizeof bytes);
}

/// Takes from the front of `bytes`.
struct Input
{
    QByteArrayView bytes;

    std::optional<quint64> number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63 && !bytes.isEmpty(); shift += 7) {
            const auto byte = quint8(bytes.front());
            bytes = bytes.sliced(1);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }
    bool floats(std::initializer_list<float*> into)
    {
        if (bytes.size() < qsizetype(into.size()) * 4)
            return false;
        for (float* value : into) {
            *value = std::bit_cast<float>(qFromLittleEndian<quint32>(bytes.data()));
            bytes = bytes.sliced(4);
        }
        return true;
    }
};
} // namespace

MetricPoint summarize(QList<float> samples)
{
    const auto [min, max] = std::minmax_element(samples.cbegin(), samples.cend());
    MetricPoint point{*min, 0, *max, 0};
    double sum = 0;
    for (const float sample : std::as_const(samples))
        sum += double(sample);
    point.mean = std::clamp(float(sum / double(samples.size())), point.min, point.max);
    point.p95 = percentile95(samples);
    return point;
}

MetricPoint summarize(const QList<MetricPoint>& points)
{
    if (points.size() == 1)
        return points.first();
    MetricPoint all = points.first();
    double sum = 0;
    QList<float> high;
    high.reserve(points.size());
    for (const MetricPoint& point : points) {
        all.min = std::min(all.min, point.min);
        all.max = std::max(all.max, point.max);
        sum += double(point.mean);
        high += point.p95;
    }
    all.mean = std::clamp(float(sum / double(points.size())), all.min, all.max);
    all.p95 = percentile95(high);
    return all;
}

QByteArray packPoints(const QList<SeriesPoint>& points)
{
    QByteArray out;
    for (const auto& [series, point] : points) {
        const Shape shape = shapeOf(point);
        putNumber(out, quint64(series) << shapeBits | shape);
        if (shape != Zero)
            putFloat(out, point.min);
        if (shape == Full) {
            putFloat(out, point.mean);
            putFloat(out, point.max);
            putFloat(out, point.p95);
        }
    }
    return out;
}

QList<SeriesPoint> unpackPoints(const QByteArray& packed)
{
    QList<SeriesPoint> points;
    Input in{packed};
    while (const auto head = in.number()) {
        MetricPoint point;
        const auto shape = *head & ((1U << shapeBits) - 1);
        if (shape > Full)
            return points;
        if (shape == Full && !in.floats({&point.min, &point.mean, &point.max, &point.p95}))
            return points;
        if (shape == Constant) {
            if (!in.floats({&point.min}))
                return points;
            point.mean = point.max = point.p95 = point.min;
        }
        points.emplaceBack(qint64(*head >> shapeBits), point);
    }
    return points;
}
