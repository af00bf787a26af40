// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/accounts/accountuse.h"
#include "ui/page.h"
#include <QTimer>

namespace bilibili {
struct Credentials;
}
class AccountCard;
class EmptyState;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

/// The logins (ux.md UX-58, UX-59). Thread: main. Owner: MainWindow.
class AccountsPage : public Page
{
    Q_OBJECT
public:
    explicit AccountsPage(UiContext& context);
    QWidget* mainView() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    QWidget* buildFooter();
    void refresh();
    void makeCards();
    AccountCard* makeCard(qint64 mid);
    void countUse();
    void showStore();
    void check(qint64 mid, bool renew);
    void askExport(qint64 mid);
    void askRemove(qint64 mid);
    void putBack(const AccountRow& row, const bilibili::Credentials& login);

    UiContext& m_context;
    QLabel* m_summary;
    QPushButton* m_login;
    QScrollArea* m_scroll;
    QVBoxLayout* m_list = nullptr;
    EmptyState* m_empty;
    QPushButton* m_emptyLogin = nullptr;
    QLabel* m_storeIcon;
    QLabel* m_store;
    QList<AccountCard*> m_cards;
    QHash<qint64, AccountUse> m_use;
    QTimer m_minute; ///< the days left
};
