// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QButtonGroup;
class QLabel;
class QPushButton;
struct Core;

/// Where logins shall be kept (ux.md UX-59): asked when there is no keychain that works, and on wish. Thread:
/// main; trying a store never waits here. Owner: its parent; deletes itself when closed, which it does by
/// itself when the keychain begins to work.
class SecretStoreDialog : public QDialog
{
    Q_OBJECT
public:
    SecretStoreDialog(Core& core, QWidget* parent);

private:
    QWidget* buildChoices();
    void useChosen();
    void tryAgain();
    void showBusy(bool busy);
    Core& m_core;
    QButtonGroup* m_kinds;
    QLabel* m_problem;
    QPushButton* m_retry;
    QPushButton* m_use;
};
