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
    QString platform;       ///< empty: the global layer
    QString key;            ///< whose old value stays; empty: the whole file is unreadable
    bool unwritten = false; ///< the program's value has no place in the file: this line is in its way
    bool operator==(const Problem& other) const
    {
        return line == other.line && reason == other.reason && platform == other.platform &&
               key == other.key && unwritten == other.unwritten;
    }
};
struct Parsed
{
    Layers layers;
    QList<Problem> problems; ///< values that are not allowed; they are not in `layers`
    QList<Problem> unknown;  ///< what no setting is called, in the order of the file
};
struct Edited
{
    QByteArray text;
    QList<Problem> unwritten; ///< what could not be written; all others are
};

/// Any TOML as a tree; dates are left out. Refused as parse().
Result<QVariantMap> tree(const QByteArray& text);
/// Refused when it is no TOML: `code` is the line, `detail` the reason.
Result<Parsed> parse(const QByteArray& text);
/// `text` with the known keys of `wanted` and no others; comments, unknown keys, order and layout stay.
/// Refused when `text` is no TOML.
Result<Edited> edit(const QByteArray& text, const Layers& wanted);
} // namespace configtext
