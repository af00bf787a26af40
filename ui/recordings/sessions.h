// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/store/rows.h"
#include <QDate>
#include <QList>

class Stop;
struct Store;

/// One file as the page shows it.
struct FileItem
{
    VideoRow row;
    bool missing = false; ///< finished, but not on the disk any more
};

/// One broadcast with its files.
struct SessionItem
{
    TaskRow task;
    QList<FileItem> files;

    qint64 bytes() const;
    double seconds() const;
    int missing() const;
    int uploaded() const;
    bool recording() const;
};

/// Which sessions are listed; local dates, both included.
struct SessionFilter
{
    enum class Show { All, NotUploaded, Missing };
    StreamerId streamer = 0;
    QDate from;
    QDate to;
    Show show = Show::All;
    QString text; ///< in title or file name, case-insensitive

    bool matches(const SessionItem& session) const; ///< all but `streamer`, which the store filters
    bool operator==(const SessionFilter& other) const = default;
};

/// A stretch of the list, newest first.
struct SessionPage
{
    QList<SessionItem> sessions;
    TaskId before = 0; ///< where to go on
    bool atEnd = false;
};
/// Thread: a worker; reads the store and asks the disk which files are there.
Result<SessionPage> readSessions(Store& store, const SessionFilter& filter, TaskId before, int limit,
                                 Stop& stop);
/// One broadcast; NotFound when it is gone.
Result<SessionItem> readSession(Store& store, TaskId task);
