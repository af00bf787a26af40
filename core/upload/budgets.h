// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/stop.h"
#include "core/store/settingstable.h"
#include "core/upload/budget.h"
#include <QHash>
#include <QSet>
#include <condition_variable>
#include <functional>
#include <mutex>

/// The Budget of each account, shared by all uploads and kept in the database. Thread: workers. Owner: Core.
class Budgets
{
public:
    Budgets(SettingsTable& table, Clock& clock)
        : m_table(table)
        , m_clock(clock)
    {
    }

    /// Waits for the account's turn when that is less than a minute away and takes it; else RateLimited with
    /// the time to wait. `waiting` is told the moment it will go on, so that a person sees it.
    /// When preuploads have failed (preuploadFailed) and the budget is used up, that failure instead: it is
    /// the cause. The moment that was taken.
    Result<QDateTime> takePreupload(qint64 mid, Stop& stop, const std::function<void(QDateTime)>& waiting);
    /// What was `taken` never reached the site: that was no preupload (B.6).
    void neverArrived(qint64 mid, const QDateTime& taken);
    /// One was answered with nonsense or not at all. True when it is the first since one was answered well.
    bool preuploadFailed(qint64 mid, const Error& error);
    /// One submit or edit of an account at a time: hold what this returns until its outcome is known. Two
    /// edits of an archive at once would each leave out the other's pages (bilibili-upload.md C.10).
    class WriteTurn;
    Result<WriteTurn> takeWrite(qint64 mid, bool newPost, Stop& stop,
                                const std::function<void(QDateTime)>& waiting);
    /// The site said "too fast": the Error to pass on, with the time to wait; Refused when a person has to
    /// look.
    Error limited(qint64 mid, const Error& error);
    void unlimited(qint64 mid);
    Budget of(qint64 mid);

private:
    Result<QDateTime> take(qint64 mid, Stop& stop, const std::function<void(QDateTime)>& waiting,
                           const std::function<QDateTime(const Budget&, QDateTime)>& when,
                           const std::function<void(Budget&, QDateTime)>& taken);
    bool beginWriting(qint64 mid, Stop& stop);
    void endWriting(qint64 mid);
    Budget& load(qint64 mid);
    void save(qint64 mid, const Budget& budget);

    SettingsTable& m_table;
    Clock& m_clock;
    std::mutex m_mutex;
    QHash<qint64, Budget> m_budgets;
    QHash<qint64, Error> m_failures; ///< of the last preuploads, by account
    std::mutex m_writeMutex;
    std::condition_variable m_written;
    QSet<qint64> m_writing; ///< accounts
};

/// The right to write, given back by the destructor. Thread: the worker that took it. Owner: its stack.
class [[nodiscard]] Budgets::WriteTurn
{
public:
    WriteTurn(Budgets& budgets, qint64 mid)
        : m_budgets(&budgets)
        , m_mid(mid)
    {
    }
    WriteTurn(WriteTurn&& other) noexcept
        : m_budgets(std::exchange(other.m_budgets, nullptr))
        , m_mid(other.m_mid)
    {
    }
    WriteTurn& operator=(WriteTurn&&) = delete;
    ~WriteTurn()
    {
        if (m_budgets)
            m_budgets->endWriting(m_mid);
    }

private:
    Budgets* m_budgets;
    qint64 m_mid;
};
