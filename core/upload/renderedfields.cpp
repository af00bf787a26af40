// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/renderedfields.h"

#include "core/upload/bilibili/submit.h"
#include "core/upload/posttemplate.h"

Result<PathFields> placeholdersOf(const UploadRow& upload, const QList<PartRow>& parts, Store& store)
{
    PathFields values;
    values.time = upload.createdAt;
    if (upload.task > 0) {
        const auto task = store.tasks.get(upload.task);
        if (!task)
            return fail(task.error());
        values.title = task->title;
        values.time = task->startedAt;
        values.id = QString::number(task->id);
    }
    if (upload.streamer > 0) {
        const auto streamer = store.streamers.get(upload.streamer);
        if (streamer) {
            values.streamer = streamer->name;
            values.url = streamer->url.toString();
            values.platform = streamer->platform;
        } else if (streamer.error().kind != Error::Kind::NotFound) {
            return fail(streamer.error());
        }
    }
    if (values.title.isEmpty() && !parts.isEmpty())
        values.title = titleOfFile(parts.first().path);
    return values;
}

Result<PostFields> renderedFields(const UploadRow& upload, const QList<PartRow>& parts, Store& store)
{
    const auto values = placeholdersOf(upload, parts, store);
    if (!values)
        return fail(values.error());
    PostFields fields = render(postFieldsFrom(upload.fields), *values);
    if (fields.title.isEmpty() && !parts.isEmpty())
        fields.title = titleOfFile(parts.first().path);
    fields.title = bilibili::pageTitle(fields.title);
    if (fields.copyright == 2 && fields.source.isEmpty())
        fields.source = values->url;
    return fields;
}
