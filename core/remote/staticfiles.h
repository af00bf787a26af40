// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/message.h"
#include <QHash>

namespace remote {
/// The files of the web page, read once. Thread: main. Owner: Gate. Only what is in the folder at the start
/// can be asked for: a path is looked up in a table, never opened.
class StaticFiles
{
public:
    /// `folder` is a resource or, in tests, a folder; "/" is its index.html.
    explicit StaticFiles(const QString& folder);
    Response get(const QString& path, const QByteArray& knownETag) const;

private:
    struct File
    {
        QByteArray type;
        QByteArray content;
        QByteArray etag;
    };
    QHash<QString, File> m_files;
};
} // namespace remote
