// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringView>

/// Names of files that every file system takes, from texts that come from a site. Thread: any.
namespace safename {
inline constexpr QStringView forbidden = u"<>:\"|?*";
inline constexpr qsizetype componentLimit = 200; ///< bytes of UTF-8

/// One line without what is invisible, changes direction or means something to a file system.
QString clean(const QString& text);
qsizetype bytes(const QString& text); ///< of its UTF-8
/// At most `limit` bytes, cut between whole characters as people see them.
QString clip(const QString& text, qsizetype limit);
/// One component of a path, of at most `limit` bytes; empty when nothing is left.
QString component(const QString& text, qsizetype limit = componentLimit);
/// The same, "_" when nothing is left.
QString componentOrMark(const QString& text);
/// `path`, or with " (1)", " (2)", ... before its extension when it, or it with ".part", exists.
QString uniquePath(const QString& path);
} // namespace safename
