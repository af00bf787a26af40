// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"

namespace bilibili {

/// A page of an archive on its way into a season (合集).
struct Episode
{
    qint64 aid = 0;
    qint64 cid = 0; ///< of the archive's first page
    QString title;
};
/// Adds an archive to a section of a season (bilibili-upload.md C.12). Needs cookies. Errors: by class, as
/// apiData().
Result<> addToSeason(Http& http, const Credentials& who, qint64 section, const Episode& episode, Stop& stop);

} // namespace bilibili
