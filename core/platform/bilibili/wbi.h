// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QMap>

// Bilibili's WBI signature (platforms-a.md 2.7); pure functions.

/// The 32 characters both keys are mixed to; empty when they are not 32 characters each.
QByteArray wbiMixin(const QByteArray& imgKey, const QByteArray& subKey);
/// The key an image address of `nav` carries: its file name without extension.
QByteArray wbiKeyOf(const QByteArray& imageUrl);
/// The complete query, to be sent as it is: sorted, encoded, with wts and w_rid. Values are UTF-8, not
/// encoded.
QByteArray wbiQuery(QMap<QByteArray, QByteArray> params, const QByteArray& mixin, qint64 secondsSinceEpoch);
