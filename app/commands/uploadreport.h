// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QMap>
#include <QSet>

/// What `upload` prints: JSON lines on stdout, or lines for people with the progress on stderr when that is a
/// terminal. It is told the states that the verb uploadState answers and prints what is new. Thread: main.
/// Owner: the command's stack.
class UploadReport
{
public:
    explicit UploadReport(bool json);
    ~UploadReport();
    /// True as long as this upload has not come to an end.
    bool show(const QJsonObject& upload);
    /// Tells what went wrong (`upload` 0: with all of them); the exit status.
    int failed(qint64 upload, int status, const QString& why);
    /// A passing remark; people only.
    void note(const QString& text);
    /// Of all that has come to an end: 0, or that of the first which failed.
    int status() const { return m_status; }

private:
    void showParts(const QJsonObject& upload);
    void showProgress(const QJsonObject& upload);
    bool showEnd(const QJsonObject& upload);
    void line(const QString& text);
    void clearProgress();

    const bool m_json;
    const bool m_terminal;
    int m_status = 0;
    bool m_progressShown = false;
    QSet<qint64> m_ended;
    QSet<QString> m_partsTold;         ///< "upload/part"
    QMap<qint64, QJsonObject> m_told;  ///< the last progress of each
    QMap<qint64, QString> m_waitsTold; ///< why each waits, and until when
};
