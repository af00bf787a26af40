// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <limits>

/// One allowed value of a Type::Choice.
struct SettingChoice
{
    const char* value;
    const char* label; ///< QT_TRANSLATE_NOOP("Setting", ...)
};
/// From when on a changed value counts; forms say so.
enum class SettingEffect { AtOnce, NextRecording, NextUpload };
/// What only some rows need.
struct SettingOptions
{
    double min = std::numeric_limits<double>::lowest();
    double max = std::numeric_limits<double>::max();
    const char* unit = ""; ///< "s", "ms", "MiB", "GiB", "%", "MB/s"; a form turns it into a suffix
    QList<SettingChoice> choices = {}; ///< Type::Choice: the only values allowed
    SettingEffect effect = SettingEffect::AtOnce;
    bool remote = true;  ///< false: never settable from the network (paths, hooks)
    bool hidden = false; ///< no row in the form (kept for scripts)
    bool built = true;   ///< false: this build does without; it has its default and is nowhere to be seen
    /// What type and limits cannot say; `detail` of its Refused completes "<key>: ".
    Result<> (*valid)(const QVariant& value) = nullptr;
};

/// One setting = one row in settings.h. Storage, form, `--set`, HTTP route, validation and the changed signal
/// follow from it. Thread: any after start (constant). Owner: static storage; a row lists itself in
/// SettingRow::all().
struct SettingRow
{
    enum class Type { Bool, Int, Double, Text, Choice, Folder, File, List, Json };
    enum class Group {
        General,
        Appearance,
        Record,
        Upload,
        Notify,
        Network,
        Storage,
        Processing,
        Remote,
        Advanced,
        Platform
    };
    /// The lowest layer that may differ: Global, or down to a platform, or down to a streamer.
    enum class Scope { Global, Platform, Streamer };
    SettingRow(Type ofType, const char* name, QVariant byDefault, Group inGroup, Scope upTo,
               const char* shortText, const char* longText, SettingOptions more = {});
    SettingRow(const SettingRow&) = delete;

    const Type type;
    const QString key;
    const QVariant defaultValue;
    const Group group;
    const Scope scope;
    const char* const label; ///< QT_TRANSLATE_NOOP("Setting", ...): shown translated
    const char* const help;
    const SettingOptions options;

    /// `text` (from a command line, a form or a file) as this setting's value, or Refused saying what is
    /// allowed.
    Result<QVariant> parse(const QString& text) const;
    /// A value of the right type and within the limits, or Refused saying what is allowed.
    Result<QVariant> check(const QVariant& value) const;

    static const QList<const SettingRow*>& all(); ///< in the order of settings.h
    static const SettingRow* find(const QString& key);

private:
    Result<QVariant> checkType(const QVariant& value) const;
};

/// A row whose value has the C++ type T: `settings.get(setting::stallTimeoutMs, streamer)` is an int.
template <typename T>
struct Setting : SettingRow
{
    Setting(Type ofType, const char* name, T byDefault, Group inGroup, Scope upTo, const char* shortText,
            const char* longText, SettingOptions more = {})
        : SettingRow(ofType, name, QVariant::fromValue(byDefault), inGroup, upTo, shortText, longText,
                     std::move(more))
    {
    }
    T of(const QVariant& value) const { return value.value<T>(); }
    /// From a map of effective values by key (Settings::effective), else the default.
    T from(const QVariantMap& values) const { return of(values.value(key, defaultValue)); }
};
