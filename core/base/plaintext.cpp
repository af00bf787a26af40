// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/plaintext.h"

#include <QList>
#include <QTextBoundaryFinder>
#include <algorithm>

namespace plaintext {
namespace {
/// Joiners and tags make pictures of several characters ("family", flags); other invisible ones hide or turn
/// what stands beside them.
bool isHarmlessFormat(uint point)
{
    return point == 0x200c || point == 0x200d || (point >= 0xe0020 && point <= 0xe007f);
}

bool isPlain(uint point)
{
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Surrogate: // half a character
        return false;
    case QChar::Other_Format:
        return isHarmlessFormat(point);
    default:
        return !QChar::isNonCharacter(point);
    }
}

QString clip(const QString& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(length);
    const qsizetype end = finder.isAtBoundary() ? length : finder.toPreviousBoundary();
    return text.left(end > 0 ? end : 0);
}
} // namespace

Result<> checkName(const QString& name)
{
    const QList<uint> points = name.toUcs4();
    const bool plain = std::all_of(points.begin(), points.end(), isPlain);
    if (plain && !name.trimmed().isEmpty() && name.size() <= nameLength)
        return {};
    return fail(Error::Kind::Refused,
                QStringLiteral("a name has 1 to %1 printable characters").arg(nameLength));
}

QString cleanName(const QString& name)
{
    QString out;
    const QList<uint> points = name.toUcs4();
    for (const uint point : points) {
        if (isPlain(point))
            out += QChar::fromUcs4(point);
        else if (QChar::category(point) != QChar::Other_Format)
            out += u' ';
    }
    return clip(out.simplified(), nameLength).trimmed();
}

QString escaped(const QString& text)
{
    QString out;
    out.reserve(text.size());
    const auto escape = [&out](QStringView units) {
        for (const QChar unit : units)
            out += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    };
    const QStringView all(text);
    for (qsizetype i = 0; i < all.size();) {
        const bool pair = all[i].isHighSurrogate() && i + 1 < all.size() && all[i + 1].isLowSurrogate();
        const uint point = pair ? QChar::surrogateToUcs4(all[i], all[i + 1]) : all[i].unicode();
        const qsizetype length = pair ? 2 : 1;
        if (isPlain(point) || point == '\n' || point == '\t')
            out += all.mid(i, length);
        else
            escape(all.mid(i, length));
        i += length;
    }
    return out;
}
} // namespace plaintext
