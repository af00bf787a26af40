// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configtext.h"

#include "core/config/settings.h"

#define TOML_EXCEPTIONS 0
// "[[[" reaches an assumption of toml++ 3.3 that does not hold: an abort, or worse in a release build.
// Without it the parser's own check behind it reports the error.
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(condition) static_assert(true)
#include <toml++/toml.h>

namespace configtext {
namespace {
const QString platformsTable = QStringLiteral("platforms");

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Result<toml::table> parseToml(const QByteArray& text)
{
    auto result = toml::parse(std::string_view(text.constData(), std::size_t(text.size())));
    if (!result) {
        const toml::parse_error& error = result.error();
        return fail(Error::Kind::Refused, fromStd(error.description()), int(error.source().begin.line));
    }
    return std::move(result).table();
}

QVariant toVariant(const toml::node& node)
{
    if (const auto* value = node.as_boolean())
        return value->get();
    if (const auto* value = node.as_integer())
        return qlonglong(value->get());
    if (const auto* value = node.as_floating_point())
        return value->get();
    if (const auto* value = node.as_string())
        return fromStd(value->get());
    if (const auto* array = node.as_array()) {
        QVariantList list;
        for (const toml::node& item : *array)
            list += toVariant(item);
        return list;
    }
    if (const auto* table = node.as_table()) {
        QVariantMap map;
        for (const auto& [key, item] : *table)
            map.insert(fromStd(key.str()), toVariant(item));
        return map;
    }
    return {}; // dates: no setting has one
}

QString quoted(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return u'"' + out + u'"';
}

QString toToml(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        QStringList items;
        const QVariantList list = value.toList();
        for (const QVariant& item : list)
            items += toToml(item);
        return u'[' + items.join(QStringLiteral(", ")) + u']';
    }
    case QMetaType::QVariantMap: {
        QStringList items;
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            items += quoted(it.key()) + QStringLiteral(" = ") + toToml(it.value());
        return QStringLiteral("{ ") + items.join(QStringLiteral(", ")) + QStringLiteral(" }");
    }
    case QMetaType::Int:
    case QMetaType::LongLong:
        return QString::number(value.toLongLong());
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', 15);
    default:
        return quoted(value.toString());
    }
}

/// "record.splitMinutes" of a layer: its table "record" or "platforms.huya.record", and "splitMinutes".
struct Place
{
    QStringList table;
    QString name;
};
Place placeOf(const QString& platform, const SettingRow& row)
{
    Place place{row.key.split(u'.'), {}};
    place.name = place.table.takeLast();
    if (!platform.isEmpty())
        place.table = QStringList{platformsTable, platform} + place.table;
    return place;
}

const toml::table* tableAt(const toml::table& root, const QStringList& path)
{
    const toml::table* table = &root;
    for (const QString& name : path) {
        table = table->get_as<toml::table>(name.toStdString());
        if (!table)
            return nullptr;
    }
    return table;
}

const toml::node* find(const toml::table& root, const Place& place)
{
    const toml::table* table = tableAt(root, place.table);
    return table ? table->get(place.name.toStdString()) : nullptr;
}

void readLayer(const toml::table& root, const QString& platform, Parsed& out)
{
    QVariantMap& layer = platform.isEmpty() ? out.layers.global : out.layers.platforms[platform];
    for (const SettingRow* row : SettingRow::all()) {
        const toml::node* node = find(root, placeOf(platform, *row));
        if (!node)
            continue;
        auto value = row->check(toVariant(*node));
        if (value && !platform.isEmpty() && row->scope == SettingRow::Scope::Global)
            value = fail(Error::Kind::Refused,
                         QStringLiteral("%1: cannot differ for one platform").arg(row->key));
        if (value)
            layer.insert(row->key, *value);
        else
            out.problems += Problem{int(node->source().begin.line), value.error().detail, platform, row->key};
    }
}

QStringList platformsOf(const toml::table& root)
{
    QStringList names;
    if (const toml::table* platforms = tableAt(root, {platformsTable})) {
        for (const auto& [key, node] : *platforms) {
            if (node.is_table())
                names += fromStd(key.str());
        }
    }
    return names;
}

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

QByteArray replaceValue(const QByteArray& text, const toml::node& node, const QString& value)
{
    const qsizetype begin = offsetOf(text, node.source().begin);
    const qsizetype end = offsetOf(text, node.source().end);
    return text.left(begin) + value.toUtf8() + text.mid(end);
}

Result<QByteArray> removeLines(const QByteArray& text, const toml::table& owner, const toml::node& node)
{
    if (owner.is_inline())
        return fail(
            Error::Kind::Refused,
            QStringLiteral("the inline table in line %1 cannot be edited").arg(node.source().begin.line));
    const qsizetype begin =
        text.lastIndexOf('\n', qMax<qsizetype>(0, offsetOf(text, node.source().begin) - 1)) + 1;
    const qsizetype lineEnd = text.indexOf('\n', offsetOf(text, node.source().end));
    return text.left(begin) + (lineEnd < 0 ? QByteArray() : text.mid(lineEnd + 1));
}

/// Behind the last key of the table's section; where its header is missing, a new section at the end.
QByteArray insertLine(const QByteArray& text, const toml::table& root, const Place& place,
                      const QString& value)
{
    const QByteArray line = place.name.toUtf8() + " = " + value.toUtf8();
    const QByteArray header = '[' + place.table.join(u'.').toUtf8() + ']';
    QList<QByteArray> lines = text.split('\n');
    qsizetype at = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray one = lines[i].trimmed();
        const bool isHeader = one.startsWith('[') && !one.startsWith("[[");
        if (at >= 0 && one.startsWith('['))
            break;
        const QByteArray bare = one.left(one.indexOf(']') + 1);
        if ((isHeader && QByteArray(bare).replace(' ', "") == header) ||
            (at >= 0 && !one.isEmpty() && !one.startsWith('#')))
            at = i;
    }
    if (at >= 0) {
        lines.insert(at + 1, line);
        return lines.join('\n');
    }
    // A table without a header was written with dotted keys, which must stand above every header.
    if (tableAt(root, place.table) && !tableAt(root, place.table)->empty()) {
        const toml::table* table = tableAt(root, place.table);
        const bool dotted = std::any_of(table->begin(), table->end(),
                                        [](const auto& item) { return !item.second.is_table(); });
        if (dotted)
            return place.table.join(u'.').toUtf8() + '.' + line + '\n' + text;
    }
    QByteArray out = text;
    if (!out.isEmpty() && !out.endsWith('\n'))
        out += '\n';
    if (!out.isEmpty())
        out += '\n';
    return out + header + '\n' + line + '\n';
}

/// `text`, whose parsed form is `root`, with one key set or (invalid value) taken away.
Result<QByteArray> editOne(const QByteArray& text, const toml::table& root, const QString& platform,
                           const SettingRow& row, const QVariant& value)
{
    const Place place = placeOf(platform, row);
    const toml::node* node = find(root, place);
    if (!node)
        return value.isValid() ? insertLine(text, root, place, toToml(value)) : text;
    if (!value.isValid())
        return removeLines(text, *tableAt(root, place.table), *node);
    const auto old = row.check(toVariant(*node));
    return old && *old == value ? text : replaceValue(text, *node, toToml(value));
}

/// One layer; the text is parsed anew after each change, so that positions stay true.
Result<QByteArray> editLayer(QByteArray text, const QString& platform, const QVariantMap& layer)
{
    auto root = parseToml(text);
    for (const SettingRow* row : SettingRow::all()) {
        if (!root)
            return fail(root.error());
        auto edited = editOne(text, *root, platform, *row, layer.value(row->key));
        if (!edited)
            return edited;
        if (*edited == text)
            continue;
        text = *edited;
        root = parseToml(text);
    }
    if (!root)
        return fail(root.error());
    return text;
}
} // namespace

Result<QVariantMap> tree(const QByteArray& text)
{
    const auto table = parseToml(text);
    return table ? Result<QVariantMap>(toVariant(*table).toMap()) : Result<QVariantMap>(table.error());
}

Result<Parsed> parse(const QByteArray& text)
{
    const auto root = parseToml(text);
    if (!root)
        return fail(root.error());
    Parsed parsed;
    readLayer(*root, {}, parsed);
    const QStringList platforms = platformsOf(*root);
    for (const QString& platform : platforms) {
        readLayer(*root, platform, parsed);
        if (parsed.layers.platforms.value(platform).isEmpty())
            parsed.layers.platforms.remove(platform);
    }
    return parsed;
}

Result<QByteArray> edit(const QByteArray& text, const Layers& wanted)
{
    static const QByteArray mark("\xef\xbb\xbf"); // of editors on Windows; the parser does not count it
    if (text.startsWith(mark)) {
        auto edited = edit(text.mid(mark.size()), wanted);
        return edited ? Result<QByteArray>(mark + *edited) : edited;
    }
    const auto root = parseToml(text);
    if (!root)
        return fail(root.error());
    QStringList platforms = platformsOf(*root) + wanted.platforms.keys() + QStringList{QString()};
    platforms.sort();
    platforms.removeDuplicates();
    QByteArray out = text;
    for (const QString& platform : std::as_const(platforms)) {
        auto edited =
            editLayer(out, platform, platform.isEmpty() ? wanted.global : wanted.platforms.value(platform));
        if (!edited)
            return edited;
        out = *edited;
    }
    // Never hand out a text that means something else than what was wanted.
    const auto check = parse(out);
    if (!check || !(check->layers == wanted) || !check->problems.isEmpty())
        return fail(Error::Kind::Refused,
                    QStringLiteral("the file is written in a way that cannot be edited"));
    return out;
}
} // namespace configtext
