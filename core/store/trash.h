// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/ledger.h"

/// Moves a file to the desktop's trash (freedesktop.org's on Linux, with or without a window) and writes that
/// into the ledger. Thread: workers; blocks on the disk. Errors: NotFound when there is no such file, Disk
/// when the system does not move it: then it is still there.
Result<> moveToTrash(LedgerTable& ledger, const QString& path, const QString& reason, const QDateTime& now);
