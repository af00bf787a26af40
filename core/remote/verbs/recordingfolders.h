// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

struct Core;

namespace remote {
/// Where recordings are: the folder of the settings, of each streamer, and the default one. Thread: main.
QStringList recordingFolders(const Core& core);
/// A file in one of them, also when links are followed. Thread: a worker (asks the disk).
bool isInFolders(const QString& path, const QStringList& folders);
} // namespace remote
