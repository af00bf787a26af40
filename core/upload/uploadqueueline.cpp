// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/upload/linechange.h"
#include "core/upload/uploadqueue.h"

// Another line for an upload: what runs is stopped first, because only its worker writes its parts.

void UploadQueue::changeLine(UploadId id, const QString& line, Done done)
{
    if (!m_rows.contains(id)) {
        if (done)
            done(fail(Error::Kind::NotFound, QStringLiteral("there is no upload %1").arg(id)));
        return;
    }
    const auto job = m_jobs.find(id);
    if (job == m_jobs.end())
        return applyLine(id, line, std::move(done));
    const Done before = std::exchange(job->second->lineChanged, std::move(done));
    job->second->line = line;
    job->second->requestStop();
    if (before) // the later word counts
        before(fail(Error::Kind::Cancelled, QStringLiteral("another line was chosen")));
}

void UploadQueue::applyLine(UploadId id, const QString& line, Done done)
{
    UploadRow& upload = m_rows[id];
    PostFields fields = postFieldsFrom(upload.fields);
    fields.line = line;
    upload.fields = toJson(fields);
    ++m_changingLine[id];
    inBackground(
        this,
        [&store = m_services.store, changed = upload, asked = lineFor(line)] {
            return linechange::apply(store, changed, asked);
        },
        [this, id, done = std::move(done)](const Result<>& applied) {
            if (--m_changingLine[id] == 0)
                m_changingLine.remove(id);
            if (!applied)
                qCWarning(lcUpload) << "the line of upload" << id
                                    << "was not changed:" << applied.error().detail;
            if (const UploadRow* changed = find(id))
                put(UploadRow(*changed)); // views read its parts again
            schedule();
            if (done)
                done(applied);
        });
}

QString UploadQueue::lineFor(const QString& wanted) const
{
    return wanted.isEmpty() ? m_settings.get(setting::uploadLine) : wanted;
}
