// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>
#include <cerrno>

/// Opens a new file under the name that `next()` gives and `open(path)` takes; when another recording has
/// taken that name in between, the next one is asked for. Returns the path. Errors: those of both. Thread:
/// any.
template <typename Next, typename Open>
Result<QString> openNext(Next next, Open open)
{
    constexpr int tries = 1000; // as many recordings of one name may begin in one moment
    for (int i = 0;; ++i) {
        const Result<QString> path = next();
        if (!path)
            return path;
        const Result<> opened = open(*path);
        if (opened)
            return path;
        if (opened.error().code != EEXIST || i == tries)
            return fail(opened.error());
    }
}
