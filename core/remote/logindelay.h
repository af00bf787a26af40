// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QHash>
#include <QString>
#include <chrono>

namespace remote {
/// How long an address that guesses passwords must wait: three tries are free, then 1 s, doubled each time up
/// to five minutes, forgotten after an hour. Thread: main. Owner: Auth. It remembers at most 10 000
/// addresses. Who signs in is forgiven the tries with that name only: an account is no key to the others.
class LoginDelay
{
public:
    static constexpr qsizetype mostAddresses = 10000;

    /// 0: may try now.
    std::chrono::milliseconds wait(const QString& address, const QDateTime& now) const;
    /// Counted when a try begins, so that many at once gain nothing.
    void tried(const QString& address, const QString& name, const QDateTime& now);
    void succeeded(const QString& address, const QString& name);

private:
    struct Tries
    {
        int count = 0;
        QHash<QString, int> names; ///< how many of them were with which
        QDateTime last;
    };
    void forgetOld(const QDateTime& now);
    QHash<QString, Tries> m_tries;
};
} // namespace remote
