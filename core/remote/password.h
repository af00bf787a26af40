// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QString>

/// Passwords, tokens and what is kept of them. Thread: any; hash() and verify() take about 0.1 s and 64 MiB,
/// so never the main one.
namespace remote::password {
/// argon2id with its salt and cost in it, as libsodium writes it. Error: Refused (no memory).
Result<QString> hash(const QByteArray& password);
bool verify(const QString& hash, const QByteArray& password);
/// A hash that no password has: who does not exist takes as long to refuse as who does.
const QString& nobody();

/// 256 random bits as URL-safe text.
QByteArray newToken();
/// SHA-256: a token of 256 random bits needs no slow hash.
QByteArray hashOfToken(QByteArrayView token);
/// In a time that does not depend on where they differ.
bool equal(QByteArrayView one, QByteArrayView other);
} // namespace remote::password
