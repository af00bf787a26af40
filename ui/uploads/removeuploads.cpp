// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/removeuploads.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/uploads/uploadverbs.h"
#include "ui/widgets/primary.h"
#include <QPushButton>

RemoveUploadsDialog::RemoveUploadsDialog(const UploadsModel& model, const QList<UploadId>& uploads,
                                         QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgRemoveUploads"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Remove uploads"));
    QStringList names;
    bool loses = false;
    bool posted = false;
    for (const UploadId id : uploads) {
        if (const UploadItem* item = model.item(id)) {
            names << item->title();
            loses = loses || losesBytes(*item);
            posted = posted || item->row.aid > 0;
        }
    }
    MessageLayout layout(this, QStringLiteral("delete"), Tone::Error);
    layout.addTitle(tr("Remove %n upload(s) from the list?", nullptr, int(uploads.size())));
    layout.addText(nameList(names));
    layout.addText(tr("The files on your disk stay."));
    if (posted)
        layout.addText(tr("The archives on Bilibili stay; their state is not followed any more."));
    if (loses)
        layout.addText(tr("What was already sent of them is lost."), Tone::Warning);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(tr("Remove"), "btnRemove");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
}
