// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadremoval.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/navigator.h"
#include "ui/text/errors.h"
#include <QPointer>
#include <memory>

UploadRemoval::UploadRemoval(Core& core, Navigator& navigator, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , m_navigator(navigator)
{
}

/// What runs is stopped before it goes, so that what comes back knows what was posted until then.
void UploadRemoval::remove(const QList<UploadId>& uploads)
{
    struct Batch
    {
        qsizetype open;
        QList<RemovedUpload> kept;
    };
    const auto batch = std::make_shared<Batch>(Batch{uploads.size(), {}});
    for (const UploadId id : uploads)
        m_core.publishing.uploads.remove(
            id, [self = QPointer(this), batch](const Result<RemovedUpload>& removed) {
                if (removed)
                    batch->kept << *removed;
                else if (self && removed.error().kind != Error::Kind::Cancelled)
                    self->m_navigator.toast(errorSentence(removed.error()));
                if (--batch->open == 0 && self && !batch->kept.isEmpty())
                    self->offerUndo(batch->kept);
            });
}

void UploadRemoval::offerUndo(const QList<RemovedUpload>& kept)
{
    const int step = m_undo.add([this, kept] { putBack(kept); });
    m_navigator.toast(tr("%n upload(s) removed", nullptr, int(kept.size())), tr("Undo"),
                      [undo = QPointer(&m_undo), step] {
                          if (undo)
                              undo->undo(step);
                      });
}

void UploadRemoval::putBack(const QList<RemovedUpload>& kept)
{
    for (const RemovedUpload& one : kept)
        inBackground(
            this, [&store = m_core.store, one] { return one.putBack(store); },
            [this, one](const Result<UploadRow>& back) {
                if (back)
                    m_core.publishing.uploads.know(*back);
                else
                    m_navigator.toast(errorSentence(back.error()));
                if (!back && back.error().kind != Error::Kind::Refused) // it may be tried again
                    m_undo.add([this, one] { putBack({one}); });
            });
}
