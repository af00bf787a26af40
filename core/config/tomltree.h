// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/config/settings.h"

#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 64 // what reads them goes into each, on a thread's stack
// "[[[" reaches an assumption of toml++ 3.3 that does not hold: an abort, or worse in a release build.
// Without it the parser's own check behind it reports the error.
#include <toml++/impl/preprocessor.h>
#undef TOML_ASSERT_ASSUME
#define TOML_ASSERT_ASSUME(condition) static_assert(true)
#include <toml++/toml.h>

/// What reading and editing of config.toml share; for configtext.cpp and configedit.cpp only, as toml++ is
/// slow to compile and needs flags of its own (CMakeLists.txt). Thread: any (pure functions).
namespace configtext {
inline const QString platformsTable = QStringLiteral("platforms");

inline QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// "record.splitMinutes" of a layer: its table "record" or "platforms.huya.record", and "splitMinutes".
struct Place
{
    QStringList table;
    QString name;
};
Place placeOf(const QString& platform, const SettingRow& row);

Result<toml::table> parseToml(const QByteArray& text);
QVariant toVariant(const toml::node& node);
/// Null when there is none.
const toml::table* tableAt(const toml::table& root, const QStringList& path);
const toml::node* find(const toml::table& root, const Place& place);
QStringList platformsOf(const toml::table& root);
} // namespace configtext
