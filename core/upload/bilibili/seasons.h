// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"
#include <QJsonArray>
#include <QList>
#include <QString>

namespace bilibili {

/// A section (小节) of a season: what archives are put into.
struct SeasonSection
{
    qint64 id = 0;
    QString title;
};
/// A season (合集) of an account, its sections in the site's order.
struct Season
{
    qint64 id = 0;
    QString title;
    QList<SeasonSection> sections;
};
/// `data.seasons` of an answer; what is no season is left out.
QList<Season> readSeasons(const QJsonArray& list);
/// All seasons of the account, the one changed last first (bilibili-upload.md C.12). Thread: workers. Needs
/// cookies. Errors: by class, as apiData().
Result<QList<Season>> fetchSeasons(Http& http, const Credentials& who, Stop& stop);
/// The section that stands for the whole season. Errors: as fetchSeasons; NotFound when the account has no
/// such season, or the season no section.
Result<qint64> firstSection(Http& http, const Credentials& who, qint64 season, Stop& stop);

/// A page of an archive on its way into a season.
struct Episode
{
    qint64 aid = 0;
    qint64 cid = 0; ///< of the archive's first page
    QString title;
};
/// Adds an archive to a section of a season (bilibili-upload.md C.12). Thread: workers. Needs cookies.
/// Errors: by class, as apiData().
Result<> addToSeason(Http& http, const Credentials& who, qint64 section, const Episode& episode, Stop& stop);

} // namespace bilibili
