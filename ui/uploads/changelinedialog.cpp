// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/changelinedialog.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/templates/deliverysection.h"
#include "ui/text/format.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/uploads/uploadverbs.h"
#include "ui/widgets/primary.h"
#include "ui/widgets/tone.h"
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <algorithm>

ChangeLineDialog::ChangeLineDialog(UiContext& context, UploadId upload, const std::optional<QString>& line,
                                   QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_upload(upload)
    , m_lines(new QComboBox(this))
{
    setObjectName(QStringLiteral("dlgChangeLine"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change the upload line"));
    const UploadItem* item = context.uploads.item(upload);
    m_lines->setObjectName(QStringLiteral("changeLineCombo"));
    m_lines->setAccessibleName(tr("Upload line"));
    DeliverySection::listLines(*m_lines,
                               line.value_or(item ? postFieldsFrom(item->row.fields).line : QString()));
    m_lines->setVisible(!line);
    MessageLayout layout(this, QStringLiteral("upload"), Tone::Accent);
    layout.addTitle(tr("Send the rest through another line?"));
    layout.addText(item ? item->title() : QString());
    layout.addWidget(m_lines);
    m_lost = layout.addText({});
    m_lost->setObjectName(QStringLiteral("changeLineLost"));
    m_growing = layout.addText({});
    layout.addText(tr("Files that are complete on the site stay there, and nothing is submitted twice."));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(tr("Change the line"), "btnChangeLine");
    makePrimary(line ? cancel : confirm);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_lines, &QComboBox::currentIndexChanged, this, &ChangeLineDialog::tell);
    connect(&context.uploads, &UploadsModel::dataChanged, this, &ChangeLineDialog::tell);
    tell();
}

QString ChangeLineDialog::line() const
{
    return m_lines->currentData().toString();
}

void ChangeLineDialog::tell()
{
    const UploadItem* item = m_context.uploads.item(m_upload);
    if (!item) // it was removed meanwhile
        return reject();
    const std::optional<qint64> bytes = sentAgain(*item, m_context.core.publishing.uploads.lineFor(line()));
    if (!bytes)
        m_lost->setText(tr("It is not known yet what was sent. A file that is not complete is sent from its "
                           "start again."));
    else if (*bytes > 0)
        m_lost->setText(
            //: %1 = "1.2 GiB"
            tr("A file that is not complete is sent from its start again: %1 were sent of it already.")
                .arg(sizeText(*bytes)));
    else
        m_lost->setText(tr("Nothing that was sent is sent again."));
    setTone(m_lost, bytes == 0 ? Tone::Muted : Tone::Warning);
    m_lost->show();
    const bool growing = std::any_of(item->details.parts.begin(), item->details.parts.end(),
                                     [](const PartRow& part) { return part.state == u"growing"; });
    m_growing->setText(growing ? tr("The file that is being recorded stays on its line.") : QString());
    m_growing->setVisible(growing);
}
