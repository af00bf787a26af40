// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/secretstore.h"
#include "core/config/paths.h"
#include <QDateTime>

struct Store;

/// A whole profile in one zip (ux.md UX-74): database, config.toml and, with a password, the logins, sealed
/// by it. Thread: workers. Recordings are not in it. The database is copied while it is in use.
namespace backup {
struct Written
{
    QString path;
    qint64 bytes = 0;
    int secrets = 0; ///< logins in it
};
/// `entries`: what is read from `secrets` when there is a password; one that is missing is left out. Errors:
/// Disk, Database, those of the secret store, Cancelled.
Result<Written> write(const QString& path, Store& store, const Paths& paths, SecretStore& secrets,
                      const QStringList& entries, const QString& password, Stop& stop);

/// What a backup holds, once all of it has been judged good.
struct Contents
{
    QDateTime created;
    QString version; ///< of the program that wrote it; empty for a copy of the database
    int streamers = 0;
    int templates = 0;
    int uploads = 0;
    int secrets = 0;
};
/// Reads and judges every part of a backup and lays it beside the profile; nothing of the profile is
/// touched. `path` may also be one of the copies that the program makes of its database by itself. The next
/// start takes it over (applyPending). `secrets` are written to the store in use as the
/// last step. Errors: Protocol (no backup, damaged), Refused (of a newer program), LoginNeeded (it holds
/// logins and the password is empty or wrong; `withoutSecrets` leaves them out), Disk, Cancelled.
Result<Contents> stage(const QString& path, const Paths& paths, SecretStore& secrets, const QString& password,
                       bool withoutSecrets, Stop& stop);
/// Takes back what stage() laid down.
void forgetPending(const Paths& paths);
/// Puts a staged backup in the place of the profile, whose files go to a folder of their own; done again from
/// where it stopped after a crash. The folder, or nothing when there was no backup. Before the database is
/// opened. Errors: Disk.
Result<QString> applyPending(const Paths& paths);
} // namespace backup
