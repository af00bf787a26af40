// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accountkeeper.h"
#include "core/base/worker.h"
#include <QObject>
#include <memory>

/// One login by QR code: fetches a code, asks until it is confirmed or has expired, stores the login. Thread:
/// main; the story runs on its own worker. Owner: the dialog or command that shows the code. Destroying it
/// stops polling at once.
class QrLogin : public QObject
{
    Q_OBJECT
public:
    QrLogin(AccountKeeper& keeper, HttpFactory& http, Clock& clock, bilibili::QrFlow flow,
            QObject* parent = nullptr);
    ~QrLogin() override;

signals:
    /// Draw this text; it lives until `expires`.
    void code(const QString& text, const QDateTime& expires);
    void scanned();
    void expired();
    /// A poll failed and will be repeated.
    void trouble(const Error& error);
    void loggedIn(const AccountRow& account);
    void failed(const Error& error);

private:
    void run(Stop& stop);
    Result<AccountRow> wait(const bilibili::QrCode& code, const QDateTime& expires, Http& http, Stop& stop,
                            bool& wasExpired);

    AccountKeeper& m_keeper;
    HttpFactory& m_http;
    Clock& m_clock;
    const bilibili::QrFlow m_flow;
    std::unique_ptr<Worker> m_worker; ///< last: joined before anything else goes
};
