// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hooks/hookstep.h"
#include <QWidget>

class NumberSpin;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

/// The fields of one step of a hook. Thread: main. Owner: HooksEdit.
class HookStepEdit : public QWidget
{
    Q_OBJECT
public:
    explicit HookStepEdit(QWidget* parent);
    void setStep(const HookStep& step); ///< no edited() follows
    HookStep step() const;

signals:
    void edited();

private:
    void showKind();
    QFormLayout* m_form;
    HookStep::Kind m_kind = HookStep::Kind::Run;
    QLineEdit* m_command;
    QCheckBox* m_shell;
    QComboBox* m_input;
    NumberSpin* m_timeout;
    QLineEdit* m_folder;
    QCheckBox* m_keep;
};
