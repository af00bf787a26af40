// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/bilibilikeys.h"
#include <QByteArray>
#include <QList>
#include <QPair>

namespace bilibili {

/// Name and value, not encoded. A value is a secret when its name says so: never log a list of them.
using Params = QList<QPair<QByteArray, QByteArray>>;

/// `a=1&b=2` in the given order, form-urlencoded (space as `+`, `*` kept out of the unreserved set; A.4).
QByteArray encodeForm(const Params& params);
/// Adds appkey, sorts by key (byte order), encodes, appends `sign` (bilibili-upload.md A.4). The bytes are to
/// be sent as they are: another encoder would change them.
QByteArray signedQuery(Params params, const AppKey& key);

} // namespace bilibili
