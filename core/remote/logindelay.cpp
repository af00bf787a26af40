// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/logindelay.h"

#include <algorithm>

namespace remote {
using namespace std::chrono_literals;

namespace {
constexpr int freeTries = 3;
constexpr std::chrono::milliseconds longest = 5min;
constexpr qint64 rememberedSec = 3600;
constexpr qsizetype mostNames = 16; ///< an address; tries with further ones are never forgiven
} // namespace

std::chrono::milliseconds LoginDelay::wait(const QString& address, const QDateTime& now) const
{
    const auto found = m_tries.constFind(address);
    if (found == m_tries.constEnd() || found->count < freeTries || found->last.secsTo(now) >= rememberedSec)
        return 0ms;
    const int doubled = std::min(found->count - freeTries, 20);
    const auto whole = std::min<std::chrono::milliseconds>(1s * (1 << doubled), longest);
    const std::chrono::milliseconds passed(found->last.msecsTo(now));
    return std::max<std::chrono::milliseconds>(0ms, whole - passed);
}

void LoginDelay::tried(const QString& address, const QString& name, const QDateTime& now)
{
    if (!m_tries.contains(address) && m_tries.size() >= mostAddresses)
        forgetOld(now);
    Tries& tries = m_tries[address];
    if (tries.last.isValid() && tries.last.secsTo(now) >= rememberedSec)
        tries = {};
    ++tries.count;
    if (tries.names.contains(name) || tries.names.size() < mostNames)
        ++tries.names[name];
    tries.last = now;
}

void LoginDelay::succeeded(const QString& address, const QString& name)
{
    const auto tries = m_tries.find(address);
    if (tries == m_tries.end())
        return;
    tries->count -= tries->names.take(name);
    if (tries->count == 0)
        m_tries.erase(tries);
}

/// Makes room: the forgotten ones, else the one that has been quiet the longest.
void LoginDelay::forgetOld(const QDateTime& now)
{
    m_tries.removeIf([&now](const auto& entry) { return entry->last.secsTo(now) >= rememberedSec; });
    if (m_tries.size() < mostAddresses)
        return;
    const auto oldest =
        std::min_element(m_tries.constBegin(), m_tries.constEnd(),
                         [](const Tries& one, const Tries& other) { return one.last < other.last; });
    m_tries.erase(oldest);
}
} // namespace remote
