// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

/// The parts of a backup. Only core/backup/ includes this.
namespace backup::names {
inline const QString program = QStringLiteral("biliup-qt");
inline constexpr int format = 1;
inline const QString manifest = QStringLiteral("manifest.json");
inline const QString database = QStringLiteral("biliup-qt.sqlite3");
inline const QString config = QStringLiteral("config.toml");
inline const QString secrets = QStringLiteral("logins.sealed");
} // namespace backup::names
