// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accounts.h"
#include "core/events/events.h"
#include <QHash>
#include <QObject>

struct UiContext;

/// Turns what is wrong with logins into banners, and takes them away again (ux.md UX-88):
/// expired, about to expire, rate limited, a keychain that is locked or missing. Thread: main. Owner:
/// MainWindow.
class AccountNotices : public QObject
{
    Q_OBJECT
public:
    explicit AccountNotices(UiContext& context, QObject* parent = nullptr);

private:
    void take(const PostedEvent& posted);
    void lookAtLogins();
    void lookAtStore();
    void login(const AccountRow& row, const QString& id);
    void limited(const event::UploadChanged& upload);
    UiContext& m_context;
    QHash<qint64, QString> m_shown; ///< which banner an account has; one that was closed does not come back
    QHash<qint64, QDateTime> m_limited; ///< by account
};
