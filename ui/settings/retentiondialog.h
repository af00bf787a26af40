// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/retention/retentionplan.h"
#include <QDialog>
#include <functional>

class QLabel;
class QPushButton;
class QTableView;
class RetentionModel;
struct Core;

/// Shows what the automatic cleanup would move now, before it is turned on or changed (ux.md UX-69). Thread:
/// main; the list is made in the background. Owner: its parent; deletes itself when closed. It sets nothing:
/// accepted means yes.
class RetentionDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Occasion { TurnOn, Change };
    RetentionDialog(Core& core, const retention::Rules& rules, Occasion occasion, QWidget* parent);

signals:
    /// `worthAsking`: something would go, or it cannot be said.
    void looked(bool worthAsking);

private:
    void look();
    void tell(const Result<retention::Plan>& plan);

    Core& m_core;
    const retention::Rules m_rules;
    RetentionModel* m_model;
    QTableView* m_table;
    QLabel* m_sum;
    QPushButton* m_yes;
};

/// Asks what must be asked before `after` is stored in place of `before`; `answered` at once when that is
/// nothing, else when the dialog is gone. Thread: main.
void askRetention(Core& core, const retention::Rules& before, const retention::Rules& after, QWidget* parent,
                  std::function<void(bool yes)> answered);
