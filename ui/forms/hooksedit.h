// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hooks/hookrun.h"
#include "ui/forms/settingeditor.h"
#include <array>
#include <functional>

class HookStepEdit;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabBar;
class QToolButton;

/// What is done with recordings: for each event its steps, which can be added, changed, moved and tried
/// (ux.md UX-42). Thread: main. Owner: its form. Edits the four settings hooks.*.
class HooksEdit : public SettingEditor
{
    Q_OBJECT
public:
    using Done = std::function<void(const HookRun&)>;
    /// Runs steps on a recording without touching it; see Hooks::tryOut.
    using Try = std::function<void(HookEvent event, const QList<HookStep>& steps, Done done)>;

    explicit HooksEdit(QWidget* parent);
    /// Without one there is no button to try a hook.
    void setTry(Try tryOut);
    QList<const SettingRow*> rows() const override;
    QVariantMap values() const override;
    void setValues(const QVariantMap& values) override;
    QString problem() const override;
    QString title() const override;
    QString shortText(const QVariantMap& values) const override;
    bool wide() const override { return true; }

private:
    QWidget* buildButtons();
    HookEvent current() const;
    QList<HookStep>& steps() { return m_steps[std::size_t(current())]; }
    void showSteps();
    void showStep();
    void showCounts();
    void add(HookStep::Kind kind);
    void remove();
    void move(int by);
    void tryOut();
    void showRun(const HookRun& run);

    std::array<QList<HookStep>, hookEvents> m_steps;
    QVariantMap m_given;
    Try m_try;
    QTabBar* m_tabs;
    QListWidget* m_list;
    QLabel* m_hint;
    HookStepEdit* m_editor;
    QToolButton* m_add;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QPushButton* m_run;
    QPlainTextEdit* m_output;
};
