// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/password.h"

#include <QCryptographicHash>
#include <cstdlib>
#include <sodium.h>

namespace remote::password {
namespace {
constexpr int tokenBytes = 32;

/// libsodium wants to be started once; without random numbers nothing may go on.
void start()
{
    static const bool started = [] {
        if (sodium_init() < 0)
            qFatal("libsodium finds no random numbers");
        return true;
    }();
    Q_UNUSED(started);
}

QString hashed(const QByteArray& password)
{
    start();
    char out[crypto_pwhash_STRBYTES];
    const int failed = crypto_pwhash_str_alg(
        out, password.constData(), static_cast<unsigned long long>(password.size()),
        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    return failed != 0 ? QString() : QString::fromLatin1(out);
}
} // namespace

Result<QString> hash(const QByteArray& password)
{
    const QString text = hashed(password);
    if (text.isEmpty())
        return fail(Error::Kind::Refused,
                    QStringLiteral("there is not enough memory to protect a password (64 MiB)"));
    return text;
}

bool verify(const QString& hash, const QByteArray& password)
{
    start();
    const QByteArray text = hash.toLatin1();
    return crypto_pwhash_str_verify(text.constData(), password.constData(),
                                    static_cast<unsigned long long>(password.size())) == 0;
}

const QString& nobody()
{
    static const QString text = hashed(newToken());
    return text;
}

QByteArray newToken()
{
    start();
    QByteArray bytes(tokenBytes, Qt::Uninitialized);
    randombytes_buf(bytes.data(), size_t(bytes.size()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray hashOfToken(QByteArrayView token)
{
    return QCryptographicHash::hash(token.toByteArray(), QCryptographicHash::Sha256);
}

bool equal(QByteArrayView one, QByteArrayView other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), size_t(one.size())) == 0;
}
} // namespace remote::password
