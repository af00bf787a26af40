// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace {
struct Quantity
{
    double number;
    QString unit; ///< lower case, may be empty
};

/// Takes one "number unit" from the front of `rest`; empty when there is none.
std::optional<Quantity> take(QStringView& rest)
{
    rest = rest.trimmed();
    qsizetype digits = 0;
    const auto isNumber = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; };
    while (digits < rest.size() && isNumber(rest[digits]))
        ++digits;
    bool ok = false;
    const double number = rest.left(digits).toDouble(&ok);
    if (!ok)
        return std::nullopt;
    rest = rest.mid(digits).trimmed();
    qsizetype letters = 0;
    while (letters < rest.size() && rest[letters].isLetter())
        ++letters;
    const Quantity quantity{number, rest.left(letters).toString().toLower()};
    rest = rest.mid(letters);
    return quantity;
}

struct Unit
{
    const char* name;
    double factor;
};

template <std::size_t n>
std::optional<double> factorOf(const QString& unit, const Unit (&units)[n])
{
    for (const Unit& one : units) {
        if (unit == QLatin1String(one.name))
            return one.factor;
    }
    return std::nullopt;
}
} // namespace

Result<std::chrono::milliseconds> parseDuration(const QString& text, std::chrono::milliseconds plain)
{
    static constexpr Unit units[] = {{"ms", 1},     {"s", 1e3},    {"sec", 1e3},  {"m", 60e3},
                                     {"min", 60e3}, {"h", 3600e3}, {"d", 86400e3}};
    constexpr double most = 100 * 366 * 86400e3;
    const auto refuse = [&text] {
        return fail(
            Error::Kind::Refused,
            QStringLiteral("\"%1\" is no duration; write for example 90s, 10m, 1h30m or 1500ms").arg(text));
    };
    QStringView rest(text);
    double sum = 0;
    int count = 0;
    while (!(rest = rest.trimmed()).isEmpty()) {
        const auto quantity = take(rest);
        if (!quantity)
            return refuse();
        const bool bare = quantity->unit.isEmpty();
        if (bare && (count > 0 || !rest.trimmed().isEmpty()))
            return refuse();
        const auto factor = bare ? std::optional(double(plain.count())) : factorOf(quantity->unit, units);
        if (!factor)
            return refuse();
        sum += quantity->number * *factor;
        ++count;
    }
    if (count == 0 || !(sum <= most))
        return refuse();
    return std::chrono::milliseconds(std::llround(sum));
}

Result<qint64> parseSize(const QString& text, qint64 plain)
{
    constexpr double k = 1024;
    static constexpr Unit units[] = {
        {"b", 1},           {"k", k},       {"kib", k},           {"kb", 1e3},
        {"m", k * k},       {"mib", k * k}, {"mb", 1e6},          {"g", k * k * k},
        {"gib", k * k * k}, {"gb", 1e9},    {"t", k * k * k * k}, {"tib", k * k * k * k},
        {"tb", 1e12}};
    QStringView rest(text);
    const auto quantity = take(rest);
    std::optional<double> factor;
    if (quantity && rest.trimmed().isEmpty())
        factor = quantity->unit.isEmpty() ? double(plain) : factorOf(quantity->unit, units);
    if (!factor || !(quantity->number * *factor <= std::pow(2.0, 62)))
        return fail(Error::Kind::Refused,
                    QStringLiteral("\"%1\" is no size; write for example 500MiB, 2GiB or a number of bytes")
                        .arg(text));
    return qint64(std::llround(quantity->number * *factor));
}
