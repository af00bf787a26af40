// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QString>

/// Secrets in a file that travels: argon2id makes the key of the password, XSalsa20-Poly1305 seals. Thread:
/// workers; one call takes 64 MiB of memory and about a tenth of a second.
namespace sealed {
/// Errors: Refused (an empty password, no memory).
Result<QByteArray> seal(const QByteArray& plain, const QString& password);
/// Errors: LoginNeeded (the password is empty or wrong, or the text was changed), Protocol (it is none of
/// ours).
Result<QByteArray> open(const QByteArray& text, const QString& password);
} // namespace sealed
