// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArrayView>
#include <QHash>
#include <QString>
#include <QStringList>

namespace remote {
/// What a request is about: "/api/tasks?limit=3" taken apart. Thread: any (a value).
struct Target
{
    QStringList segments; ///< decoded; none is empty, ".", ".." or holds a slash
    QHash<QString, QString> query;
    QString path() const { return u'/' + segments.join(u'/'); }
};

/// Refused: bytes that are no UTF-8, percent signs that stand for nothing, control characters, backslashes,
/// empty or dotted segments, a parameter that is given twice.
Result<Target> parseTarget(QByteArrayView target);
} // namespace remote
