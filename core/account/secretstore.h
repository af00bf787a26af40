// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QByteArray>
#include <QString>
#include <memory>

/// Where secrets live: the OS keychain, a file only the user can read, or this session's memory (UX-59).
/// Thread: any worker may call, each call waits; never the main thread. Owner: Core. A locked keyring lets
/// the call wait, and nothing else (D-02).
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// NotFound when there is no such entry; Refused when the keychain is locked or absent, naming what to
    /// do.
    virtual Result<QByteArray> read(const QString& entry, Stop& stop) = 0;
    virtual Result<> write(const QString& entry, const QByteArray& secret, Stop& stop) = 0;
    virtual Result<> remove(const QString& entry, Stop& stop) = 0;
    virtual QString kind() const = 0; ///< "keychain", "file", "session"
};

/// QtKeychain; entries above 2000 bytes are split (Windows takes 2560, C-17). Service name: the application
/// id.
std::unique_ptr<SecretStore> makeKeychainStore(const QString& profile);
/// One file, mode 0600, written atomically, below `folder`.
std::unique_ptr<SecretStore> makeFileStore(const QString& folder);
std::unique_ptr<SecretStore> makeSessionStore();
/// Writes, reads and deletes a dummy entry: is there a keychain that works (D-02)?
Result<> probe(SecretStore& store, Stop& stop);
