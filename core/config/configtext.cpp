// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configtext.h"

#include "core/config/tomltree.h"

#include <algorithm>

namespace configtext {
namespace {
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

bool isSetting(const QStringList& key)
{
    // "record.splitMinutes" = 5 is one name with a dot in it.
    return std::none_of(key.begin(), key.end(), [](const QString& name) { return name.contains(u'.'); }) &&
           SettingRow::find(key.join(u'.'));
}

bool isGroup(const QStringList& key)
{
    const QString start = key.join(u'.') + u'.';
    const QList<const SettingRow*>& rows = SettingRow::all();
    return std::any_of(rows.begin(), rows.end(),
                       [&](const SettingRow* row) { return row->key.startsWith(start); });
}

void addUnknown(const toml::table& table, const QString& platform, const QStringList& path,
                QList<Problem>& unknown)
{
    for (const auto& [name, node] : table) {
        const QStringList key = path + QStringList{fromStd(name.str())};
        if (isSetting(key))
            continue;
        const bool isPlatforms = platform.isEmpty() && key == QStringList{platformsTable};
        if (node.is_table() && isPlatforms) {
            for (const auto& [id, layer] : *node.as_table()) {
                if (layer.is_table())
                    addUnknown(*layer.as_table(), fromStd(id.str()), {}, unknown);
            }
        } else if (node.is_table() && isGroup(key)) {
            addUnknown(*node.as_table(), platform, key, unknown);
        } else {
            const QString whole =
                (platform.isEmpty() ? QString() : platformsTable + u'.' + platform + u'.') + key.join(u'.');
            // A table that a header makes has no line for its own name.
            const int line = int(node.is_table() ? node.source().begin.line : name.source().begin.line);
            unknown +=
                Problem{line, QStringLiteral("\"%1\" is no setting; it is kept and does nothing").arg(whole),
                        platform, whole};
        }
    }
}
} // namespace

namespace {
/// A line whose key has more names than any of ours, or 0. The parser makes a table of each and takes them
/// down again one within the other, until the stack is used up.
int lineOfDeepKey(const QByteArray& text)
{
    constexpr int mostNames = 16;
    int line = 1;
    int dots = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            const auto quotes = [&text, c](qsizetype from, qsizetype count) {
                return from + count <= text.size() &&
                       std::all_of(text.begin() + from, text.begin() + from + count,
                                   [c](char other) { return other == c; });
            };
            const bool many = quotes(at, 3);
            const qsizetype width = many ? 3 : 1;
            for (at += width; at < text.size() && !quotes(at, width); ++at) {
                if (text[at] == '\n' && !many)
                    break; // not closed: the parser says so
                line += text[at] == '\n';
                at += text[at] == '\\' && c == '"';
            }
            at += quotes(at, width) ? width - 1 : -1;
        } else if (c == '#') {
            const qsizetype end = text.indexOf('\n', at);
            at = (end < 0 ? text.size() : end) - 1;
        } else if (c == '\n') {
            ++line;
            dots = 0;
        } else if (c == '.') {
            if (++dots >= mostNames)
                return line;
        } else if (c == '=' || c == ',' || c == '{') {
            dots = 0;
        }
    }
    return 0;
}
} // namespace

Result<toml::table> parseToml(const QByteArray& text)
{
    if (const int line = lineOfDeepKey(text))
        return fail(Error::Kind::Refused, QStringLiteral("a key of so many names is not read"), line);
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
    addUnknown(*root, {}, {}, parsed.unknown);
    std::stable_sort(parsed.unknown.begin(), parsed.unknown.end(),
                     [](const Problem& one, const Problem& other) { return one.line < other.line; });
    return parsed;
}
} // namespace configtext
