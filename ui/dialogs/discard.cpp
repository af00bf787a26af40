// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/discard.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/widgets/primary.h"
#include <QPushButton>

DiscardDialog::DiscardDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgDiscard"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unsaved changes"));
    MessageLayout layout(this, QStringLiteral("warning"), Tone::Warning);
    layout.addTitle(tr("Discard the unsaved changes?"));
    QPushButton* stay = layout.addButton(tr("Continue editing"), "btnCancel");
    QPushButton* go = layout.addButton(tr("Discard"), "btnDiscard");
    makePrimary(stay);
    stay->setFocus();
    connect(stay, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
}
