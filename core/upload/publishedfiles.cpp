// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/publishedfiles.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/store/trash.h"
#include "core/upload/fileidentity.h"

PublishedFiles::PublishedFiles(Store& store, Events& events, const Settings& settings, Clock& clock,
                               QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_events(events)
    , m_settings(settings)
    , m_clock(clock)
{
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (const auto* reviewed = std::get_if<event::ArchiveReviewed>(&posted.event);
            reviewed && reviewed->state == 0 && reviewed->upload != 0)
            archiveOpened(reviewed->upload);
    });
}

void PublishedFiles::archiveOpened(UploadId upload)
{
    inBackground(
        this, [&store = m_store, upload] { return store.uploads.get(upload); },
        [this](const Result<UploadRow>& row) {
            if (!row || row->streamer == 0 ||
                m_settings.get(setting::uploadAfterPublish, row->streamer) != u"trash")
                return;
            inBackground(
                this,
                [this, id = row->id, now = m_clock.now()](Stop& stop) {
                    return trashPublished(m_store, m_events, id, now, stop);
                },
                [id = row->id](const Result<int>& moved) {
                    if (!moved)
                        qCWarning(lcUpload) << "the files of upload" << id << "stay:" << moved.error().detail;
                });
        });
}

Result<int> trashPublished(Store& store, Events& events, UploadId upload, const QDateTime& now, Stop& stop)
{
    const auto parts = store.uploads.parts(upload);
    if (!parts)
        return fail(parts.error());
    int moved = 0;
    for (const PartRow& part : *parts) {
        if (stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        if (part.state != u"posted" || part.video == 0)
            continue;
        const auto identity = FileIdentity::of(part.path);
        if (!identity || !(*identity == FileIdentity{part.size, part.modifiedAt, part.fingerprint})) {
            qCWarning(lcUpload) << part.path << "is not what was uploaded and stays";
            continue;
        }
        const QString reason = QStringLiteral("its archive is open (upload.afterPublish)");
        VideoRow video;
        video.id = part.video;
        video.path = part.path;
        if (const auto done = trashVideo(store, video, reason, now); !done) {
            qCWarning(lcUpload) << done.error().detail;
            continue;
        }
        ++moved;
        events.post(event::FileDeleted{part.path, reason});
        for (const QString& beside : trashCompanions(store, part.path, reason, now))
            events.post(event::FileDeleted{beside, reason});
    }
    return moved;
}
