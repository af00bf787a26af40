// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QList>
#include <QString>
#include <QUrl>

/// For tests only: hosts whose requests go to a server on this computer instead (environment variable
/// BILIUP_QT_HOSTS, `host=scheme://127.0.0.1:port,...`). Thread: any. Owner: an HttpConfig (a value). Targets
/// other than loopback are refused, so that no environment variable sends anybody to a stranger's server.
class Endpoints
{
public:
    struct Target
    {
        QString host; ///< lower case
        QUrl to;      ///< scheme, host and port only
    };

    /// Errors: Refused, naming the entry that is malformed or does not point to loopback.
    static Result<Endpoints> parse(const QString& text);
    /// What BILIUP_QT_HOSTS says, logged as a warning when it says anything. Errors: as parse().
    static Result<Endpoints> fromEnvironment();

    bool isEmpty() const { return m_targets.isEmpty(); }
    const QList<Target>& targets() const { return m_targets; }

    /// Where a request for `url` really goes; path and query stay as they are. The same URL when its host is
    /// not listed.
    QUrl map(const QUrl& url) const;

private:
    QList<Target> m_targets;
};

/// 127.0.0.0/8, ::1 or "localhost".
bool isLoopback(const QString& host);
/// An http(s) address whose host is a name as the internet has them: no address, nothing of this computer or
/// of the local network. For what a stranger's answer tells to fetch.
bool namesPublicHost(const QUrl& url);
