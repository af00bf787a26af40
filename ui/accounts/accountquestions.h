// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/credentials.h"
#include "ui/accounts/accountuse.h"
#include <QDialog>

class QLabel;
class QPushButton;
struct Core;

/// Asks before a login is taken away, naming who publishes with it (ux.md UX-58). Thread: main. Owner: its
/// parent; deletes itself when closed.
class RemoveAccountDialog : public QDialog
{
    Q_OBJECT
public:
    RemoveAccountDialog(Core& core, const AccountRow& account, const AccountUse& use, QWidget* parent);

signals:
    /// `login` is empty when it could not be read before.
    void removed(const bilibili::Credentials& login);

private:
    void begin();
    void remove(const bilibili::Credentials& login);
    Core& m_core;
    const qint64 m_mid;
    QLabel* m_problem;
    QPushButton* m_remove;
};

/// Says what cookies.json is worth before it is written, then where it went. Thread: main. Owner: its parent;
/// deletes itself when closed.
class ExportAccountDialog : public QDialog
{
    Q_OBJECT
public:
    ExportAccountDialog(Core& core, const AccountRow& account, QWidget* parent);
    void writeTo(const QString& file);

signals:
    void exported(const QString& file);

private:
    void chooseFile();
    Core& m_core;
    const qint64 m_mid;
    QLabel* m_problem;
    QPushButton* m_choose;
};
