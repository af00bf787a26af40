// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QHash>
#include <QString>
#include <chrono>

namespace remote {
/// How long an address that guesses passwords must wait: three tries are free, then 1 s, doubled each time up
/// to five minutes, forgotten after an hour. Thread: main. Owner: Auth. It remembers at most 10 000
/// addresses.
class LoginDelay
{
public:
    static constexpr qsizetype mostAddresses = 10000;

    /// 0: may try now.
    std::chrono::milliseconds wait(const QString& address, const QDateTime& now) const;
    /// Counted when a try begins, so that many at once gain nothing.
    void tried(const QString& address, const QDateTime& now);
    void succeeded(const QString& address);

private:
    struct Tries
    {
        int count = 0;
        QDateTime last;
    };
    void forgetOld(const QDateTime& now);
    QHash<QString, Tries> m_tries;
};
} // namespace remote
