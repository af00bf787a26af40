// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/remote.h"
#include <QFrame>

class QLabel;
class QPushButton;
struct UiContext;

/// Above the settings of remote viewing: whether it works, where it is reached, who may come in and who is
/// there (ux.md UX-73). Thread: main. Owner: SettingsPage.
class RemotePanel : public QFrame
{
    Q_OBJECT
public:
    RemotePanel(UiContext& context, remote::Remote& remote, QWidget* parent);

private:
    void build();
    void showState();
    void showAddresses(const QList<QUrl>& addresses);
    void useAnotherPort();

    UiContext& m_context;
    remote::Remote& m_remote;
    QLabel* m_icon;
    QLabel* m_state;
    QLabel* m_addresses;
    QLabel* m_fingerprint;
    QPushButton* m_otherPort;
    QPushButton* m_pair;
    QPushButton* m_open;
    QPushButton* m_copy;
};
