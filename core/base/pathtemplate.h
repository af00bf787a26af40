// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QDateTime>
#include <QString>
#include <QStringList>

/// What a file name template can say. Thread: any (a value). Any text may come from a site and be hostile.
struct PathFields
{
    QString streamer;
    QString title;
    QString url;
    QString area;
    QString platform;
    QString room;
    QString quality;
    QString id;     ///< of the broadcast
    QDateTime time; ///< when the file begins; rendered in local time
    int part = 1;
};

/// File name templates (UX-43): `{streamer}/{date:%Y-%m-%d}/{date:%H-%M-%S} {title}`; variables in braces,
/// strftime tokens inside them or beside them, a slash (or backslash) starts a folder. Thread: any.
namespace pathtemplate {
/// The names that may stand in braces.
QStringList variables();
/// Refused: empty, an unknown variable, a brace without its pair, a character no file system takes, "..", an
/// absolute path.
Result<> check(const QString& pattern);
/// A relative path without extension that every file system takes, whatever the fields hold: no forbidden,
/// control, zero-width or direction characters, no reserved names, at most 200 bytes a component and 231 in
/// all (so that ".flv.part" still fits into 240). What is too long takes it from the title first.
Result<QString> render(const QString& pattern, const PathFields& fields);
/// The same variables and tokens in a text for people (a title, a description): nothing is cleaned, and what
/// is no variable of ours stays as it stands there.
QString renderText(const QString& pattern, const PathFields& fields);
} // namespace pathtemplate
