// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/edituploaddialog.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/templates/postform.h"
#include "ui/text/uploadstates.h"
#include "ui/uploads/changelinedialog.h"
#include "ui/uploads/partsedit.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/uploads/uploadverbs.h"
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
    const UploadItem* item = m_context.uploads.item(m_upload);
    const QString line = m_form->fields().line;
    const bool otherLine = item && postFieldsFrom(item->row.fields).line != line;
    if (!otherLine || sentAgain(*item, m_context.core.publishing.uploads.lineFor(line)) == 0)
        return store(submit, otherLine);
    auto* question = new ChangeLineDialog(m_context, m_upload, line, this);
    connect(question, &QDialog::accepted, this, [this, submit] { store(submit, true); });
    question->open();
}

void EditUploadDialog::store(bool submit, bool otherLine)
{
    m_context.core.publishing.uploads.edit(
        m_upload, m_form->fields(), [self = QPointer(this), submit, otherLine](const Result<>& edited) {
            if (!self)
                return;
            if (!edited)
                return self->complain(uploadErrorSentence(edited.error()));
            UploadQueue& queue = self->m_context.core.publishing.uploads;
            if (otherLine)
                queue.changeLine(self->m_upload, self->m_form->fields().line);
            if (submit)
                queue.submitNow(self->m_upload);
            self->setDirty(false);
            self->accept();
        });
}
