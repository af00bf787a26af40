// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/cipher.h"

#include <QtEndian>
#include <openssl/evp.h>

namespace hls {
namespace {

const unsigned char* unsignedBytes(const char* bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes);
}

tl::unexpected<Error> bad(const char* what)
{
    return fail(Error::Kind::Protocol, QStringLiteral("AES-128: %1").arg(QLatin1String(what)));
}

} // namespace

void Decryptor::Free::operator()(evp_cipher_ctx_st* context) const
{
    EVP_CIPHER_CTX_free(context);
}

Result<> Decryptor::start(const QByteArray& key, const QByteArray& iv)
{
    if (key.size() != 16 || iv.size() != 16)
        return bad("the key or IV is not 16 bytes long");
    m_context.reset(EVP_CIPHER_CTX_new());
    if (!m_context || EVP_DecryptInit_ex(m_context.get(), EVP_aes_128_cbc(), nullptr,
                                         unsignedBytes(key.constData()), unsignedBytes(iv.constData())) != 1)
        return bad("could not be started");
    return {};
}

Result<> Decryptor::update(std::span<const char> bytes, QByteArray& out)
{
    const qsizetype before = out.size();
    out.resize(before + qsizetype(bytes.size()) + 16);
    int written = 0;
    if (EVP_DecryptUpdate(m_context.get(), reinterpret_cast<unsigned char*>(out.data() + before), &written,
                          unsignedBytes(bytes.data()), int(bytes.size())) != 1)
        return bad("could not be decrypted");
    out.resize(before + written);
    return {};
}

Result<> Decryptor::finish(QByteArray& out)
{
    const qsizetype before = out.size();
    out.resize(before + 16);
    int written = 0;
    if (EVP_DecryptFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(out.data() + before),
                            &written) != 1)
        return bad("wrong padding: another key, or the segment is not complete");
    out.resize(before + written);
    return {};
}

QByteArray sequenceIv(qint64 sequence)
{
    QByteArray iv(16, '\0');
    qToBigEndian<qint64>(sequence, iv.data() + 8);
    return iv;
}

} // namespace hls
