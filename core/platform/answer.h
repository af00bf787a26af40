// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include <QJsonObject>

// What all sites need to read an answer tolerantly: field types are not documented anywhere, so a number may
// come as a string and an object may be missing.

/// The JSON object an answer holds. Errors: what its status stands for (statusError); RateLimited when the
/// site sent nothing or a web page where JSON belongs (platforms-a.md 1.1); Protocol when the JSON is
/// damaged.
Result<QJsonObject> jsonOf(const HttpResponse& response);

/// The state a failed request stands for: Throttled (the whole platform) for rate limits, 403 and 444,
/// Transient otherwise. Never Offline.
LiveInfo infoFor(const Error& error);
/// A state with what the site said.
LiveInfo infoFor(LiveState state, const QString& message, int siteCode = 0);

qint64 numberOf(const QJsonValue& value);   ///< also of "123"; 0 otherwise
bool flagOf(const QJsonValue& value);       ///< true, 1, "1"
QString textOf(const QJsonValue& value);    ///< also of 123; empty otherwise
QUrl httpsUrlOf(const QJsonValue& value);   ///< "//host/x" and "http://host/x" become https
QDateTime timeOf(qint64 secondsSinceEpoch); ///< UTC; invalid for 0 and less
QString unescapeHtml(const QString& text);  ///< &amp; &lt; &gt; &quot; &#39; &#x27; ...

/// When no new connection with this URL will be accepted any more (platforms-a.md 1.3); invalid = unknown.
/// `relative` is set when the value counts from the request (Douyu's expire=300).
QDateTime expiryOf(const QUrl& url, const QDateTime& now, bool* relative = nullptr);
