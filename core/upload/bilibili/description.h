// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include <QJsonArray>

namespace bilibili {

/// A description with people named in it, in both forms that go together (bilibili-upload.md C.6).
struct Description
{
    QString plain;    ///< `desc`
    QJsonArray nodes; ///< `desc_v2`; empty = send null
};
/// Each "@credit" in `text` becomes the next mention; mentions without a place of their own follow at the
/// end.
Description describe(const QString& text, const QList<Mention>& mentions);

} // namespace bilibili
