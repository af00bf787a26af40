// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/measures.h"
#include "ui/text/format.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace {
class Measures
{
    Q_DECLARE_TR_FUNCTIONS(Measures)
};

/// What the axis of an idle program ends at.
double leastEnd(QStringView unit)
{
    if (unit == u"cores")
        return 0.05;
    if (unit == u"seconds")
        return 0.02;
    if (unit == u"bytes/s")
        return 1e4;
    return 1;
}
} // namespace

QString measureText(double value, QStringView unit)
{
    if (unit == u"cores")
        return ratioText(value);
    if (unit == u"bytes")
        return sizeText(qint64(value));
    if (unit == u"bytes/s")
        return value < 500 ? Measures::tr("0 kB/s") : transferSpeedText(value);
    if (unit == u"seconds")
        return value < 1 ? Measures::tr("%1 ms").arg(QLocale().toString(value * 1000, 'f', 0))
                         : Measures::tr("%1 s").arg(QLocale().toString(value, 'f', 1));
    return QLocale().toString(value, 'f', value == std::floor(value) ? 0 : 1);
}

double roundAbove(double value, QStringView unit)
{
    double scale = 1;
    if (unit == u"bytes") {
        while (value / scale >= 1024)
            scale *= 1024;
    }
    const double wanted = std::max(value, leastEnd(unit)) / scale;
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (wanted <= step * power * 1.0001)
            return step * power * scale;
    }
    return 10 * power * scale;
}
