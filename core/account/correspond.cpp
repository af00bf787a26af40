// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/bilibililogin.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace bilibili {
namespace {
// The site's key (bilibili-upload.md A.11).
constexpr char siteKey[] = "-----BEGIN PUBLIC KEY-----\n"
                           "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDLgd2OAkcGVtoE3ThUREbio0Eg\n"
                           "Uc/prcajMKXvkCKFCWhJYJcLkcM2DKKcSeFpD/j6Boy538YXnR6VhcuUJOhH2x71\n"
                           "nzPjfdTcqMz7djHum0qSZA0AyCBDABUqCrfNgCiJ00Ra7GmRj+YCK1NJEuewlb40\n"
                           "JNrRuoEUXpabUzGB8QIDAQAB\n"
                           "-----END PUBLIC KEY-----\n";

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T* object) const
    {
        release(object);
    }
};
} // namespace

Result<QByteArray> correspondPath(qint64 timestampMs, const QByteArray& publicKeyPem)
{
    const QByteArray pem = publicKeyPem.isEmpty() ? QByteArray(siteKey) : publicKeyPem;
    const std::unique_ptr<BIO, Release<BIO_free>> source(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>> key(
        PEM_read_bio_PUBKEY(source.get(), nullptr, nullptr, nullptr));
    if (!key)
        return fail(Error::Kind::Protocol, QStringLiteral("cookie refresh: the public key is unreadable"));
    const std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>> context(
        EVP_PKEY_CTX_new(key.get(), nullptr));
    const QByteArray text = "refresh_" + QByteArray::number(timestampMs);
    const auto* input = reinterpret_cast<const unsigned char*>(text.constData());
    std::size_t size = 0;
    const bool ready = context && EVP_PKEY_encrypt_init(context.get()) > 0 &&
                       EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING) > 0 &&
                       EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256()) > 0 &&
                       EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha256()) > 0 &&
                       EVP_PKEY_encrypt(context.get(), nullptr, &size, input, std::size_t(text.size())) > 0;
    QByteArray encrypted(qsizetype(size), '\0');
    if (!ready || EVP_PKEY_encrypt(context.get(), reinterpret_cast<unsigned char*>(encrypted.data()), &size,
                                   input, std::size_t(text.size())) <= 0)
        return fail(Error::Kind::Protocol, QStringLiteral("cookie refresh: the time could not be encrypted"));
    return encrypted.left(qsizetype(size)).toHex();
}

} // namespace bilibili
