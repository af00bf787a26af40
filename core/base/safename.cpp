// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safename.h"

#include <QFileInfo>
#include <QTextBoundaryFinder>

namespace safename {
namespace {
/// CON, NUL, COM1, ... are devices on Windows, with any extension.
bool isReserved(const QString& name)
{
    const QString base = name.section(u'.', 0, 0).trimmed().toUpper();
    for (const char* one : {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"}) {
        if (base == QLatin1String(one))
            return true;
    }
    const bool port = base.startsWith(QLatin1String("COM")) || base.startsWith(QLatin1String("LPT"));
    return port && base.size() == 4 && QStringView(u"0123456789\u00b9\u00b2\u00b3").contains(base[3]);
}
} // namespace

qsizetype bytes(const QString& text)
{
    return text.toUtf8().size();
}

QString clip(const QString& text, qsizetype limit)
{
    if (bytes(text) <= limit)
        return text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next > 0 && bytes(text.left(next)) <= limit;
         next = finder.toNextBoundary())
        end = next;
    return text.left(end);
}

QString clean(const QString& text)
{
    QString out;
    const QList<uint> points = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint point : points) {
        switch (QChar::category(point)) {
        case QChar::Other_Control:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            out += u' ';
            continue;
        case QChar::Other_Format:    // zero width, direction, soft hyphen, tags
        case QChar::Other_Surrogate: // half a character
            continue;
        default:
            break;
        }
        if (QChar::isNonCharacter(point))
            continue;
        const bool bad =
            point == u'/' || point == u'\\' || (point < 128 && forbidden.contains(QChar(ushort(point))));
        out += bad ? QStringView(u"_") : QStringView(QChar::fromUcs4(point));
    }
    return out.simplified();
}

QString component(const QString& text, qsizetype limit)
{
    const auto isEdge = [](QChar c) { return c == u'.' || c.isSpace(); };
    QString name = clean(text);
    while (!name.isEmpty() && isEdge(name[0]))
        name.remove(0, 1);
    if (isReserved(name))
        name.prepend(u'_');
    name = clip(name, limit);
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    return name;
}

QString componentOrMark(const QString& text)
{
    const QString name = component(text, componentLimit);
    return name.isEmpty() ? QStringLiteral("_") : name;
}

QString uniquePath(const QString& path)
{
    const auto taken = [](const QString& candidate) {
        const QFileInfo info(candidate);
        return info.exists() || info.isSymLink() || QFileInfo::exists(candidate + QStringLiteral(".part"));
    };
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const QString stem = path.chopped(suffix.size());
    QString candidate = path;
    for (int i = 1; taken(candidate); ++i)
        candidate = QStringLiteral("%1 (%2)%3").arg(stem).arg(i).arg(suffix);
    return candidate;
}
} // namespace safename
