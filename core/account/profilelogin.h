// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include "core/config/paths.h"
#include <QByteArray>

/// What SettingsTable::state() calls the secret store that a person chose.
inline constexpr const char secretStoreKey[] = "account.secretStore";

/// The Cookie header, a secret, that a one-shot command asks Bilibili with: of the account that `choice`
/// names as bilibili.account does, in a profile that another program may hold. Only a file of secrets is
/// read: a keychain might ask the person. `store` is --secret-store, empty: as chosen. Empty when there is no
/// such login, with the reason in the log. Thread: workers; reads the disk.
QByteArray profileLogin(const Paths& paths, const QString& store, const QString& choice, Stop& stop);
