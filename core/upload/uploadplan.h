// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/uploadrows.h"
#include "core/upload/uploadstate.h"
#include "core/upload/uploadtask.h"
#include <QHash>
#include <QList>
#include <QSet>
#include <QTime>

/// What the queue decides, as pure functions (tested as tables).
namespace uploadplan {

/// What a run leaves behind, besides its outcome.
struct Circumstances
{
    bool pausedByPerson = false;
    bool broadcastOpen = false;
    int retries = 8; ///< upload.retries
    QDateTime now;
};
/// The row after a run: its state, why it waits and until when.
UploadRow next(UploadRow row, const UploadOutcome& outcome, const Circumstances& circumstances);

/// Which uploads may start now, in the order of the queue: queued ones and those whose wait is over, at most
/// `limit` with the running ones.
QList<UploadId> toStart(const QList<UploadRow>& rows, const QSet<UploadId>& running, int limit,
                        const QDateTime& now);
/// When the next one becomes due by time alone; invalid when none does.
QDateTime nextDue(const QList<UploadRow>& rows);

/// The positions that change when `id` of `sorted` goes to place `to` (0...): that of `id` alone where there
/// is room between its new neighbours, so that a long queue is not written again for one step.
QHash<UploadId, int> moved(const QList<UploadRow>& sorted, UploadId id, int to);

/// "23:00-07:00" as times of the day; nothing for an empty or unreadable text.
struct Hours
{
    QTime from;
    QTime to;
    bool always() const { return !from.isValid() || from == to; }
    bool contains(const QTime& time) const;
};
Hours hoursFrom(const QString& text);

} // namespace uploadplan
