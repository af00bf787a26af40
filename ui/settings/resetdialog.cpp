// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/resetdialog.h"
#include "core/config/settings.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/forms/settingtext.h"
#include "ui/widgets/primary.h"
#include <QPushButton>
#include <algorithm>

ResetSettingsDialog::ResetSettingsDialog(const QList<const SettingRow*>& rows, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("dlgResetSettings"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Reset settings"));
    QStringList names;
    for (const SettingRow* row : rows)
        names << settingLabel(*row);
    const bool remote = std::any_of(rows.begin(), rows.end(), [](const SettingRow* row) {
        return row->group == SettingRow::Group::Remote;
    });
    MessageLayout layout(this, QStringLiteral("warning"), Tone::Warning);
    layout.addTitle(tr("Reset all settings?"));
    //: %n = how many settings
    layout.addText(tr("%n setting(s) differ from the default:", nullptr, static_cast<int>(rows.size())) +
                   u' ' + nameList(names));
    if (rows.contains(&setting::recordFolder))
        layout.addText(tr("New recordings go to the default folder then."), Tone::Warning);
    if (remote)
        layout.addText(tr("Remote viewing is switched off, and its settings are reset, too."), Tone::Warning);
    layout.addText(
        tr("Accounts, streamers, templates and the channels of notifications stay, and so does what "
           "differs for single platforms or streamers."));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    QPushButton* confirm = layout.addButton(tr("Reset"), "btnReset");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &QDialog::accept);
}
