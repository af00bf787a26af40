// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

/// An Error in the three columns error, error_kind and error_code of a row (UploadRow, PartRow, TaskRow).
/// Thread: any (values). Its `wait` is not kept: the row has a time of its own for that.

template <typename Row>
void keepError(Row& row, const Error& error)
{
    row.error = error.detail;
    row.errorKind = QLatin1String(kindName(error.kind));
    row.errorCode = error.code;
}

template <typename Row>
void forgetError(Row& row)
{
    row.error.clear();
    row.errorKind.clear();
    row.errorCode = 0;
}

/// None when nothing failed, and in rows of before schema 7: they have the English sentence alone.
template <typename Row>
std::optional<Error> storedError(const Row& row)
{
    const auto kind = kindFrom(row.errorKind);
    return kind ? std::optional(Error{*kind, row.error, row.errorCode, {}}) : std::nullopt;
}
