// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/posttemplate.h"

#include <QFileInfo>

PostFields render(const PostFields& fields, const PathFields& values)
{
    PostFields rendered = fields;
    for (QString PostFields::*text :
         {&PostFields::title, &PostFields::description, &PostFields::dynamicText, &PostFields::source})
        rendered.*text = pathtemplate::renderText(fields.*text, values).trimmed();
    rendered.tags.clear();
    for (const QString& tag : fields.tags) {
        const QString text = pathtemplate::renderText(tag, values).trimmed();
        if (!text.isEmpty() && !rendered.tags.contains(text))
            rendered.tags.append(text);
    }
    return rendered;
}

QString titleOfFile(const QString& path)
{
    const QFileInfo file(path);
    const QString stem = file.completeBaseName();
    return stem.trimmed().isEmpty() ? file.fileName() : stem;
}
