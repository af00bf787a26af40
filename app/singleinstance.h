// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/paths.h"
#include <QLockFile>

/// One running program a profile (UX-01, ux.md C-48): whoever holds the lock file in the profile's state
/// folder is it, and listens under serverName(). A lock left by a killed process is taken over. Thread: main.
/// Owner: main().
class SingleInstance
{
public:
    explicit SingleInstance(const Paths& paths);
    /// True when this process is the one now.
    bool acquire();
    bool held() const { return m_lock.isLocked(); }
    /// Polls until the other one has left (and then holds the lock); false after `limit`.
    bool acquireWithin(std::chrono::milliseconds limit);
    /// Where the one instance listens: the same for every process of this user and profile.
    QString serverName() const { return m_serverName; }

private:
    QLockFile m_lock;
    QString m_serverName;
};
