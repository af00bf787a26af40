// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/edituploaddialog.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/templates/postform.h"
#include "ui/text/uploadstates.h"
#include "ui/uploads/partsedit.h"
#include "ui/uploads/uploadsmodel.h"
#include <QPointer>
#include <QPushButton>

void EditUploadDialog::open(UiContext& context, UploadId upload, QWidget* parent)
{
    if (context.uploads.item(upload))
        (new EditUploadDialog(context, upload, parent))->QDialog::open();
}

EditUploadDialog::EditUploadDialog(UiContext& context, UploadId upload, QWidget* parent)
    : PostDialog(context, QStringLiteral("dlgEditUpload"), parent)
    , m_upload(upload)
{
    setWindowTitle(tr("Edit the submission"));
    const UploadItem& item = *context.uploads.item(upload);
    QList<PartEntry> parts;
    for (const PartRow& part : item.details.parts)
        parts << PartEntry{part.title, part.path, part.size, {}};
    m_parts->setParts(parts);
    m_parts->setEnabled(false); // they are on their way already
    m_form->setExample(item.details.names, parts.isEmpty() ? QString() : parts.first().path);
    m_form->setFields(postFieldsFrom(item.row.fields));
    connect(addButton("btnSaveUpload", tr("Save")), &QPushButton::clicked, this, [this] { save(false); });
    if (item.state() == UploadState::Uploaded)
        connect(addButton("btnSaveAndSubmit", tr("Save and submit")), &QPushButton::clicked, this,
                [this] { save(true); });
    m_form->focusTitle();
}

void EditUploadDialog::save(bool submit)
{
    if (!m_form->check(m_context.core.clock.now()))
        return;
    m_context.core.publishing.uploads.edit(
        m_upload, m_form->fields(), [self = QPointer(this), submit](const Result<>& edited) {
            if (!self)
                return;
            if (!edited)
                return self->complain(uploadErrorSentence(edited.error()));
            if (submit)
                self->m_context.core.publishing.uploads.submitNow(self->m_upload);
            self->setDirty(false);
            self->accept();
        });
}
