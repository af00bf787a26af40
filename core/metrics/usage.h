// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

/// What the process used so far; -1 = this system does not tell. Thread: any (a value).
struct Usage
{
    double cpuSeconds = -1;
    qint64 memoryBytes = -1; ///< resident
    qint64 threads = -1;
    qint64 writtenBytes = -1; ///< to disks; Windows counts all it writes
};

/// Asks the system. Thread: not the main one (it reads files of /proc).
Usage readUsage();
