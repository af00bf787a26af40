// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QString>

/// The modules of a QR code, without the quiet zone. Thread: any (a value).
struct QrCodeModules
{
    int size = 0;
    QByteArray modules; ///< size * size, row by row; not 0 = dark

    /// Errors: Refused when the text is empty or too long for a code.
    static Result<QrCodeModules> of(const QString& text);
    /// False outside, too: the quiet zone is light.
    bool dark(int x, int y) const;
    /// For a terminal with light text on a dark ground: two rows a line, light modules as blocks, with a
    /// quiet zone of four modules.
    QString halfBlocks() const;
};
