// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QString>
#include <QUrl>

/// What GitHub says about releases: pure, tested as tables.
namespace update {

/// A release that is for everybody.
struct Release
{
    QString version; ///< "1.2.0", "1.3.0-rc.1": the tag without its "v"
    QString name;    ///< what its authors call it, one line; may be empty
    QUrl page;       ///< https://github.com/...
};

/// Whether `tag` ("v1.2.0") stands for a version after `current`, in the order of semver.org 2.0:
/// pre-releases come before their release, what follows a "+" does not count. False when either cannot be
/// read.
bool newerVersion(const QString& current, const QString& tag);

/// GitHub's answer to "the latest release". Errors: Protocol for what is no release, has no readable version,
/// is a draft or a pre-release, or whose page is elsewhere.
Result<Release> parseRelease(const QByteArray& answer);
} // namespace update
