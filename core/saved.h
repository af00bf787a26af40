// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/publishing.h"
#include "core/record/recovery.h"
#include "core/store/store.h"

/// What a profile's database holds at the start. Thread: read() workers.
namespace saved {
QString pausedAllKey(); ///< of Store::settings.state: Monitor::pausedAll
QString cacheKey();     ///< Cache::snapshot

struct Profile
{
    Db::Opened opened;
    QHash<QString, QVariantMap> layers;
    QList<StreamerRow> streamers;
    QVariantMap cache;
    bool pausedAll = false;
    recovery::Unfinished unfinished; ///< of a run that crashed
    QList<EventRow> news;            ///< the newest, newest first
    Publishing::Loaded publishing;
    QList<TemplateRow> templates;
};
/// Opens the database and reads it. Errors: see Db::open.
Result<Profile> read(Store& store, const QString& file, const QDateTime& now);
} // namespace saved
