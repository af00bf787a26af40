// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/bilibili/seasons.h"
#include "core/upload/postfields.h"
#include "core/upload/uploadservices.h"

/// Puts a new archive into the section that `fields` name, or into the first one of their season; nothing to
/// do when they name neither. Calls again while that makes sense. Thread: the upload's worker. Errors:
/// Cancelled, LoginNeeded (also: no cookies), NotFound (no such season), RateLimited, Refused, and what the
/// network has.
Result<> joinSeason(const PostFields& fields, const bilibili::Episode& episode,
                    const bilibili::Credentials& who, Http& http, UploadProgress& progress, Stop& stop);
