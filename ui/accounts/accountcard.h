// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/accounts/accounttext.h"
#include "ui/accounts/accountuse.h"
#include <QFrame>

class AvatarView;
class ElidedLabel;
class ImageCache;
class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

/// One login: who it is, how long it is good, what publishes with it, and what can be done (ux.md UX-58).
/// Thread: main. Owner: AccountsPage, which does what the signals ask for.
class AccountCard : public QFrame
{
    Q_OBJECT
public:
    AccountCard(ImageCache& images, qint64 mid, QWidget* parent = nullptr);
    void show(const AccountRow& row, Accounts::Activity activity, const AccountUse& use,
              const QDateTime& now);
    qint64 mid() const { return m_mid; }
    QWidget* firstButton() const;

signals:
    void loginRequested();
    void checkRequested();
    void renewRequested();
    void defaultRequested();
    void exportRequested();
    void removeRequested();

private:
    void buildMenu();
    void showState(LoginState state);
    QAction* addAction(const char* name, const QString& text, const QString& icon,
                       void (AccountCard::*signal)());
    const qint64 m_mid;
    AvatarView* m_avatar;
    ElidedLabel* m_name;
    QLabel* m_level;
    QLabel* m_default;
    ElidedLabel* m_facts;
    QLabel* m_stateIcon;
    QLabel* m_state;
    ElidedLabel* m_expiry;
    ElidedLabel* m_use;
    QPushButton* m_login;
    QPushButton* m_check;
    QToolButton* m_more;
    QMenu* m_menu;
    QAction* m_renew = nullptr;
    QAction* m_checkAgain = nullptr;
    QAction* m_makeDefault = nullptr;
};
