// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QVariantList>
#include <bitset>

/// The hours of a week in half hours, Monday 0:00 first: what the grid paints. Thread: any (a value).
struct WeekHours
{
    static constexpr int days = 7;
    static constexpr int cellsADay = 48;
    static constexpr int cells = days * cellsADay;
    std::bitset<cells> on;

    /// From a value of monitor.schedule; minutes are widened to the half hours they touch. An empty list
    /// means always.
    static WeekHours from(const QVariantList& ranges);
    /// As a value of monitor.schedule, days with the same hours together; always = an empty list.
    QVariantList ranges() const;
    bool operator==(const WeekHours& other) const { return on == other.on; }
};

/// "Mon, Tue 19:00–02:00": one line a range, in the language of the program.
QString weekHoursText(const QVariantList& ranges);
