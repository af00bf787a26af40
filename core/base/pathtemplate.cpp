// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pathtemplate.h"

#include "core/base/safename.h"

#include <QLocale>
#include <algorithm>

namespace pathtemplate {
namespace {
constexpr qsizetype totalLimit = 231;

/// A stretch of one component: text as it is, or a field's value.
struct Piece
{
    QString text;
    bool isTitle = false;
};
using Component = QList<Piece>;

tl::unexpected<Error> refuse(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

/// One strftime token; empty optional-like null QString for an unknown letter.
QString token(QChar letter, const QDateTime& time)
{
    const QLocale english = QLocale::c();
    switch (letter.unicode()) {
    case u'Y':
        return english.toString(time, u"yyyy");
    case u'y':
        return english.toString(time, u"yy");
    case u'm':
        return english.toString(time, u"MM");
    case u'd':
        return english.toString(time, u"dd");
    case u'H':
        return english.toString(time, u"HH");
    case u'I':
        return english.toString(time, u"hh AP").left(2);
    case u'M':
        return english.toString(time, u"mm");
    case u'S':
        return english.toString(time, u"ss");
    case u'f':
        return english.toString(time, u"zzz");
    case u'p':
        return english.toString(time, u"AP");
    case u'a':
        return english.toString(time, u"ddd");
    case u'A':
        return english.toString(time, u"dddd");
    case u'b':
        return english.toString(time, u"MMM");
    case u'B':
        return english.toString(time, u"MMMM");
    case u'j':
        return QStringLiteral("%1").arg(time.date().dayOfYear(), 3, 10, QLatin1Char('0'));
    case u's':
        return QString::number(time.toSecsSinceEpoch());
    case u'F':
        return english.toString(time, u"yyyy-MM-dd");
    case u'T':
        return english.toString(time, u"HH-mm-ss");
    case u'%':
        return QStringLiteral("%");
    default:
        return {};
    }
}

/// strftime without the C library: the same on every system, and a lone '%' stays what it is.
QString formatTime(QStringView format, const QDateTime& time)
{
    QString out;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QString value =
            format[i] == u'%' && i + 1 < format.size() ? token(format[i + 1], time) : QString();
        if (value.isNull()) {
            out += format[i];
        } else {
            out += value;
            ++i;
        }
    }
    return out;
}

struct Variable
{
    const char* name;
    QString PathFields::*member;
};
constexpr Variable texts[] = {{"streamer", &PathFields::streamer}, {"title", &PathFields::title},
                              {"url", &PathFields::url},           {"area", &PathFields::area},
                              {"platform", &PathFields::platform}, {"room", &PathFields::room},
                              {"quality", &PathFields::quality},   {"id", &PathFields::id}};

Result<Piece> expand(QStringView inside, const PathFields& fields, const QDateTime& time)
{
    const qsizetype colon = inside.indexOf(u':');
    const QStringView name = colon < 0 ? inside : inside.left(colon);
    const QStringView format = colon < 0 ? QStringView() : inside.mid(colon + 1);
    if (name == QLatin1String("date"))
        return Piece{formatTime(format.isEmpty() ? QStringView(u"%Y-%m-%d") : format, time)};
    if (name == QLatin1String("time"))
        return Piece{formatTime(format.isEmpty() ? QStringView(u"%H-%M-%S") : format, time)};
    if (colon < 0) {
        if (name == QLatin1String("part"))
            return Piece{QString::number(fields.part)};
        for (const Variable& variable : texts) {
            if (name == QLatin1String(variable.name))
                return Piece{fields.*variable.member, variable.member == &PathFields::title};
        }
    }
    return refuse(QStringLiteral("unknown variable {%1}").arg(inside));
}

/// What stands between the braces: strftime tokens and slashes, checked for what no file system takes.
Result<> addLiteral(QStringView literal, const QDateTime& time, QList<Component>& out)
{
    for (const QChar c : literal) {
        if (c == u'}')
            return refuse(QStringLiteral("a } without its {"));
        if (safename::forbidden.contains(c) || c.unicode() < 0x20)
            return refuse(
                QStringLiteral("holds one of the characters < > : \" | ? * that file names cannot have"));
    }
    const QList<QStringView> folders = literal.split(u'/');
    for (qsizetype i = 0; i < folders.size(); ++i) {
        if (i > 0)
            out.append(Component());
        if (!folders[i].isEmpty())
            out.last().append(Piece{formatTime(folders[i], time)});
    }
    return {};
}

Result<QList<Component>> parse(const QString& text, const PathFields& fields)
{
    const QString pattern = QString(text).replace(u'\\', u'/').trimmed();
    if (pattern.isEmpty())
        return refuse(QStringLiteral("is empty"));
    if (pattern.startsWith(u'/'))
        return refuse(QStringLiteral("begins with a slash; it is relative to the recordings folder"));
    const QStringList folders = pattern.split(u'/');
    if (folders.contains(QStringLiteral("..")) || folders.contains(QStringLiteral(".")))
        return refuse(QStringLiteral("holds the folder . or .."));
    if (folders.last().isEmpty())
        return refuse(QStringLiteral("ends with a slash; the file has no name"));

    const QDateTime time = fields.time.toLocalTime();
    const QStringView all(pattern);
    QList<Component> out{Component()};
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype open = all.indexOf(u'{', at);
        const qsizetype literalEnd = open < 0 ? all.size() : open;
        if (auto added = addLiteral(all.mid(at, literalEnd - at), time, out); !added)
            return fail(added.error());
        if (open < 0)
            break;
        const qsizetype close = all.indexOf(u'}', open);
        if (close < 0)
            return refuse(QStringLiteral("a { without its }"));
        auto piece = expand(all.mid(open + 1, close - open - 1), fields, time);
        if (!piece)
            return fail(piece.error());
        out.last().append(std::move(*piece));
        at = close + 1;
    }
    return out;
}

/// The path with at most `titleBytes` of the title; components not clipped yet.
QStringList join(const QList<Component>& components, qsizetype titleBytes)
{
    QStringList out;
    for (const Component& component : components) {
        QString name;
        for (const Piece& piece : component) {
            const QString text = safename::clean(piece.text);
            const bool spaced = !piece.isTitle && piece.text.size() > 0;
            // Blanks at the edges of a literal separate it from its neighbours.
            if (spaced && piece.text.front().isSpace())
                name += u' ';
            name += piece.isTitle ? safename::clip(text, titleBytes) : text;
            if (spaced && piece.text.back().isSpace())
                name += u' ';
        }
        out += name;
    }
    return out;
}

/// How many bytes are too many, in one component or in all.
qsizetype overflow(const QStringList& names)
{
    qsizetype total = names.size() - 1;
    qsizetype most = 0;
    for (const QString& name : names) {
        const qsizetype bytes = safename::bytes(name);
        total += bytes;
        most = std::max(most, bytes - safename::componentLimit);
    }
    return std::max(most, total - totalLimit);
}
} // namespace

QStringList variables()
{
    QStringList names;
    for (const Variable& variable : texts)
        names += QString::fromLatin1(variable.name);
    return names + QStringList{QStringLiteral("date"), QStringLiteral("time"), QStringLiteral("part")};
}

Result<> check(const QString& pattern)
{
    const auto parsed = parse(pattern, {});
    if (!parsed)
        return fail(parsed.error());
    return {};
}

Result<QString> render(const QString& pattern, const PathFields& fields)
{
    const auto components = parse(pattern, fields);
    if (!components)
        return fail(components.error());
    qsizetype titles = 0;
    for (const Component& component : *components)
        titles += std::count_if(component.begin(), component.end(),
                                [](const Piece& piece) { return piece.isTitle; });
    qsizetype titleBytes = safename::bytes(safename::clean(fields.title));
    QStringList names = join(*components, titleBytes);
    for (qsizetype over = overflow(names); over > 0 && titleBytes > 0; over = overflow(names)) {
        titleBytes = std::max<qsizetype>(
            0, titleBytes - std::max<qsizetype>(1, over / std::max<qsizetype>(1, titles)));
        names = join(*components, titleBytes);
    }
    QStringList out;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString name = safename::component(names[i], safename::componentLimit);
        if (!name.isEmpty())
            out += name;
        else if (i + 1 == names.size())
            out += QStringLiteral("_"); // a folder without a name is left out, a file needs one
    }
    for (qsizetype over = overflow(out); over > 0; over = overflow(out)) {
        const auto longest = std::max_element(out.begin(), out.end(), [](const QString& a, const QString& b) {
            return safename::bytes(a) < safename::bytes(b);
        });
        const qsizetype bytes = safename::bytes(*longest);
        if (bytes <= 1) // nothing but a long row of folders: the innermost ones stay
            out.removeFirst();
        else
            *longest =
                safename::componentOrMark(safename::clip(*longest, std::max<qsizetype>(1, bytes - over)));
    }
    return out.join(u'/');
}
QString renderText(const QString& pattern, const PathFields& fields)
{
    const QDateTime time = fields.time.toLocalTime();
    const QStringView all(pattern);
    QString out;
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype open = all.indexOf(u'{', at);
        out += formatTime(all.mid(at, (open < 0 ? all.size() : open) - at), time);
        if (open < 0)
            break;
        const qsizetype close = all.indexOf(u'}', open);
        const auto piece =
            close < 0 ? Result<Piece>() : expand(all.mid(open + 1, close - open - 1), fields, time);
        const bool known = close >= 0 && piece;
        out += known ? piece->text : QStringLiteral("{");
        at = known ? close + 1 : open + 1;
    }
    return out;
}
} // namespace pathtemplate
