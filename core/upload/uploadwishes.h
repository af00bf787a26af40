// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settingsstore.h"
#include "core/store/rows.h"
#include <optional>

/// What the settings say about a streamer's archives, read on the main thread and used by workers. Thread:
/// any (a value).
struct UploadWishes
{
    qint64 minBytes = 0;                 ///< smaller files are kept and skipped
    QString defaultTemplate;             ///< when the streamer names none
    QJsonObject fields;                  ///< of PostFields, over those of the template
    std::optional<StreamerRow> streamer; ///< as it was last known, for when it is removed meanwhile

    /// Thread: main. Files that a hook may take from their place before the upload wait for the end of the
    /// broadcast.
    static UploadWishes of(const Settings& settings, StreamerId streamer);
};
