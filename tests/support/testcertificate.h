// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

/// A self-signed certificate for 127.0.0.1 and localhost with its key, made once a process. Thread: any.
struct TestCertificate
{
    QByteArray certificate; ///< PEM
    QByteArray key;         ///< PEM
    static const TestCertificate& get();
    static TestCertificate another(); ///< of the same names; nobody trusts it
};
