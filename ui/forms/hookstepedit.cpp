// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/hookstepedit.h"
#include "ui/forms/numberspin.h"
#include "ui/forms/variables.h"
#include "ui/text/hooks.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace {
constexpr int longestTimeout = 7 * 24 * 3600;
}

HookStepEdit::HookStepEdit(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_command(new QLineEdit(this))
    , m_shell(new QCheckBox(tr("It is a line for the shell"), this))
    , m_input(new QComboBox(this))
    , m_timeout(new NumberSpin(1, longestTimeout, 0, this))
    , m_keep(new QCheckBox(tr("Keep the original"), this))
{
    m_command->setObjectName(QStringLiteral("hookCommandEdit"));
    m_command->setPlaceholderText(tr("Program and arguments; spaces inside one need \"quotes\""));
    m_shell->setObjectName(QStringLiteral("hookShellCheck"));
    m_input->setObjectName(QStringLiteral("hookInputCombo"));
    m_input->addItems({tr("What happened, as JSON"), tr("The files, one a line"), tr("Nothing")});
    m_timeout->setObjectName(QStringLiteral("hookTimeoutSpin"));
    m_timeout->setSuffix(QStringLiteral(" s"));
    auto* folder = new QWidget(this);
    m_folder = new QLineEdit(folder);
    m_folder->setObjectName(QStringLiteral("hookFolderEdit"));
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setPlaceholderText(tr("A folder; without a leading slash inside the recordings folder"));
    folder->setFocusProxy(m_folder);
    auto* row = new QHBoxLayout(folder);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(
        makeVariableButton(QStringLiteral("btnHookVariables"), folder, [this](const QString& token) {
            m_folder->insert(token);
            m_folder->setFocus();
            emit edited();
        }));
    m_keep->setObjectName(QStringLiteral("hookKeepCheck"));
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(14);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Command"), m_command);
    m_form->addRow(QString(), m_shell);
    m_form->addRow(tr("Its &input"), m_input);
    m_form->addRow(tr("&At most"), m_timeout);
    m_form->addRow(tr("&Folder"), folder);
    m_form->addRow(QString(), m_keep);
    for (QLineEdit* edit : {m_command, m_folder})
        connect(edit, &QLineEdit::textEdited, this, &HookStepEdit::edited);
    for (QCheckBox* check : {m_shell, m_keep})
        connect(check, &QCheckBox::clicked, this, &HookStepEdit::edited);
    connect(m_input, &QComboBox::activated, this, &HookStepEdit::edited);
    connect(m_timeout, &QDoubleSpinBox::valueChanged, this, &HookStepEdit::edited);
    showKind();
}

void HookStepEdit::setStep(const HookStep& step)
{
    const QSignalBlocker quiet(this);
    m_kind = step.kind;
    m_command->setText(step.shell ? step.command.value(0) : commandText(step.command));
    m_shell->setChecked(step.shell);
    m_input->setCurrentIndex(static_cast<int>(step.input));
    m_timeout->setValue(step.timeoutSec);
    m_folder->setText(step.folder);
    m_keep->setChecked(step.keepSource);
    showKind();
}

HookStep HookStepEdit::step() const
{
    HookStep step;
    step.kind = m_kind;
    step.shell = m_shell->isChecked();
    const QString line = m_command->text().trimmed();
    if (!line.isEmpty())
        step.command = step.shell ? QStringList{line} : commandOf(line);
    step.input = static_cast<HookStep::Input>(m_input->currentIndex());
    step.timeoutSec = int(m_timeout->value());
    step.folder = m_folder->text().trimmed();
    step.keepSource = m_keep->isChecked();
    return step;
}

void HookStepEdit::showKind()
{
    using Kind = HookStep::Kind;
    const auto show = [this](QWidget* field, bool on) {
        field->setVisible(on);
        if (QWidget* label = m_form->labelForField(field))
            label->setVisible(on);
    };
    for (QWidget* field : {static_cast<QWidget*>(m_command), static_cast<QWidget*>(m_shell),
                           static_cast<QWidget*>(m_input), static_cast<QWidget*>(m_timeout)})
        show(field, m_kind == Kind::Run);
    show(m_folder->parentWidget(), m_kind == Kind::Move);
    show(m_keep, m_kind == Kind::Remux);
}
