// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadnotices.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/text/uploadstates.h"
#include "ui/uploads/uploadsmodel.h"

UploadNotices::UploadNotices(UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&context.core.events, &Events::posted, this, &UploadNotices::take);
}

void UploadNotices::take(const PostedEvent& posted)
{
    Navigator& navigator = m_context.navigator;
    if (const auto* changed = std::get_if<event::UploadChanged>(&posted.event)) {
        if (changed->state == QLatin1String(uploadStateName(UploadState::Uploaded)))
            navigator.toast(tr("An archive is uploaded and waits for your word"), tr("Review"),
                            [&navigator] { navigator.showReview(); });
        return;
    }
    const auto* reviewed = std::get_if<event::ArchiveReviewed>(&posted.event);
    if (!reviewed)
        return;
    const QString id = QStringLiteral("archive:") + reviewed->bvid;
    if (uploadStateOf(standingOf(reviewed->state)) != UploadState::Rejected)
        return navigator.clearBanner(id);
    const QString why =
        reviewed->rejectReason.isEmpty() ? archiveText(standingOf(reviewed->state)) : reviewed->rejectReason;
    navigator.setBanner({id, Tone::Error,
                         //: %1 = title of an archive, %2 = what Bilibili says
                         tr("Bilibili returned “%1”: %2").arg(reviewed->title, why), tr("Show"),
                         [&navigator, upload = reviewed->upload] {
                             upload != 0 ? navigator.showUpload(upload)
                                         : navigator.showPage(QStringLiteral("Uploads"));
                         }});
}
