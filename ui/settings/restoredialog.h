// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backup/backup.h"
#include <QDialog>
#include <atomic>
#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
struct Core;
struct UiContext;

/// Judges a backup and lays it ready for the next start (ux.md UX-74); asks for its password when there are
/// logins in it. Thread: main; the work is in the background. Owner: its parent; deletes itself when closed.
/// Only accept() leaves the backup ready.
class RestoreDialog : public QDialog
{
    Q_OBJECT
public:
    RestoreDialog(Core& core, const QString& path, QWidget* parent);
    ~RestoreDialog() override;
    /// Opens one that may end the program.
    static void ask(UiContext& context, const QString& path, QWidget* parent);

signals:
    void quitWanted();

private:
    void check();
    void finish(const Result<backup::Contents>& staged);
    void askForPassword(bool wrong);
    void showReady(const backup::Contents& contents);

    Core& m_core;
    const QString m_path;
    QLabel* m_title;
    QLabel* m_text;
    QLineEdit* m_password;
    QCheckBox* m_without;
    QLabel* m_problem;
    QPushButton* m_cancel;
    QPushButton* m_later;
    QPushButton* m_go;
    bool m_ready = false;
    std::shared_ptr<std::atomic_bool> m_wanted; ///< cleared when the dialog goes before it is ready
};
