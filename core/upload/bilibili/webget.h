// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "core/net/http.h"

namespace bilibili {

/// A GET of the creator pages as the browser sends it (bilibili-upload.md A.1); without a redirect, so that
/// cookies stay with their host.
HttpRequest webGet(const QByteArray& url, const Credentials& who, bool withCookies = true);

} // namespace bilibili
