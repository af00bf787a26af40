// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/secretstore.h"
#include <atomic>

/// A keychain that a test can lock or break. Thread: any. Owner: the test.
class FakeKeychain : public SecretStore
{
public:
    Result<QByteArray> read(const QString& entry, Stop& stop) override
    {
        if (const auto ready = wait(stop); !ready)
            return fail(ready.error());
        return m_memory->read(entry, stop);
    }
    Result<> write(const QString& entry, const QByteArray& secret, Stop& stop) override
    {
        if (const auto ready = wait(stop); !ready)
            return ready;
        if (broken)
            return fail(Error::Kind::Refused, QStringLiteral("keychain: no such object"));
        return m_memory->write(entry, secret, stop);
    }
    Result<> remove(const QString& entry, Stop& stop) override
    {
        if (const auto ready = wait(stop); !ready)
            return ready;
        return m_memory->remove(entry, stop);
    }
    QString kind() const override { return QStringLiteral("keychain"); }
    std::atomic<bool> locked{false};
    std::atomic<bool> broken{false}; ///< reads find nothing, writes fail (ux.md D-02)
    std::atomic<bool> denied{false}; ///< its owner says no to everything

private:
    Result<> wait(Stop& stop) const
    {
        while (locked) {
            if (!stop.sleep(std::chrono::milliseconds(5)))
                return fail(Error::Kind::Cancelled, QStringLiteral("cancelled"));
        }
        if (denied)
            return fail(Error::Kind::Refused, QStringLiteral("keychain: access denied"));
        return {};
    }
    std::unique_ptr<SecretStore> m_memory = makeSessionStore();
};
