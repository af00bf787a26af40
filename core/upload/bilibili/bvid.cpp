// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/bvid.h"

#include <QRegularExpression>
#include <algorithm>
#include <string_view>

namespace bilibili {
namespace {
constexpr quint64 xorCode = 23442827791579;
constexpr quint64 maxAid = quint64(1) << 51;
constexpr quint64 mask = maxAid - 1;
constexpr std::string_view alphabet = "FcwAPNKTMug3GV5Lj7EJnHpWsx4tb8haYeviqBz6rkCy12mUSDQX9RdoZf";
constexpr int length = 12;
constexpr int firstDigit = 3;

void swapDigits(QString& text)
{
    std::swap(text[3], text[9]);
    std::swap(text[4], text[7]);
}
} // namespace

bool isAid(qint64 number)
{
    return number > 0 && quint64(number) < maxAid;
}

bool isBvid(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^BV1[0-9A-Za-z]{9,13}$"));
    return form.match(text).hasMatch();
}

QString bvidOf(qint64 aid)
{
    QString text = QStringLiteral("BV1000000000");
    quint64 rest = (maxAid | quint64(aid)) ^ xorCode;
    for (int place = length - 1; rest > 0 && place >= firstDigit; --place, rest /= alphabet.size())
        text[place] = QLatin1Char(alphabet[rest % alphabet.size()]);
    swapDigits(text);
    return text;
}

std::optional<qint64> aidOf(const QString& bvid)
{
    if (bvid.size() != length || !bvid.startsWith(QLatin1String("BV1")))
        return std::nullopt;
    QString text = bvid;
    swapDigits(text);
    quint64 value = 0;
    for (int place = firstDigit; place < length; ++place) {
        const auto digit = alphabet.find(text[place].toLatin1());
        if (digit == std::string_view::npos)
            return std::nullopt;
        value = value * alphabet.size() + digit;
    }
    const auto aid = qint64((value & mask) ^ xorCode);
    return aid > 0 && bvidOf(aid) == bvid ? std::optional(aid) : std::nullopt;
}

std::optional<qint64> aidIn(const QString& text)
{
    static const QRegularExpression bv(QStringLiteral("BV1[1-9A-Za-z]{9}(?![0-9A-Za-z])"));
    if (const auto match = bv.match(text); match.hasMatch())
        return aidOf(match.captured());
    static const QRegularExpression av(
        QStringLiteral("(?:^|[^0-9A-Za-z])[aA][vV]([0-9]{1,16})(?![0-9A-Za-z])|^\\s*([0-9]{1,16})\\s*$"));
    const auto match = av.match(text);
    const qint64 aid = (match.captured(1) + match.captured(2)).toLongLong();
    return isAid(aid) ? std::optional(aid) : std::nullopt;
}

} // namespace bilibili
