// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QVariantMap>

/// Settings as TOML text: `[record]` with `splitMinutes = 30` is the global record.splitMinutes,
/// `[platforms.huya.record]` the same of one platform. Thread: any (pure functions).
namespace configtext {
struct Layers
{
    QVariantMap global; ///< known keys only, values checked
    QHash<QString, QVariantMap> platforms;
    bool operator==(const Layers& other) const
    {
        return global == other.global && platforms == other.platforms;
    }
};
struct Problem
{
    int line = 0; ///< 1, 2, ...
    QString reason;
    QString platform; ///< empty: the global layer
    QString key;      ///< whose old value stays; empty: the whole file is unreadable
};
struct Parsed
{
    Layers layers;
    QList<Problem> problems; ///< values that are not allowed; they are not in `layers`
};

/// Any TOML as a tree; dates are left out. Refused as parse().
Result<QVariantMap> tree(const QByteArray& text);
/// Refused when it is no TOML: `code` is the line, `detail` the reason. Keys that no setting has are ignored.
Result<Parsed> parse(const QByteArray& text);
/// `text` with the known keys of `wanted` and no others; comments, unknown keys, order and layout stay.
/// Refused when `text` is no TOML or writes a setting in a way that cannot be edited line by line (inline
/// tables).
Result<QByteArray> edit(const QByteArray& text, const Layers& wanted);
} // namespace configtext
