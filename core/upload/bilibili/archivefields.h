// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/postfields.h"
#include <QJsonObject>

namespace bilibili {

/// The fields of an archive that is on the site, from the object that a view brings (bilibili-upload.md C.2,
/// C.10). What a form does not show is not in it. Thread: any (pure).
PostFields fieldsOf(const QJsonObject& archive);

/// The members of the submit object that differ between two states of a form; everything else of an archive
/// stays as the site has it. `now` turns a delay into a time. A cover is not in it: it must be uploaded.
QJsonObject changedMembers(const PostFields& before, const PostFields& after, const QDateTime& now);

} // namespace bilibili
