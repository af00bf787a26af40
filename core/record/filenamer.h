// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"

/// What the variables of a file name stand for.
struct FileName
{
    QString streamer;
    QString platform;
    RoomInfo room;
    QString quality;
    int part = 1;
    QDateTime time;
};

/// The path of a new file below `folder`, named by `pattern` (UX-43): its folders exist, and neither it nor
/// its `.part` does ("name (1)" is taken then). Errors: Disk, Refused (the pattern).
Result<QString> freePath(const QString& folder, const QString& pattern, const FileName& name,
                         const QString& extension);
