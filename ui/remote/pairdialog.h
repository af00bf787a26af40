// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/remote.h"
#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QLabel;
class QPushButton;
class QrCodeView;

/// A code to scan with a phone: it opens the page and signs it in, once, within five minutes (ux.md UX-73).
/// Thread: main. Owner: itself (deleted when it is closed).
class PairDialog : public QDialog
{
    Q_OBJECT
public:
    PairDialog(remote::Remote& remote, QWidget* parent);

private:
    void renew();
    void showLeft();
    void showPaired();

    remote::Remote& m_remote;
    QButtonGroup* m_roles;
    QrCodeView* m_code;
    QLabel* m_left;
    QLabel* m_reach;
    QPushButton* m_again;
    QTimer m_tick;
    QDateTime m_until;
    qsizetype m_sessions = 0; ///< when the code was made
};
