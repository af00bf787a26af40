// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/uploadchoice.h"
#include "core/core.h"
#include "ui/widgets/tone.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

UploadChoice::UploadChoice(Core& core, const StreamerRow& streamer, QWidget* parent)
    : QWidget(parent)
    , m_core(core)
    , m_auto(new QCheckBox(tr("&Upload broadcasts to Bilibili by itself"), this))
    , m_template(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_note(new QLabel(this))
{
    m_auto->setObjectName(QStringLiteral("autoUploadCheck"));
    m_auto->setChecked(streamer.autoUpload);
    m_template->setObjectName(QStringLiteral("uploadTemplateCombo"));
    m_account->setObjectName(QStringLiteral("uploadAccountCombo"));
    m_note->setObjectName(QStringLiteral("uploadNote"));
    m_note->setWordWrap(true);
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_auto);
    form->addRow(tr("&Template"), m_template);
    form->addRow(tr("A&ccount"), m_account);
    form->addRow(m_note);
    listTemplates(streamer.uploadTemplate);
    listAccounts(setting::uploadAccount.from(settingsFromJson(streamer.overrides)));
    connect(m_auto, &QCheckBox::toggled, this, &UploadChoice::showState);
    connect(m_template, &QComboBox::currentIndexChanged, this, &UploadChoice::showState);
    showState();
}

void UploadChoice::listTemplates(const QString& current)
{
    const TemplateRow* usual = m_core.templates.byDefault();
    //: %1 = name of a template
    m_template->addItem(usual ? tr("The default template (%1)").arg(usual->name) : tr("The default template"),
                        QString());
    for (const TemplateRow& row : m_core.templates.all())
        m_template->addItem(row.name, row.name);
    if (!current.isEmpty() && m_template->findData(current) < 0)
        m_template->addItem(tr("%1 (deleted)").arg(current), current);
    m_template->setCurrentIndex(std::max(0, m_template->findData(current)));
}

void UploadChoice::listAccounts(const QString& current)
{
    m_account->addItem(tr("As in the template"), QString());
    for (const AccountRow& account : m_core.publishing.accounts.all())
        m_account->addItem(account.name, QString::number(account.mid));
    if (!current.isEmpty() && m_account->findData(current) < 0)
        m_account->addItem(tr("UID %1 (not logged in)").arg(current), current);
    m_account->setCurrentIndex(std::max(0, m_account->findData(current)));
}

void UploadChoice::collect(StreamerRow& row, QVariantMap& own) const
{
    row.autoUpload = m_auto->isChecked();
    row.uploadTemplate = m_template->currentData().toString();
    if (const QString account = m_account->currentData().toString(); account.isEmpty())
        own.remove(setting::uploadAccount.key);
    else
        own.insert(setting::uploadAccount.key, account);
}

void UploadChoice::showState()
{
    const bool on = m_auto->isChecked();
    m_template->setEnabled(on);
    m_account->setEnabled(on);
    QString problem;
    if (on && m_core.publishing.accounts.all().isEmpty())
        problem = tr("No account is logged in yet: uploads wait until one is.");
    else if (on && m_template->currentIndex() == 0 && !m_core.templates.byDefault())
        problem = tr("There is no template yet: archives wait for you to fill in their fields.");
    m_note->setText(problem);
    m_note->setVisible(!problem.isEmpty());
    setTone(m_note, Tone::Warning);
}
