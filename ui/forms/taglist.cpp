// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/taglist.h"

QStringList splitTags(const QString& text)
{
    QStringList tags;
    for (const QString& part : QString(text).replace(u'，', u',').split(u','))
        if (const QString tag = part.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    return tags;
}

QString joinTags(const QStringList& tags)
{
    return tags.join(QStringLiteral(", "));
}
