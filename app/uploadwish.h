// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QJsonObject>

class QCommandLineParser;

/// What the options of `upload` say. Thread: any (a value).
struct UploadWish
{
    bool resume = false;  ///< go on with all that is unfinished
    bool list = false;    ///< show what is not finished
    int remove = 0;       ///< take this one out of the queue; 0 = none
    qint64 limit = 0;     ///< bytes a second; 0 = as the settings say
    int threads = 0;      ///< 0 = as the settings say
    qint64 appendTo = 0;  ///< the archive's aid; 0 = a new one
    QString templateName; ///< empty = none
    QJsonObject fields;   ///< members of PostFields that were given, in its JSON

    /// Refused, in one sentence, when it cannot be understood or contradicts itself.
    static Result<UploadWish> read(const QCommandLineParser& parser);
};
