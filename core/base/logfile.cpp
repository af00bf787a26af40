// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logfile.h"

#include <QDir>

LogFile::LogFile(const QString& folder, qint64 limit, int files)
    : m_folder(folder)
    , m_limit(limit)
    , m_files(qMax(files, 1))
    , m_file(path(folder, 0))
{
}

QString LogFile::path(const QString& folder, int generation)
{
    return generation == 0 ? QStringLiteral("%1/biliup-qt.log").arg(folder)
                           : QStringLiteral("%1/biliup-qt.%2.log").arg(folder).arg(generation);
}

bool LogFile::open()
{
    if (m_file.isOpen())
        return true;
    QDir().mkpath(m_folder);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return false;
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return true;
}

void LogFile::write(const QByteArray& bytes)
{
    if (open() && m_file.size() > 0 && m_file.size() + bytes.size() > m_limit)
        rotate();
    const bool written = open() && m_file.write(bytes) == bytes.size();
    m_problem = written ? QString() : m_file.errorString();
    if (!written)
        m_file.close(); // the disk may be back, or the folder, when the next line comes
}

void LogFile::rotate()
{
    m_file.close();
    QFile::remove(path(m_folder, m_files - 1));
    for (int generation = m_files - 1; generation > 0; --generation)
        QFile::rename(path(m_folder, generation - 1), path(m_folder, generation));
    if (m_files == 1)
        QFile::remove(path(m_folder, 0));
}
