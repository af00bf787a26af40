// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include <optional>

/// The request a redirecting answer asks for, or nothing when it is no redirect (or `maxRedirects` is 0).
/// `hop` counts from 0. Referer and User-Agent stay; Cookie and Authorization do not leave the site; POST
/// becomes GET as in browsers. https -> http is followed (platforms-a.md 1.2). Errors: Protocol (too many,
/// no http URL).
Result<std::optional<HttpRequest>> nextHop(const HttpRequest& request, const HttpResponse& response, int hop);
