// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/zip.h"
#include <QStringList>

struct Core;
struct Paths;

/// What helps to find a fault, as files for a zip that may be shown to strangers (ux.md UX-124): versions,
/// settings, states, logs; without cookies, tokens, UIDs and the names of accounts.
namespace diagnostics {

/// What is known without reading files. Thread: main.
struct Snapshot
{
    QList<zip::Entry> files;
    QStringList personal; ///< UIDs and names of accounts: masked wherever they stand
    QString logs;         ///< folders and file to read
    QString reports;
    QString config;
};
Snapshot snapshot(const Core& core);

/// The files of the bundle as they will be saved. Thread: workers. Of a log the last 2 MiB are taken; a file
/// that cannot be read says so in its place. Errors: Cancelled.
Result<QList<zip::Entry>> collect(const Snapshot& snapshot, Stop& stop);

/// Without what redact() knows, the personal words, numbers that are called UIDs, and the home folder.
QByteArray masked(const QByteArray& text, const QStringList& personal);
} // namespace diagnostics
