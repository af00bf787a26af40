// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

class QWidget;
struct AccountRow;
struct UiContext;

/// Opens the dialogs about logins that pages and banners ask for. Thread: main. Owner: the window it was made
/// for.
class AccountDialogs : public QObject
{
    Q_OBJECT
public:
    AccountDialogs(UiContext& context, QWidget* window);

private:
    void login(qint64 again);
    void importLogin();
    void chooseStore();
    void welcome(const AccountRow& account, qint64 expected);
    UiContext& m_context;
    QWidget* m_window;
};
