// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

/// Row ids of the database; 0 means "none". Aliases, because they travel through Qt models, SQL and JSON.
using StreamerId = qint64;
using TaskId = qint64;   ///< one broadcast
using VideoId = qint64;  ///< one file
using UploadId = qint64; ///< one archive to publish
