// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sealed.h"

#include <array>
#include <sodium.h>

namespace sealed {
namespace {
const QByteArray mark("biliup-qt sealed 1\n");
using Salt = std::array<unsigned char, crypto_pwhash_argon2id_SALTBYTES>;
using Nonce = std::array<unsigned char, crypto_secretbox_NONCEBYTES>;

const unsigned char* bytesOf(const QByteArray& text)
{
    return reinterpret_cast<const unsigned char*>(text.constData());
}

/// A key that is wiped when it is not needed any more.
struct Key
{
    std::array<unsigned char, crypto_secretbox_KEYBYTES> bytes{};
    Key() = default;
    Key(const Key&) = delete;
    Key& operator=(const Key&) = delete;
    ~Key() { sodium_memzero(bytes.data(), bytes.size()); }
};

/// The cost is fixed by `mark`: a stranger's file cannot ask for more.
Result<> derive(Key& key, const QString& password, const unsigned char* salt)
{
    const QByteArray text = password.toUtf8();
    if (sodium_init() < 0 ||
        crypto_pwhash_argon2id(key.bytes.data(), key.bytes.size(), text.constData(), size_t(text.size()),
                               salt, crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE,
                               crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return fail(Error::Kind::Refused, QStringLiteral("there is not enough memory for the password"));
    return {};
}
} // namespace

Result<QByteArray> seal(const QByteArray& plain, const QString& password)
{
    if (password.isEmpty())
        return fail(Error::Kind::Refused, QStringLiteral("secrets are not written without a password"));
    Salt salt{};
    Nonce nonce{};
    Key key;
    if (sodium_init() < 0)
        return fail(Error::Kind::Refused, QStringLiteral("libsodium finds no random numbers"));
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(nonce.data(), nonce.size());
    if (const auto derived = derive(key, password, salt.data()); !derived)
        return fail(derived.error());
    QByteArray box(plain.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(reinterpret_cast<unsigned char*>(box.data()), bytesOf(plain),
                          static_cast<unsigned long long>(plain.size()), nonce.data(), key.bytes.data());
    const auto part = [](const auto& array) {
        return QByteArray(reinterpret_cast<const char*>(array.data()), qsizetype(array.size()));
    };
    return mark + part(salt) + part(nonce) + box;
}

Result<QByteArray> open(const QByteArray& text, const QString& password)
{
    constexpr qsizetype head =
        qsizetype(Salt().size()) + qsizetype(Nonce().size()) + qsizetype(crypto_secretbox_MACBYTES);
    if (!text.startsWith(mark) || text.size() < mark.size() + head)
        return fail(Error::Kind::Protocol, QStringLiteral("the sealed secrets are damaged"));
    if (password.isEmpty())
        return fail(Error::Kind::LoginNeeded, QStringLiteral("a password is needed"));
    const unsigned char* salt = bytesOf(text) + mark.size();
    const unsigned char* nonce = salt + Salt().size();
    const unsigned char* box = nonce + Nonce().size();
    const qsizetype boxSize = text.size() - (box - bytesOf(text));
    Key key;
    if (const auto derived = derive(key, password, salt); !derived)
        return fail(derived.error());
    QByteArray plain(boxSize - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(plain.data()), box,
                                   static_cast<unsigned long long>(boxSize), nonce, key.bytes.data()) != 0)
        return fail(Error::Kind::LoginNeeded, QStringLiteral("the password is wrong"));
    return plain;
}
} // namespace sealed
