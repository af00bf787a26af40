// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <memory>
#include <span>

struct evp_cipher_ctx_st;

namespace hls {

/// AES-128-CBC with PKCS7 padding, decrypted while it comes (stream-repair.md L7). Thread: one. Owner: a
/// transfer's stack.
class Decryptor
{
public:
    /// Both of 16 bytes. Errors: Protocol.
    Result<> start(const QByteArray& key, const QByteArray& iv);
    /// Appends what the bytes stand for to `out`.
    Result<> update(std::span<const char> bytes, QByteArray& out);
    /// Errors: Protocol when the padding is wrong (another key, a body cut short).
    Result<> finish(QByteArray& out);

private:
    struct Free
    {
        void operator()(evp_cipher_ctx_st* context) const;
    };
    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
};

/// The IV of a segment whose key tells none: its number as 128 bits, big endian.
QByteArray sequenceIv(qint64 sequence);

} // namespace hls
