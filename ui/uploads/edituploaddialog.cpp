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
    , m_save(addButton("btnSaveUpload", tr("Save")))
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
    connect(m_save, &QPushButton::clicked, this, [this] { save(false); });
    if (item.state() == UploadState::Uploaded) {
        m_saveAndSubmit = addButton("btnSaveAndSubmit", tr("Save and submit"));
        connect(m_saveAndSubmit, &QPushButton::clicked, this, [this] { save(true); });
    }
    m_form->focusTitle();
}

void EditUploadDialog::save(bool submit)
{
    if (!m_form->check(m_context.core.clock.now()))
        return;
    const UploadItem* item = m_context.uploads.item(m_upload);
    const QString line = m_form->fields().line;
    const bool otherLine = item && (m_lineOpen || postFieldsFrom(item->row.fields).line != line);
    // What is not known may be much: then it asks, too.
    if (!otherLine || sentAgain(*item, m_context.core.publishing.uploads.lineFor(line)) == 0)
        return store(submit, otherLine);
    auto* question = new ChangeLineDialog(m_context, m_upload, line, this);
    connect(question, &QDialog::accepted, this, [this, submit] { store(submit, true); });
    question->open();
}

void EditUploadDialog::store(bool submit, bool otherLine)
{
    UploadQueue& queue = m_context.core.publishing.uploads;
    const PostFields fields = m_form->fields();
    complain({});
    allowSaving(false);
    m_lineOpen = otherLine;
    const auto saved = [self = QPointer(this), &queue, submit](const Result<>& stored) {
        if (!self)
            return;
        self->allowSaving(true);
        if (!stored)
            return self->complain(uploadErrorSentence(stored.error()));
        if (submit) // not before the line is stored: it would go on over the old one
            queue.submitNow(self->m_upload);
        self->setDirty(false);
        self->accept();
    };
    queue.edit(m_upload, fields,
               [&queue, saved, otherLine, upload = m_upload, line = fields.line](const Result<>& edited) {
                   if (edited && otherLine)
                       queue.changeLine(upload, line, saved);
                   else
                       saved(edited);
               });
}

void EditUploadDialog::allowSaving(bool allowed)
{
    m_save->setEnabled(allowed);
    if (m_saveAndSubmit)
        m_saveAndSubmit->setEnabled(allowed);
}
