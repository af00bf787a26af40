// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>

/// Where an archive stands (UX-60). One pure function decides what comes next: uploadstate.cpp, tested as a
/// table.
enum class UploadState {
    WaitingBroadcast, ///< more parts may come
    Queued,
    Preparing, ///< checking files, choosing a line
    Uploading,
    Paused,
    NeedsLogin,
    WaitingRetry, ///< after `nextTry`
    Uploaded,     ///< all parts are there, not submitted (draft, or asks first)
    Submitting,
    InReview,
    Published,
    Rejected,
    Failed, ///< needs a person
};
const char* uploadStateName(UploadState state);   ///< "waitingBroadcast", "queued", ...
bool mayPause(UploadState state);                 ///< it runs or waits to, or is paused already
bool mayGoOn(UploadState state);                  ///< it is not submitted yet, as far as is known
UploadState uploadStateFrom(const QString& name); ///< unknown names are Failed
