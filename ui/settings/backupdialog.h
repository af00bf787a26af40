// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backup/backup.h"
#include <QDialog>

class FieldNote;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
struct Core;

/// Where a backup goes and whether the logins are in it (ux.md UX-74). Thread: main; it is written in the
/// background. Owner: its parent; deletes itself when closed.
class BackupDialog : public QDialog
{
    Q_OBJECT
public:
    BackupDialog(Core& core, QWidget* parent);

signals:
    void written(const QString& text); ///< a sentence for the toast

private:
    QWidget* buildForm();
    void choose();
    void start();
    void finish(const Result<backup::Written>& done);
    bool passwordOk();

    Core& m_core;
    QLineEdit* m_path;
    QCheckBox* m_logins;
    QLineEdit* m_password;
    QLineEdit* m_again;
    FieldNote* m_note;
    QLabel* m_problem;
    QPushButton* m_start;
};
