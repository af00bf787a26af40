// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/pathtemplate.h"
#include "core/base/result.h"
#include "core/base/stop.h"
#include "core/events/events.h"
#include "core/hooks/hookstep.h"
#include "core/store/store.h"

/// What a hook is about. Thread: any (a value).
struct HookSubject
{
    HookEvent event = HookEvent::Segment;
    StreamerId streamer = 0;
    TaskId task = 0;
    UploadId upload = 0;
    QString bvid;
    QStringList files; ///< as they are now; the steps change them
    // Filled in from the database:
    StreamerRow row;
    TaskRow broadcast;
};
/// What a program reads on its stdin: our names, and those of biliup's processors besides (`name`, `url`,
/// `room_title`, `start_time`, `end_time`, `file_list`).
QByteArray hookJson(const HookSubject& subject);

/// One step that was done or tried.
struct HookReport
{
    int step = 0; ///< 1...
    Result<> result;
    QString output; ///< of a program; or what a tried step would have done, in English
};
struct HookRun
{
    HookSubject subject; ///< with the files as they are after it
    QList<HookReport> reports;
    /// The step that ended it; null when all went well.
    const HookReport* failure() const;
};

/// What hooks work with. Thread: workers. Owner: Hooks (references only).
struct HookServices
{
    Store& store;
    Events& events;
    Clock& clock;
    QString recordings; ///< relative folders start here
};
/// Does the steps in their order; a failed one ends it, so that nothing is moved or deleted after a failure.
/// `tryOut`: programs run, files stay where they are.
HookRun runHook(const QList<HookStep>& steps, HookSubject subject, const HookServices& services, bool tryOut,
                Stop& stop);

/// Where a Move step puts a file: absolute, whatever the names from the site hold. Errors: Refused.
Result<QString> moveFolder(const QString& pattern, const QString& recordings, const PathFields& fields);
