// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QtGlobal>

/// The query a Huya stream is opened with, made of a token or the room's own anti-code (platforms-a.md 4.6);
/// pure. Without `fm` the text is used as it is.
QByteArray huyaAnticode(const QByteArray& code, const QByteArray& streamName, quint64 uid, qint64 nowMs);
/// The request and the answer of getCdnTokenInfoEx (4.5).
QByteArray huyaTokenRequest(const QByteArray& streamName);
/// The token of an answer; empty when it holds none or is damaged.
QByteArray huyaTokenOf(const QByteArray& answer);
