// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/record/source.h"
#include <QVariantMap>

/// What one broadcast is recorded with; see recordingOptions().
struct RecordingOptions
{
    QUrl url;
    QString streamer; ///< name for the file names
    QString folder;
    QString fileName;     ///< template (base/pathtemplate)
    QVariantMap settings; ///< effective ones, for the platform
    SourceOptions source;
    std::chrono::milliseconds grace{60000};
    std::chrono::milliseconds timeLimit{0}; ///< of media or wall time, whichever comes first; 0 = none
};
/// Where files are cut that are uploaded while they are recorded: at exactly record.splitMiB, or 2 GiB
/// without it, and at no duration: an upload that was begun with a size is of use only to a file of that size
/// (bilibili-upload.md B.9).
SplitLimits exactLimits(const QVariantMap& settings);

/// From the effective settings of a streamer (Settings::effective). `folder` when record.folder is empty.
RecordingOptions recordingOptions(const QVariantMap& settings, const QString& folder);
