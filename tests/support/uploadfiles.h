// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/fakearchives.h"

class QTemporaryDir;

/// Files to upload, and whether they arrived. Thread: any.
namespace uploadfiles {
/// Bytes that tell a swapped or shifted part apart (bilibili-upload.md E.6); its path.
QString make(const QTemporaryDir& folder, const QString& name, qint64 size);
QByteArray read(const QString& path);
/// Every page of the archive is the file at its place.
bool holds(FakeArchives& site, const QJsonObject& archive, const QStringList& files);
} // namespace uploadfiles
