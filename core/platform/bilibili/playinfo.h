// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include <QJsonObject>
#include <QStringList>

// What getRoomPlayInfo offers (platforms-a.md 2.4 to 2.6); pure functions.

/// What is wanted, from the settings "bilibili.*".
struct PlayWish
{
    int quality = 10000;
    QStringList protocols{QStringLiteral("flv"), QStringLiteral("fmp4"), QStringLiteral("ts")};
    QStringList codecs{QStringLiteral("avc")};
    QStringList cdns; ///< parts of CDN or host names, the best first
    QString avoidCdn; ///< the one that just failed: last

    static PlayWish from(const QVariantMap& options);
};

struct PlayInfo
{
    QList<Candidate> candidates; ///< best first; what the wish excludes only when nothing else is there
    QList<Quality> qualities;
    int gotQuality = 0;    ///< qn of the first candidate
    bool degraded = false; ///< less than the wish although the room has more
    bool drm = false;      ///< streams were left out because they are encrypted
};

/// Reads `data.playurl_info.playurl`; candidates have no headers yet.
PlayInfo readPlayInfo(const QJsonObject& playurl, const PlayWish& wish, const QDateTime& now);
