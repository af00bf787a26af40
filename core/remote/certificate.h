// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QSslConfiguration>
#include <QString>
#include <QStringList>

/// What the remote interface encrypts with. Thread: workers (files). Errors name the file and what to do.
namespace remote::certificate {
struct Loaded
{
    QSslConfiguration tls;
    QString fingerprint; ///< SHA-256 of the certificate, "AB:CD:...": what people compare
};
/// PEM files: the certificate with its chain, and its key without a password. Errors: Disk, Refused.
Result<Loaded> load(const QString& certificateFile, const QString& keyFile);
/// The certificate made here, in `folder`: made when there is none or it ends within a month. It names this
/// computer, `addresses` and localhost; the key can be read by this user only. Errors: Disk, Refused.
Result<Loaded> loadOrMake(const QString& folder, const QStringList& addresses, const QDateTime& now);
} // namespace remote::certificate
