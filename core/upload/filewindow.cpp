// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/filewindow.h"

#include <algorithm>

FileWindow::FileWindow(const QString& path, qint64 start, qint64 size, Throttle& throttle,
                       std::atomic<qint64>& sent, Stop& stop)
    : m_file(path)
    , m_start(start)
    , m_size(size)
    , m_throttle(throttle)
    , m_sent(sent)
    , m_stop(stop)
{
}

FileWindow::~FileWindow()
{
    m_sent -= m_counted;
}

Result<> FileWindow::open()
{
    if (!m_file.exists())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no file %1").arg(m_file.fileName()));
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString()));
    if (m_file.size() < m_start + m_size || !m_file.seek(m_start))
        return fail(Error::Kind::Refused, QStringLiteral("%1 is shorter than it was").arg(m_file.fileName()));
    return {};
}

Result<qint64> FileWindow::read(std::span<char> into)
{
    const qint64 wanted = std::min<qint64>(qint64(into.size()), m_size - m_done);
    if (!m_throttle.take(wanted, m_stop))
        return fail(Error::Kind::Cancelled, QStringLiteral("upload stopped"));
    const qint64 got = m_file.read(into.data(), wanted);
    if (got < 0)
        return fail(Error::Kind::Disk, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString()));
    if (got == 0 && wanted > 0)
        return fail(Error::Kind::Refused, QStringLiteral("%1 is shorter than it was").arg(m_file.fileName()));
    m_done += got;
    m_counted += got;
    m_sent += got;
    return got;
}

bool FileWindow::rewind()
{
    m_sent -= m_counted;
    m_counted = 0;
    m_done = 0;
    return m_file.seek(m_start);
}
