// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>

/// Texts that others have made, shown where a control character would do something: on a terminal, in a line
/// of a log or a table. Thread: any.
namespace plaintext {
inline constexpr qsizetype nameLength = 100;

/// A name that a person gives: 1 to nameLength printable characters. Refused, saying so.
Result<> checkName(const QString& name);
/// A name that a site or another program gives, made to pass checkName(); empty when nothing is left.
QString cleanName(const QString& name);
/// What controls a terminal or changes the direction of text as "\u001b"; lines stay lines. Inside the
/// strings of a JSON text it means the same as before.
QString escaped(const QString& text);
} // namespace plaintext
