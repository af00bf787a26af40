// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accounts.h"
#include "core/account/secrets.h"
#include "core/config/paths.h"
#include "core/upload/archivetracker.h"
#include "core/upload/broadcastfeed.h"
#include "core/upload/partitionsource.h"
#include "core/upload/publishedfiles.h"
#include "core/upload/seasonsource.h"
#include "core/upload/usersearch.h"

/// What Core is told about publishing by whoever starts the program.
struct PublishingOptions
{
    QString secretStore; ///< "keychain", "file" or "session"; empty: as the person chose (UX-59)
    bilibili::UploadHosts hosts;
};

/// Everything between a finished file and an archive on Bilibili. Thread: main; its workers say so
/// themselves. Owner: Core. Members in order are the wiring, as in core.h.
struct Publishing
{
    Publishing(const PublishingOptions& options, const Paths& paths, Store& store, const Settings& settings,
               Events& events, HttpFactory& http, Clock& clock);

    /// What is read from the database before load() (worker).
    struct Loaded
    {
        QList<AccountRow> accounts;
        QList<UploadRow> uploads;
        QSet<TaskId> mayGoOn; ///< broadcasts that ended a moment ago, or whose archive lacks their files
        QString secretStore;  ///< chosen once; empty = never
    };
    static Result<Loaded> read(Store& store, const QDateTime& now);
    /// `interrupted`: broadcasts that a crash cut off.
    void load(const Loaded& loaded, const QSet<TaskId>& interrupted);
    void start(); ///< goes on with the queue; checks the accounts as soon as their secrets can be read
    /// Stops what runs, states saved; `done` when nothing does.
    void stopAll(std::function<void()> done);

    Secrets secrets;
    Throttle throttle;
    LineChooser lines;
    Budgets budgets;
    AccountKeeper keeper;
    Accounts accounts;
    PartitionSource partitions;
    SeasonSource seasons;
    UserSearch users;
    UploadQueue uploads;
    ArchiveTracker archives;
    LiveUploads live;
    BroadcastFeed feed;
    PublishedFiles published;

private:
    const bool m_mayChooseStore; ///< nobody said on the command line which one
};
