// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curlcertificates.h"

#include "core/net/wire.h"

#include <QSslConfiguration>

namespace {
/// System and extra certificates in one text, for curl has no "these as well".
const QByteArray& certificateBundle()
{
    static const QByteArray bundle = [] {
        QByteArray pem;
        for (const QSslCertificate& certificate : QSslConfiguration::systemCaCertificates())
            pem += certificate.toPem();
        return pem + extraCertificates();
    }();
    return bundle;
}
} // namespace

void setCurlCertificates(CURL* handle)
{
    if (extraCertificates().isEmpty())
        return; // curl's own default: the system's
    const QByteArray& pem = certificateBundle();
    curl_blob blob{const_cast<char*>(pem.constData()), size_t(pem.size()), CURL_BLOB_NOCOPY};
    curl_easy_setopt(handle, CURLOPT_CAINFO_BLOB, &blob);
}
