// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/weekhours.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QVariantMap>
#include <map>

namespace {
constexpr int minutesACell = 30;
constexpr int minutesADay = 24 * 60;

/// "19:30" -> 1170, "24:00" -> 1440; -1 when it is no time.
int minutesOf(const QString& text)
{
    const QStringList parts = text.split(u':');
    bool hourOk = false;
    bool minuteOk = false;
    const int hour = parts.value(0).toInt(&hourOk);
    const int minute = parts.value(1).toInt(&minuteOk);
    const int total = hour * 60 + minute;
    return hourOk && minuteOk && minute >= 0 && minute < 60 && total >= 0 && total <= minutesADay ? total
                                                                                                  : -1;
}

QString timeOf(int cell)
{
    const int minutes = cell * minutesACell;
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}
} // namespace

WeekHours WeekHours::from(const QVariantList& ranges)
{
    WeekHours hours;
    if (ranges.isEmpty())
        hours.on.set();
    for (const QVariant& entry : ranges) {
        const QVariantMap range = entry.toMap();
        const int start = minutesOf(range.value(QStringLiteral("from")).toString());
        int end = minutesOf(range.value(QStringLiteral("to")).toString());
        if (start < 0 || end < 0)
            continue;
        if (end <= start)
            end += minutesADay;
        const int first = start / minutesACell;
        const int last = (end + minutesACell - 1) / minutesACell;
        const QVariantList everyDay{1, 2, 3, 4, 5, 6, 7};
        for (const QVariant& day : range.value(QStringLiteral("days"), everyDay).toList())
            for (int cell = first; cell < last; ++cell)
                hours.on.set(static_cast<std::size_t>(((day.toInt() + 6) % days * cellsADay + cell) % cells));
    }
    return hours;
}

QVariantList WeekHours::ranges() const
{
    if (on.all())
        return {};
    const auto isOn = [this](int cell) { return on.test(static_cast<std::size_t>((cell + cells) % cells)); };
    std::map<std::pair<int, int>, QVariantList> daysByHours; // (from, to) -> days
    for (int first = 0; first < cells; ++first) {
        if (!isOn(first) || isOn(first - 1))
            continue; // no run begins here
        int length = 1;
        while (isOn(first + length))
            ++length;
        for (int cell = first; length > 0;) {
            const int inDay = cell % cellsADay;
            const int untilMidnight = cellsADay - inDay;
            // A range may cross one midnight; what is as long as a day is cut at each.
            const int taken = length < cellsADay ? length : untilMidnight;
            const int end = inDay + taken > cellsADay ? inDay + taken - cellsADay : inDay + taken;
            daysByHours[{inDay, end}] << cell / cellsADay % days + 1;
            cell += taken;
            length -= taken;
        }
    }
    QVariantList result;
    for (const auto& [hours, onDays] : daysByHours)
        result << QVariantMap{{QStringLiteral("days"), onDays},
                              {QStringLiteral("from"), timeOf(hours.first)},
                              {QStringLiteral("to"), timeOf(hours.second)}};
    return result;
}

QString weekHoursText(const QVariantList& ranges)
{
    if (ranges.isEmpty())
        return QCoreApplication::translate("WeekHours", "At any time");
    QStringList lines;
    for (const QVariant& entry : ranges) {
        const QVariantMap range = entry.toMap();
        QStringList names;
        for (const QVariant& day : range.value(QStringLiteral("days")).toList())
            names << QLocale().standaloneDayName(day.toInt(), QLocale::ShortFormat);
        //: %1 = days of the week, %2 and %3 = times of day
        lines << QCoreApplication::translate("WeekHours", "%1 %2–%3")
                     .arg(names.size() == WeekHours::days ? QCoreApplication::translate("WeekHours", "Daily")
                                                          : names.join(QStringLiteral(", ")),
                          range.value(QStringLiteral("from")).toString(),
                          range.value(QStringLiteral("to")).toString());
    }
    return lines.join(u'\n');
}
