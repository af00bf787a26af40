// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configtext.h"
#include "core/config/tomltext.h"
#include "core/config/tomltree.h"

#include <QSet>
#include <algorithm>

namespace configtext {
namespace {
/// The byte a position of the parser (line and code point, both from 1) stands for.
qsizetype offsetOf(const QByteArray& text, const toml::source_position& position)
{
    qsizetype at = 0;
    for (toml::source_index line = 1; line < position.line; ++line)
        at = text.indexOf('\n', at) + 1;
    for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
        ++at;
        while (at < text.size() && (uchar(text[at]) & 0xc0) == 0x80)
            ++at;
    }
    return at;
}

/// Where something is in the text: [begin, end).
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;
};
Span spanOf(const QByteArray& text, const toml::source_region& source)
{
    return {offsetOf(text, source.begin), offsetOf(text, source.end)};
}

qsizetype lineBegin(const QByteArray& text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
/// Behind the line feed.
qsizetype lineEnd(const QByteArray& text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 ? text.size() : end + 1;
}

bool isBraced(const QByteArray& text, const toml::node& node)
{
    return node.is_table() && text.mid(offsetOf(text, node.source().begin), 1) == "{";
}

/// Whether `[a.b]` stands for this table; `[a.b.c]` makes an `a.b` that has none of its own.
bool hasHeader(const QByteArray& text, const toml::table& table)
{
    if (text.mid(offsetOf(text, table.source().begin), 1) != "[")
        return false;
    return std::none_of(table.begin(), table.end(), [&](const auto& item) {
        return item.second.is_table() && item.second.source().begin == table.source().begin;
    });
}

/// Lines (from 1) that go on with a value of the line before.
void addContinued(const toml::node& node, QSet<qsizetype>& lines)
{
    if (const auto* table = node.as_table(); table && !table->is_inline()) {
        for (const auto& [key, item] : *table)
            addContinued(item, lines);
        return;
    }
    if (const auto* array = node.as_array(); node.is_array_of_tables()) {
        for (const toml::node& item : *array)
            addContinued(item, lines);
    }
    for (auto line = node.source().begin.line + 1; line <= node.source().end.line; ++line)
        lines.insert(qsizetype(line));
}

/// An array over several lines keeps its comments: what stays is not touched.
QByteArray replaceItems(const QByteArray& text, const toml::array& array, const QVariantList& wanted)
{
    QVariantList old;
    for (const toml::node& item : array)
        old += toVariant(item);
    const qsizetype shorter = qMin(old.size(), wanted.size());
    qsizetype same = 0; // at the beginning, and then at the end
    while (same < shorter && old[same] == wanted[same])
        ++same;
    qsizetype tail = 0;
    while (tail < shorter - same && old[old.size() - 1 - tail] == wanted[wanted.size() - 1 - tail])
        ++tail;
    const qsizetype replaced = shorter - tail;
    QByteArray out = text;
    // From the back, so that positions before it stay true.
    for (qsizetype i = old.size() - tail - 1; i >= replaced; --i) {
        const Span span = spanOf(text, array[std::size_t(i)].source());
        qsizetype comma = span.end;
        while (comma < text.size() && text[comma] != ',' && text[comma] != ']')
            comma = text[comma] == '#' ? lineEnd(text, comma) : comma + 1;
        const bool hasComma = text.mid(comma, 1) == ",";
        const bool alone = hasComma && text.mid(span.end, comma - span.end).trimmed().isEmpty();
        if (hasComma)
            out.remove(comma, 1);
        out.remove(span.begin, span.end - span.begin);
        // A line with nothing else on it goes, too.
        const qsizetype begin = lineBegin(out, span.begin);
        const qsizetype end = lineEnd(out, span.begin);
        if (alone && begin > 0 && out.mid(begin, end - begin).trimmed().isEmpty())
            out.remove(begin, end - begin);
    }
    QByteArray more;
    for (qsizetype i = replaced; i < wanted.size() - tail; ++i)
        more += ", " + toToml(wanted[i]).toUtf8();
    if (!more.isEmpty() && replaced > 0)
        out.insert(spanOf(text, array[std::size_t(replaced - 1)].source()).end, more);
    else if (!more.isEmpty())
        out.insert(offsetOf(text, array.source().begin) + 1, more.mid(2) + (old.isEmpty() ? "" : ", "));
    for (qsizetype i = replaced - 1; i >= same; --i) {
        const Span span = spanOf(text, array[std::size_t(i)].source());
        out.replace(span.begin, span.end - span.begin, toToml(wanted[i]).toUtf8());
    }
    return out;
}

QByteArray replaceValue(const QByteArray& text, const toml::node& node, const QVariant& value)
{
    const Span span = spanOf(text, node.source());
    const bool list = value.typeId() == QMetaType::QVariantList || value.typeId() == QMetaType::QStringList;
    if (const auto* array = node.as_array();
        array && list && text.mid(span.begin, span.end - span.begin).contains('\n'))
        return replaceItems(text, *array, value.toList());
    return text.left(span.begin) + toToml(value).toUtf8() + text.mid(span.end);
}

/// Takes one key out of `{ a = 1, b = 2 }`, with a comma.
QByteArray removeBraced(const QByteArray& text, const toml::key& key, const toml::node& node)
{
    Span span{offsetOf(text, key.source().begin), offsetOf(text, node.source().end)};
    while (span.begin > 0 && text[span.begin - 1] != ',' && text[span.begin - 1] != '{')
        --span.begin; // spaces, and the rest of a dotted key
    const qsizetype next = text.indexOf(',', span.end);
    if (next >= 0 && text.mid(span.end, next - span.end).trimmed().isEmpty())
        span.end = next + 1;
    else if (span.begin > 0 && text[span.begin - 1] == ',')
        --span.begin;
    return text.left(span.begin) + text.mid(span.end);
}

QByteArray removeKey(const QByteArray& text, const toml::table& root, const Place& place)
{
    const toml::table* table = &root;
    bool braced = false;
    for (const QString& name : place.table) {
        table = table->get_as<toml::table>(name.toStdString());
        braced = braced || isBraced(text, *table);
    }
    const auto item = table->find(place.name.toStdString());
    if (braced)
        return removeBraced(text, item->first, item->second);
    const Span span = spanOf(text, item->second.source());
    return text.left(lineBegin(text, span.begin)) + text.mid(lineEnd(text, span.end));
}

/// `line` as a line of its own behind the line in which `at` is.
QByteArray insertedBehind(const QByteArray& text, qsizetype at, const QByteArray& line)
{
    const qsizetype end = lineEnd(text, at);
    const bool closed = end > 0 && text[end - 1] == '\n';
    const QByteArray feed = text.contains("\r\n") ? "\r\n" : "\n";
    return closed ? text.left(end) + line + feed + text.mid(end) : text + feed + line + feed;
}

/// Into `{ ... }` of a table on the way; null when there is none.
QByteArray insertBraced(const QByteArray& text, const toml::table& root, const Place& place,
                        const QByteArray& value)
{
    const toml::table* inner = nullptr;
    qsizetype depth = 0;
    const toml::table* table = &root;
    for (qsizetype i = 0; i < place.table.size() && table; ++i) {
        table = table->get_as<toml::table>(place.table[i].toStdString());
        if (table && isBraced(text, *table)) {
            inner = table;
            depth = i + 1;
        }
    }
    if (!inner)
        return {};
    qsizetype end = offsetOf(text, inner->source().end) - 1; // the brace
    while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        --end;
    const QByteArray key = dottedKey(place.table.mid(depth) + QStringList{place.name}).toUtf8();
    return text.left(end) + (inner->empty() ? " " : ", ") + key + " = " + value +
           (text.mid(end, 1) == "}" ? " " : "") + text.mid(end);
}

/// Behind the last key of a section.
QByteArray insertInSection(const QByteArray& text, const toml::table& root, const toml::table& table,
                           const QByteArray& line)
{
    QSet<qsizetype> continued;
    addContinued(root, continued);
    const QList<QByteArray> lines = text.split('\n');
    qsizetype last = qsizetype(table.source().begin.line); // from 1, so: the index behind it
    for (qsizetype i = last; i < lines.size(); ++i) {
        const QByteArray one = lines[i].trimmed();
        const bool goesOn = continued.contains(i + 1);
        if (!goesOn && one.startsWith('['))
            break;
        if (goesOn || (!one.isEmpty() && !one.startsWith('#')))
            last = i + 1;
    }
    qsizetype at = 0;
    for (qsizetype i = 1; i < last; ++i)
        at = text.indexOf('\n', at) + 1;
    return insertedBehind(text, at, line);
}

/// Behind the last key that was written with dots, in the same way; null when there is none.
QByteArray insertDotted(const QByteArray& text, const toml::table& table, const QByteArray& line)
{
    Span last{-1, 0};
    for (const auto& [key, item] : table) {
        if (item.is_table() && !isBraced(text, item))
            continue;
        const qsizetype begin = offsetOf(text, key.source().begin);
        if (begin > last.begin)
            last = {begin, offsetOf(text, item.source().end)};
    }
    if (last.begin < 0)
        return {};
    const qsizetype begin = lineBegin(text, last.begin);
    return insertedBehind(text, last.end, text.mid(begin, last.begin - begin) + line);
}

/// All that may do, the nicest first.
QList<QByteArray> insertions(const QByteArray& text, const toml::table& root, const Place& place,
                             const QVariant& value)
{
    const QByteArray literal = toToml(value).toUtf8();
    const QByteArray line = place.name.toUtf8() + " = " + literal;
    QList<QByteArray> all{insertBraced(text, root, place, literal)};
    if (const toml::table* table = tableAt(root, place.table))
        all += hasHeader(text, *table) ? insertInSection(text, root, *table, line)
                                       : insertDotted(text, *table, line);
    QByteArray section = text;
    if (!section.isEmpty() && !section.endsWith('\n'))
        section += '\n';
    if (!section.isEmpty())
        section += '\n';
    const QByteArray table = dottedKey(place.table).toUtf8();
    all += section + '[' + table + "]\n" + line + '\n';
    all += table + '.' + line + '\n' + text; // keys with dots stand above every header
    return all;
}

/// Whether the text holds the value, or (invalid) has no such key.
bool holds(const toml::table& root, const Place& place, const SettingRow& row, const QVariant& value)
{
    const toml::node* node = find(root, place);
    if (!node || !value.isValid())
        return !node && !value.isValid();
    const auto read = row.check(toVariant(*node));
    return read && *read == value;
}

/// The line that is in the way of a key.
int lineOf(const toml::table& root, const Place& place)
{
    int line = 1;
    const toml::node* node = &root;
    const QStringList path = place.table + QStringList{place.name};
    for (const QString& name : path) {
        const toml::table* table = node->as_table();
        node = table ? table->get(name.toStdString()) : nullptr;
        if (!node)
            break;
        line = int(node->source().begin.line);
    }
    return line;
}

/// A text and what it means.
struct Document
{
    QByteArray text;
    toml::table root;
};

/// Sections, `[record.splitMinutes]`, are more than the line that names them.
bool isSection(const QByteArray& text, const toml::node& node)
{
    const QByteArray start = text.mid(offsetOf(text, node.source().begin), 2);
    return (node.is_table() && !start.startsWith('{')) || (node.is_array_of_tables() && start == "[[");
}

/// False when there is no way to write it; the document is as it was then.
bool put(Document& document, const Place& place, const SettingRow& row, const QVariant& value)
{
    if (holds(document.root, place, row, value))
        return true;
    const toml::node* node = find(document.root, place);
    if (node && isSection(document.text, *node))
        return false;
    const QList<QByteArray> candidates =
        !node             ? insertions(document.text, document.root, place, value)
        : value.isValid() ? QList<QByteArray>{replaceValue(document.text, *node, value)}
                          : QList<QByteArray>{removeKey(document.text, document.root, place)};
    for (const QByteArray& text : candidates) {
        auto root = text.isNull() ? Result<toml::table>(tl::unexpected(Error())) : parseToml(text);
        if (!root || !holds(*root, place, row, value))
            continue;
        document = {text, std::move(*root)};
        return true;
    }
    return false;
}

/// Whether the text says what was wanted, but for what could not be written.
bool isWanted(const QByteArray& text, const Layers& wanted, const QList<Problem>& unwritten)
{
    auto check = parse(text);
    if (!check)
        return false;
    Layers expected = wanted;
    for (const Problem& problem : unwritten) {
        for (Layers* layers : {&expected, &check->layers}) {
            QVariantMap& layer =
                problem.platform.isEmpty() ? layers->global : layers->platforms[problem.platform];
            layer.remove(problem.key);
            if (!problem.platform.isEmpty() && layer.isEmpty())
                layers->platforms.remove(problem.platform);
        }
    }
    const auto left = [&](const Problem& refused) {
        return std::any_of(unwritten.begin(), unwritten.end(), [&](const Problem& one) {
            return one.key == refused.key && one.platform == refused.platform;
        });
    };
    return check->layers == expected && std::all_of(check->problems.begin(), check->problems.end(), left);
}
} // namespace

Result<Edited> edit(const QByteArray& text, const Layers& wanted)
{
    static const QByteArray mark("\xef\xbb\xbf"); // of editors on Windows; the parser does not count it
    if (text.startsWith(mark)) {
        auto edited = edit(text.mid(mark.size()), wanted);
        if (edited)
            edited->text.prepend(mark);
        return edited;
    }
    auto root = parseToml(text);
    if (!root)
        return fail(root.error());
    QStringList platforms = platformsOf(*root) + wanted.platforms.keys() + QStringList{QString()};
    platforms.sort();
    platforms.removeDuplicates();
    Document document{text, std::move(*root)};
    Edited edited;
    for (const QString& platform : std::as_const(platforms)) {
        const QVariantMap layer = platform.isEmpty() ? wanted.global : wanted.platforms.value(platform);
        for (const SettingRow* row : SettingRow::all()) {
            const Place place = placeOf(platform, *row);
            if (put(document, place, *row, layer.value(row->key)))
                continue;
            edited.unwritten +=
                Problem{lineOf(document.root, place),
                        QStringLiteral("%1 cannot be written: this line is in its way").arg(row->key),
                        platform, row->key, true};
        }
    }
    edited.text = document.text;
    // Never hand out a text that means something else than what was wanted.
    if (!isWanted(edited.text, wanted, edited.unwritten))
        return fail(Error::Kind::Refused,
                    QStringLiteral("the file is written in a way that cannot be edited"));
    return edited;
}
} // namespace configtext
