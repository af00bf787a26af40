// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QUrl>

/// `text` with every secret replaced by `***`: cookie values (SESSDATA, bili_jct, DedeUserID__ckMd5,
/// access_key, tokens, ...), Authorization and Cookie headers, signature parameters of URLs (w_rid, sign,
/// wsSecret, token, auth_key, ...). Thread: any.
QString redact(const QString& text);
/// A URL for logs and people: no user info, secret parameters masked.
QString redact(const QUrl& url);
/// Where it leads, for errors: scheme, host and path alone.
QString redactedPlace(const QUrl& url);
