// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <QStringList>

/// What stands in `UploadRow::submitIntent` while the outcome of a submit is unknown. Thread: any (a value).
struct SubmitIntent
{
    QString title;
    QStringList filenames;
    QString said;          ///< why it is not known
    int refusal = 0;       ///< the code, when the site said no to what it may have (10009)
    int looks = 0;         ///< at the list, so far and to come
    QDateTime lookAt;      ///< not to be counted before
    bool accepted = false; ///< the site has it, under a number that it did not say: never sent again
    QString toText() const;
    static SubmitIntent fromText(const QString& text);
};

/// `code` of the Network Error of publish() while nobody knows whether a submit arrived: `wait` says when to
/// look again; that is no failed try.
inline constexpr int submitUnclear = 2;
