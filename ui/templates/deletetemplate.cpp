// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/deletetemplate.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/widgets/primary.h"
#include <QPushButton>

DeleteTemplateDialog::DeleteTemplateDialog(const QString& name, const QStringList& users, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgDeleteTemplate"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete template"));
    MessageLayout layout(this, QStringLiteral("delete"), Tone::Error);
    layout.addTitle(tr("Delete the template “%1”?").arg(name));
    if (!users.isEmpty())
        layout.addText(
            tr("These streamers use it, and will use the default template: %1").arg(nameList(users)),
            Tone::Warning);
    layout.addText(tr("Archives that are queued already keep their fields."));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(tr("Delete"), "btnDelete");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
}
