// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QString>

/// A text file that is set aside when it has grown: name.log, name.1.log, ... Thread: one at a time. Owner:
/// Log. A write that fails is tried again with the next line; the program goes on without its log file.
class LogFile
{
public:
    LogFile(const QString& folder, qint64 limit, int files);
    /// Adds whole lines, `bytes` ending with a line feed.
    void write(const QByteArray& bytes);
    /// Why the last write failed; empty when it did not.
    QString problem() const { return m_problem; }
    static QString path(const QString& folder, int generation);

private:
    bool open();
    void rotate();

    QString m_folder;
    qint64 m_limit;
    int m_files;
    QFile m_file;
    QString m_problem;
};
