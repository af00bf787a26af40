// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <chrono>

/// How often an account may ask for what, and how long it rests when the site says "too fast"
/// (bilibili-upload.md D.1 class L, D.2). Thread: any (a value; pure). Kept over restarts as JSON, so that a
/// restart is no way around a limit.
struct Budget
{
    QList<QDateTime> preuploads; ///< of the last hour
    QList<QDateTime> posts;      ///< new archives of the last day
    QDateTime lastWrite;         ///< submit or edit
    int limitLevel = 0;          ///< how often in a row the site said no
    QDateTime limitedSince;
    QDateTime limitedAt; ///< when the site said no last
    QDateTime limitedUntil;
    QString limitReason; ///< what the site said

    /// When the next preupload may be sent: `now` or later.
    QDateTime preuploadAt(const QDateTime& now) const;
    /// When the next submit (`newPost`) or edit may be sent.
    QDateTime writeAt(const QDateTime& now, bool newPost) const;
    void preuploaded(const QDateTime& now);
    void written(const QDateTime& now, bool newPost);

    /// The site said "too fast": rests 15, 30, 60, 120 min and then 2 h each time.
    void limited(const QDateTime& now, const QString& reason);
    /// Somebody may have set the clock back: the rest stays as long as it was meant to be. Whether it did.
    bool heed(const QDateTime& now);
    /// The same call went through: the rest is over.
    void unlimited();
    /// After 24 h of rests a person has to look (post once by hand in the app).
    bool needsPerson(const QDateTime& now) const;

    QJsonObject toJson() const;
    static Budget fromJson(const QJsonObject& json);
};
