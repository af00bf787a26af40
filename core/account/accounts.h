// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accountkeeper.h"
#include "core/base/background.h"
#include "core/events/events.h"
#include <QObject>
#include <QTimer>

/// The accounts as the window, the command line and the network see them. Thread: main; what takes time runs
/// on threads of its own, since a locked keyring may keep them waiting. Owner: Core. Each account is checked
/// at start and every 6 h; what changes is told by AccountChanged and, once all() has it, by changed().
class Accounts : public QObject
{
    Q_OBJECT
public:
    Accounts(AccountKeeper& keeper, AccountsTable& table, HttpFactory& http, Events& events,
             QObject* parent = nullptr);

    void load(const QList<AccountRow>& rows);
    void start();                                    ///< checks all now, then every 6 h; again: at once
    QList<AccountRow> all() const { return m_rows; } ///< the default one first
    const AccountRow* find(qint64 mid) const;
    enum class Activity { None, Checking, Renewing };
    Activity activity(qint64 mid) const { return m_activities.value(mid, Activity::None); }
    QStringList secretEntries() const; ///< of all accounts, for Secrets::use

    using Done = std::function<void(Result<AccountRow>)>;
    /// Any text of bilibili-upload.md A.9. Errors: Protocol naming what is missing, LoginNeeded when the
    /// login is dead.
    void importText(const QByteArray& text, Done done);
    /// Writes cookies.json for `mid`, readable by the user only; overwrites. Errors: Disk, LoginNeeded.
    void exportTo(qint64 mid, const QString& file, std::function<void(Result<>)> done);
    void setDefault(qint64 mid);
    void remove(qint64 mid, std::function<void(Result<>)> done = {});
    void validate(qint64 mid, Done done = {});
    /// New cookies and token, although the old ones may still be good, unless they are newer than `asked`
    /// (invalid: now). Errors: as AccountKeeper::renew.
    void renew(qint64 mid, Done done = {}, const QDateTime& asked = {});

    /// Shared with uploads and with QrLogin.
    AccountKeeper& keeper() { return m_keeper; }

signals:
    void changed(); ///< rows or activities

private:
    void apply(const PostedEvent& posted);
    void reload();
    void run(qint64 mid, Activity activity, std::function<Result<AccountRow>(Http&, Stop&)> work, Done done);

    AccountKeeper& m_keeper;
    AccountsTable& m_table;
    HttpFactory& m_http;
    Events& m_events;
    QList<AccountRow> m_rows;
    int m_reloads = 0;
    QHash<qint64, Activity> m_activities;
    QTimer m_timer;
    background::Pool m_pool{4}; ///< last: joined before anything else goes
};
