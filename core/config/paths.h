// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>

/// The application id: desktop file, icon, metainfo, D-Bus, keychain, autostart (ux.md C-01, C-02).
inline constexpr const char appId[] = "io.github.biliup_qt.BiliupQt";

/// Where a profile keeps its files (ux.md C-03). Thread: any (a value). `--profile DIR` and portable mode put
/// all of it below one folder; otherwise the platform's own places.
struct Paths
{
    QString config;     ///< config.toml
    QString data;       ///< biliup-qt.sqlite3 and its backups
    QString cache;      ///< thumbnails, avatars
    QString state;      ///< log files, instance lock
    QString recordings; ///< default of record.folder
    QString profile;    ///< what names the instance: the profile folder, or data

    QString database() const;
    QString logs() const;
    QString reports() const; ///< of recordings that failed
    QString configFile() const;

    /// `profile` empty: portable when `portable` or a file portable.txt beside the program asks for it, else
    /// the system's places.
    static Paths find(const QString& profile, bool portable, const QString& programFolder);
    /// Creates the folders but `recordings`, private to the user (0700). Errors: Disk.
    Result<> make() const;
};
