// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/certificate.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QHostInfo>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslKey>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::Literals::StringLiterals;

namespace remote::certificate {
namespace {
constexpr int validDays = 825; ///< the most that iOS takes
constexpr int renewDays = 30;

template <auto release>
struct Free
{
    template <typename T>
    void operator()(T* thing) const
    {
        release(thing);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Memory = std::unique_ptr<BIO, Free<BIO_free_all>>;

Result<QByteArray> contentOf(const QString& path, const QString& what)
{
    QFile file(path);
    if (path.isEmpty())
        return fail(Error::Kind::Refused,
                    u"no %1 is chosen; see remote.certificate and remote.key"_s.arg(what));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, u"the %1 %2 cannot be read: %3"_s.arg(what, path, file.errorString()));
    return file.read(1024 * 1024);
}

Result<> writePrivate(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    const bool ok = file.open(QIODevice::WriteOnly) &&
                    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                    file.write(content) == content.size() && file.commit();
    if (!ok)
        return fail(Error::Kind::Disk, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
    return {};
}

QByteArray textIn(BIO* memory)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

bool addExtension(X509* certificate, int id, const QByteArray& value)
{
    const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, id, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

QByteArray alternativeNames(const QStringList& addresses)
{
    QByteArrayList names{"DNS:localhost", "IP:127.0.0.1"};
    const QByteArray host = QHostInfo::localHostName().toLatin1();
    const bool plain = !host.isEmpty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
               c == '.';
    });
    if (plain)
        names << "DNS:" + host;
    for (const QString& address : addresses)
        names << "IP:" + address.toLatin1();
    return names.join(',');
}

bool fill(X509* certificate, EVP_PKEY* key, const QStringList& addresses)
{
    unsigned char serial[16];
    if (RAND_bytes(serial, sizeof serial) != 1)
        return false;
    serial[0] &= 0x7f;
    const std::unique_ptr<BIGNUM, Free<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    X509_NAME* const name = X509_get_subject_name(certificate);
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) &&
           X509_set_version(certificate, 2) == 1 &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), -3600) &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), long(validDays) * 24 * 3600) &&
           X509_set_pubkey(certificate, key) == 1 &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                      reinterpret_cast<const unsigned char*>("biliup-qt"), -1, -1, 0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 &&
           addExtension(certificate, NID_subject_alt_name, alternativeNames(addresses)) &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           X509_sign(certificate, key, EVP_sha256()) > 0;
}

Result<> make(const QString& certificateFile, const QString& keyFile, const QStringList& addresses)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    const Memory keyText(BIO_new(BIO_s_mem()));
    const Memory certificateText(BIO_new(BIO_s_mem()));
    if (!key || !certificate || !keyText || !certificateText ||
        !fill(certificate.get(), key.get(), addresses) ||
        PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return fail(Error::Kind::Refused, u"OpenSSL cannot make a certificate here"_s);
    // The key first: a certificate is there only with its key.
    if (const auto written = writePrivate(keyFile, textIn(keyText.get())); !written)
        return written;
    return writePrivate(certificateFile, textIn(certificateText.get()));
}
} // namespace

Result<Loaded> load(const QString& certificateFile, const QString& keyFile)
{
    const auto chainText = contentOf(certificateFile, u"certificate"_s);
    if (!chainText)
        return fail(chainText.error());
    const auto keyText = contentOf(keyFile, u"private key"_s);
    if (!keyText)
        return fail(keyText.error());
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*chainText, QSsl::Pem);
    if (chain.isEmpty() || chain.first().isNull())
        return fail(Error::Kind::Refused, u"%1 holds no PEM certificate"_s.arg(certificateFile));
    QSslKey key;
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (key.isNull())
            key = QSslKey(*keyText, algorithm, QSsl::Pem, QSsl::PrivateKey);
    }
    if (key.isNull())
        return fail(Error::Kind::Refused,
                    u"%1 holds no PEM key (RSA or EC, without a password)"_s.arg(keyFile));
    Loaded loaded;
    loaded.tls = QSslConfiguration::defaultConfiguration();
    loaded.tls.setLocalCertificateChain(chain);
    loaded.tls.setPrivateKey(key);
    loaded.tls.setPeerVerifyMode(QSslSocket::VerifyNone); // browsers have no certificate
    loaded.tls.setProtocol(QSsl::TlsV1_2OrLater);
    loaded.fingerprint =
        QString::fromLatin1(chain.first().digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
    return loaded;
}

Result<Loaded> loadOrMake(const QString& folder, const QStringList& addresses, const QDateTime& now)
{
    // What OpenSSL keeps for a thread is of no use to a pool's, which may never ask it for anything again.
    struct ThreadState
    {
        ~ThreadState() { OPENSSL_thread_stop(); }
    };
    const ThreadState freedAtTheEnd;
    const QString certificateFile = QDir(folder).filePath(u"remote-certificate.pem"_s);
    const QString keyFile = QDir(folder).filePath(u"remote-key.pem"_s);
    auto kept = load(certificateFile, keyFile);
    if (kept && kept->tls.localCertificate().expiryDate() > now.addDays(renewDays))
        return kept;
    if (const auto made = make(certificateFile, keyFile, addresses); !made)
        return fail(made.error());
    return load(certificateFile, keyFile);
}
} // namespace remote::certificate
