// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accounts.h"
#include "core/upload/archivecalls.h"
#include "core/upload/uploadqueue.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <deque>

class Worker;

/// The archives of each account as Bilibili reports them (C.11), asked for by itself while one of ours is in
/// review. Thread: main; the questions run one at a time on the worker "archives". Owner: Publishing. What
/// has changed is told by event::ArchiveReviewed; an upload becomes Published when each of its parts is open.
class ArchiveTracker : public QObject
{
    Q_OBJECT
public:
    ArchiveTracker(const ArchiveServices& services, const Accounts& accounts, UploadQueue& uploads,
                   Events& events, QObject* parent = nullptr);
    ~ArchiveTracker() override; ///< stops the question that is running

    /// Looks now and then every ten minutes while something is in review, else every hour; sooner after a
    /// post.
    void start();

    /// What is known of an account's archives, newest first.
    struct Known
    {
        QList<bilibili::ArchiveInfo> archives;
        int count = 0; ///< that the account has; `archives` are the newest of them
        QDateTime at;  ///< of the last answer; invalid: none yet
        Error error;   ///< of the last look; no detail when it went well
        bool asking = false;
        bool complete() const { return archives.size() >= count; }
    };
    const Known& of(qint64 mid) const;
    /// The upload that made an archive; null when it was not made here.
    const UploadRow* uploadOf(qint64 aid) const;

    void refresh(qint64 mid = 0); ///< 0 = every account that is logged in
    void more(qint64 mid);        ///< one page further

    template <typename T>
    using Done = std::function<void(Result<T>)>;
    /// One page as it is now, for who keeps nothing (the command line); `mid` 0 = the default account.
    void page(qint64 mid, int page, Done<bilibili::ArchivePage> done);
    void view(qint64 mid, qint64 aid, Done<bilibili::ArchiveView> done);
    /// See archives::edit. Refused while an upload appends to that archive.
    void edit(qint64 mid, const ArchiveChange& change, Done<void> done);

signals:
    void changed(qint64 mid); ///< of(mid) is another one

private:
    struct Question
    {
        std::function<void(Stop&)> ask;
        std::function<void()> answered; ///< main thread
    };
    template <typename T>
    void ask(std::function<Result<T>(Stop&)> work, Done<T> done);
    void next();
    void look(qint64 mid);
    void lookForUnlisted(qint64 mid);
    void take(qint64 mid, qint64 number, const Result<ArchivesLook>& look);
    void announce(const bilibili::ArchiveInfo& info);
    void apply(const PostedEvent& posted);
    QList<WatchedArchive> watchedOf(qint64 mid) const;
    void plan();
    void lookWithin(std::chrono::milliseconds wait);

    ArchiveServices m_services;
    const Accounts& m_accounts;
    UploadQueue& m_uploads;
    Events& m_events;
    QHash<qint64, Known> m_known;
    QHash<qint64, int> m_pages;      ///< how many pages of the list are kept up to date
    qint64 m_looks = 0;              ///< how many were begun
    QHash<qint64, qint64> m_touched; ///< by aid: m_looks when this program last changed the archive
    std::deque<Question> m_questions;
    QTimer m_timer;
    bool m_started = false;
    std::unique_ptr<Worker> m_worker; ///< last: it is joined before what it uses goes
};
