// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/newuploaddialog.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/templates/postform.h"
#include "ui/text/uploadstates.h"
#include "ui/uploads/partsedit.h"
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

NewUploadDialog::NewUploadDialog(UiContext& context, const QStringList& files, QWidget* parent,
                                 const QJsonObject& fields)
    : PostDialog(context, QStringLiteral("dlgUpload"), parent)
    , m_template(new QComboBox(this))
    , m_start(addButton("btnStartUpload", tr("Upload and submit")))
    , m_draft(addButton("btnUploadOnly", tr("Upload only")))
{
    setWindowTitle(tr("New submission"));
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(24, 0, 24, 0);
    auto* label = new QLabel(tr("&Template"), line);
    label->setBuddy(m_template);
    m_template->setObjectName(QStringLiteral("uploadTemplateCombo"));
    m_template->setAccessibleName(tr("Template"));
    m_template->addItem(tr("Without a template"));
    layout->addWidget(label);
    layout->addWidget(m_template, 1);
    addAbove(line);
    connect(m_start, &QPushButton::clicked, this, [this] { start(true); });
    connect(m_draft, &QPushButton::clicked, this, [this] { start(false); });
    connect(m_parts, &PartsEdit::edited, this, &NewUploadDialog::showExample);
    connect(m_template, &QComboBox::activated, this, [this] {
        m_form->setFields(postFieldsFrom(m_template->currentData().toJsonObject()));
        setDirty(true);
    });
    m_parts->addFiles(files);
    if (!fields.isEmpty())
        m_form->setFields(postFieldsFrom(fields));
    inBackground(
        this, [&store = context.core.store] { return store.templates.all(); },
        [this](const Result<QList<TemplateRow>>& templates) {
            listTemplates(templates.value_or(QList<TemplateRow>()));
        });
    m_form->focusTitle();
}

void NewUploadDialog::listTemplates(const QList<TemplateRow>& templates)
{
    for (const TemplateRow& row : templates)
        m_template->addItem(row.name, row.fields);
}

/// "{title}" is the first file's name here.
void NewUploadDialog::showExample()
{
    const QList<PartEntry> parts = m_parts->parts();
    PathFields names;
    names.time = m_context.core.clock.now();
    names.title = parts.isEmpty() ? QString() : parts.first().title;
    m_form->setExample(names, parts.isEmpty() ? QString() : parts.first().path);
}

bool NewUploadDialog::mayStart()
{
    complain({});
    if (m_parts->parts().isEmpty()) {
        complain(tr("Choose at least one file"));
        return false;
    }
    return m_form->check(m_context.core.clock.now());
}

void NewUploadDialog::start(bool submit)
{
    if (!mayStart())
        return;
    QStringList files;
    QStringList titles;
    for (const PartEntry& part : m_parts->parts()) {
        files << part.path;
        titles << part.title;
    }
    PostFields fields = m_form->rendered();
    fields.mode = submit ? PostFields::Mode::Auto : PostFields::Mode::Draft;
    m_start->setEnabled(false);
    m_context.core.publishing.uploads.addFiles(
        files, fields,
        [self = QPointer(this), files](const Result<UploadId>& id) {
            if (!self)
                return;
            self->m_start->setEnabled(true);
            if (!id)
                return self->complain(uploadFilesSentence(id.error(), files));
            self->setDirty(false);
            emit self->added(*id);
            self->accept();
        },
        0, {}, titles);
}
