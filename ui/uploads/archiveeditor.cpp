// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/archiveeditor.h"
#include "core/core.h"
#include "core/upload/bilibili/archivefields.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/templates/postform.h"
#include "ui/text/uploadstates.h"
#include "ui/uploads/partsedit.h"
#include <QPointer>
#include <QPushButton>

void ArchiveEditor::open(UiContext& context, qint64 mid, qint64 aid, QWidget* parent)
{
    (new ArchiveEditor(context, mid, aid, parent))->QDialog::open();
}

ArchiveEditor::ArchiveEditor(UiContext& context, qint64 mid, qint64 aid, QWidget* parent)
    : PostDialog(context, QStringLiteral("dlgArchive"), parent)
    , m_mid(mid)
    , m_aid(aid)
    , m_save(addButton("btnResubmit", tr("Save and resubmit")))
{
    setWindowTitle(tr("Edit the archive"));
    m_form->setEnabled(false);
    m_parts->setEnabled(false);
    m_save->setEnabled(false);
    complain(tr("Asking Bilibili…"));
    connect(m_save, &QPushButton::clicked, this, &ArchiveEditor::save);
    context.core.publishing.archives.view(mid, aid,
                                          [self = QPointer(this)](const Result<bilibili::ArchiveView>& view) {
                                              if (!self)
                                                  return;
                                              if (!view)
                                                  return self->complain(uploadErrorSentence(view.error()));
                                              self->take(*view);
                                          });
}

void ArchiveEditor::take(const bilibili::ArchiveView& view)
{
    PostFields fields = bilibili::fieldsOf(view.archive);
    fields.account = m_mid;
    if (fields.publishAt <= m_context.core.clock.now().toSecsSinceEpoch())
        fields.publishAt = 0; // it is open since then
    m_change = {view, fields, fields, bilibili::pagesOf(view)};
    QList<PartEntry> parts;
    for (const bilibili::Page& page : m_change.pages)
        parts << PartEntry{page.title, {}, 0, page};
    m_parts->setParts(parts);
    m_form->setFields(fields);
    m_change.before = m_form->fields(); // what the form makes of it is no change
    complain(view.info.rejectReason);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_parts), static_cast<QWidget*>(m_save)})
        widget->setEnabled(true);
    setDirty(false);
    m_form->focusTitle();
}

void ArchiveEditor::save()
{
    if (!m_form->check(m_context.core.clock.now()))
        return;
    ArchiveChange change = m_change;
    change.after = m_form->fields();
    change.pages.clear();
    QStringList files;
    QStringList titles;
    for (const PartEntry& part : m_parts->parts()) {
        if (!part.path.isEmpty()) {
            files << part.path;
            titles << part.title;
            continue;
        }
        change.pages << part.page;
        change.pages.last().title = part.title;
    }
    if (change.pages.isEmpty())
        return complain(tr("An archive keeps at least one of its parts"));
    send(change, files, titles);
}

void ArchiveEditor::send(const ArchiveChange& change, const QStringList& files, const QStringList& titles)
{
    m_save->setEnabled(false);
    complain({});
    m_context.core.publishing.archives.edit(
        m_mid, change, [self = QPointer(this), files, titles](const Result<>& edited) {
            if (!self)
                return;
            self->m_save->setEnabled(true);
            if (!edited)
                return self->complain(uploadErrorSentence(edited.error()));
            if (!files.isEmpty())
                self->append(files, titles);
            self->m_context.navigator.toast(tr("The archive is in review again"));
            self->setDirty(false);
            self->accept();
        });
}

/// New files go the way of every upload; they are appended when they are there.
void ArchiveEditor::append(const QStringList& files, const QStringList& titles)
{
    PostFields fields;
    fields.account = m_mid;
    fields.title = m_change.seen.info.title;
    m_context.core.publishing.uploads.addFiles(
        files, fields,
        [navigator = QPointer(&m_context.navigator), files](const Result<UploadId>& id) {
            if (!id && navigator)
                navigator->toast(
                    //: %1 = why
                    tr("The new files were not added: %1").arg(uploadFilesSentence(id.error(), files)));
        },
        m_aid, {}, titles);
}
