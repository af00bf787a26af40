// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/joinseason.h"

#include "core/upload/uploadsession.h"

namespace {
constexpr int seasonTries = 3;
}

Result<> joinSeason(const PostFields& fields, const bilibili::Episode& episode,
                    const bilibili::Credentials& who, Http& http, UploadProgress& progress, Stop& stop)
{
    if (fields.seasonId <= 0 && fields.seasonSectionId <= 0)
        return {};
    const auto again = [&](auto call) { return withRetries(call, seasonTries, progress, stop); };
    qint64 section = fields.seasonSectionId;
    if (section <= 0) {
        const auto first = again([&] { return bilibili::firstSection(http, who, fields.seasonId, stop); });
        if (!first)
            return fail(first.error());
        section = *first;
    }
    return again([&] { return bilibili::addToSeason(http, who, section, episode, stop); });
}
