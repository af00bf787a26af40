// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/testcertificate.h"
#include <QByteArray>
#include <QList>
#include <memory>

/// A real SMTP server with TLS on 127.0.0.1 for tests (certificate of TestCertificate). Thread: one of its
/// own. Owner: the test.
class SmtpServer
{
public:
    struct Rules
    {
        bool startTls = false; ///< else TLS from the first byte
        bool offerTls = true;  ///< false: STARTTLS is not offered
        QByteArray user = "me";
        QByteArray password = "secret";
        QByteArray onData = "250 2.0.0 taken"; ///< the answer to the message
        bool stall = false;                    ///< says nothing after the greeting
        TestCertificate certificate = TestCertificate::get();
    };
    struct Received
    {
        QByteArray from;
        QList<QByteArray> to;
        QByteArray message;
        bool encrypted = false;
    };
    explicit SmtpServer(const Rules& rules);
    ~SmtpServer();
    SmtpServer(const SmtpServer&) = delete;
    SmtpServer& operator=(const SmtpServer&) = delete;
    int port() const;
    QList<Received> received() const;
    QByteArray log() const; ///< every command as it came

private:
    struct Private;
    std::unique_ptr<Private> d;
};
