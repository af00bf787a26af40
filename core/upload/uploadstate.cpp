// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadstate.h"

#include <iterator>

namespace {
const char* const names[] = {"waitingBroadcast", "queued",       "preparing", "uploading",  "paused",
                             "needsLogin",       "waitingRetry", "uploaded",  "submitting", "inReview",
                             "published",        "rejected",     "failed"};
}

const char* uploadStateName(UploadState state)
{
    const auto index = std::size_t(state);
    return index < std::size(names) ? names[index] : "failed";
}

bool mayPause(UploadState state)
{
    switch (state) {
    case UploadState::WaitingBroadcast:
    case UploadState::Queued:
    case UploadState::Preparing:
    case UploadState::Uploading:
    case UploadState::Paused:
    case UploadState::WaitingRetry:
    case UploadState::Submitting:
        return true;
    case UploadState::NeedsLogin:
    case UploadState::Uploaded:
    case UploadState::InReview:
    case UploadState::Published:
    case UploadState::Rejected:
    case UploadState::Failed:
        return false;
    }
    return false;
}

bool mayGoOn(UploadState state)
{
    return state != UploadState::InReview && state != UploadState::Published &&
           state != UploadState::Rejected;
}

UploadState uploadStateFrom(const QString& name)
{
    for (std::size_t i = 0; i < std::size(names); ++i) {
        if (name == QLatin1String(names[i]))
            return UploadState(i);
    }
    return UploadState::Failed;
}
