// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/saved.h"

#include "core/news.h"

namespace saved {

QString pausedAllKey()
{
    return QStringLiteral("monitor.pausedAll");
}

QString cacheKey()
{
    return QStringLiteral("cache");
}

Result<Profile> read(Store& store, const QString& file, const QDateTime& now)
{
    const auto opened = store.db.open(file);
    if (!opened)
        return opened.error();
    const auto layers = store.settings.layers();
    if (!layers)
        return layers.error();
    const auto streamers = store.streamers.all();
    if (!streamers)
        return streamers.error();
    const auto unfinished = recovery::find(store);
    if (!unfinished)
        return unfinished.error();
    const auto news = store.events.page(0, News::pageSize);
    if (!news)
        return news.error();
    const auto publishing = Publishing::read(store, now);
    if (!publishing)
        return publishing.error();
    const auto templates = store.templates.all();
    if (!templates)
        return templates.error();
    Profile profile{*opened, *layers, *streamers, {}, false, *unfinished, *news, *publishing, *templates};
    profile.cache = store.settings.state(cacheKey()).value_or(QVariant()).toMap();
    profile.pausedAll = store.settings.state(pausedAllKey()).value_or(QVariant()).toBool();
    return profile;
}

} // namespace saved
