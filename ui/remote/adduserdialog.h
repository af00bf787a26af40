// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

namespace remote {
class Auth;
}
class FieldNote;
class QComboBox;
class QLineEdit;
class QPushButton;

/// Name, role and password of somebody who may look in from elsewhere. Thread: main. Owner: itself
/// (deleted when it is closed).
class AddUserDialog : public QDialog
{
    Q_OBJECT
public:
    AddUserDialog(remote::Auth& auth, QWidget* parent);

signals:
    void added();

private:
    void check();
    void add();
    remote::Auth& m_auth;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLineEdit* m_password;
    QLineEdit* m_again;
    FieldNote* m_problem;
    QPushButton* m_add;
};
