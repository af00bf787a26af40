// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

namespace bilibili {

/// Whether there can be an archive of that number: 1 .. 2^51-1.
bool isAid(qint64 number);
/// Whether it looks like a BV id; of what the site says, it may be one that stands for no aid known here.
bool isBvid(const QString& text);
/// av number (1 .. 2^51-1) to BV id (bilibili-upload.md C.13).
QString bvidOf(qint64 aid);
/// BV id to av number; nothing when it is none (case-sensitive, 12 characters).
std::optional<qint64> aidOf(const QString& bvid);
/// The archive named by what a person types: `BV...`, `av123`, `123`, or a URL with one of them in it.
std::optional<qint64> aidIn(const QString& text);

} // namespace bilibili
