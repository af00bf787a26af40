// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utility>

namespace {
constexpr auto lookEvery = std::chrono::seconds(1);
constexpr qint64 leastReserve = 1 << 20;
constexpr qint64 mostReserve = 64 << 20;

Error diskError(const char* what, const QString& path, int code)
{
    return {
        Error::Kind::Disk,
        QStringLiteral("%1 %2: %3").arg(QLatin1String(what), path, QString::fromLocal8Bit(strerror(code))),
        code,
        {}};
}

QString partOf(const QString& path)
{
    return path + QLatin1String(".part");
}

/// A file size limit (RLIMIT_FSIZE) must be an error like a full disk, not the end of the process.
void ignoreFileSizeSignal()
{
    struct sigaction old = {};
    if (sigaction(SIGXFSZ, nullptr, &old) == 0 && old.sa_handler == SIG_DFL)
        std::signal(SIGXFSZ, SIG_IGN);
}

/// Renames without ever replacing a file: 0, or errno (EEXIST when the name is taken).
int renameNew(const char* from, const char* to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
#endif
    // Not every file system knows the flag; a hard link fails as well when the name is taken.
    if (::link(from, to) == 0)
        return ::unlink(from) == 0 ? 0 : errno;
    if (errno == EEXIST)
        return EEXIST;
    if (::access(to, F_OK) == 0)
        return EEXIST;
    return ::rename(from, to) == 0 ? 0 : errno;
}

QString numbered(const QString& path, int number)
{
    const QFileInfo info(path);
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return QStringLiteral("%1/%2 (%3)%4").arg(info.path(), info.completeBaseName()).arg(number).arg(suffix);
}

} // namespace

Result<QString> OutputFile::giveFinalName(const QString& part, const QString& path)
{
    const QByteArray from = QFile::encodeName(part);
    QString name = path;
    for (int number = 1; number < 10000; ++number) {
        const int code = renameNew(from.constData(), QFile::encodeName(name).constData());
        if (code == 0)
            return name;
        if (code != EEXIST)
            return diskError("rename to", name, code);
        name = numbered(path, number);
    }
    return diskError("rename to", path, EEXIST);
}

OutputFile::~OutputFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
    closeFollower();
}

Result<> OutputFile::open(const QString& path, std::shared_ptr<FileFollower> follower)
{
    auto opened = openPart(path, O_CREAT | O_EXCL, "create");
    if (opened)
        m_follower = std::move(follower);
    return opened;
}

Result<> OutputFile::resume(const QString& path)
{
    if (auto opened = openPart(path, 0, "open"); !opened)
        return opened;
    const off_t end = ::lseek(m_fd, 0, SEEK_END);
    if (end < 0)
        return diskError("read", partOf(path), errno);
    m_size = end;
    return {};
}

Result<> OutputFile::openPart(const QString& path, int flags, const char* what)
{
    [[maybe_unused]] static const bool once = (ignoreFileSizeSignal(), true);
    const QString part = partOf(path);
    const int fd = ::open(QFile::encodeName(part).constData(), O_RDWR | O_CLOEXEC | flags, 0666);
    if (fd < 0)
        return diskError(what, part, errno);
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = fd;
    m_deleted = false;
    m_lookedAt = std::chrono::steady_clock::now();
    m_size = 0;
    m_dropped = 0;
    m_reserved = 0;
    m_path = path;
    closeFollower();
    return {};
}

void OutputFile::closeFollower()
{
    if (const auto follower = std::exchange(m_follower, {}))
        follower->closed();
}

Result<> OutputFile::append(std::span<const std::span<const char>> pieces)
{
    const auto written = writePieces(pieces);
    if (m_follower)
        m_follower->grown(m_size);
    return written ? stillThere() : written;
}

/// A file without a name takes what is written and loses it when it is closed.
Result<> OutputFile::stillThere()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lookedAt < lookEvery)
        return {};
    m_lookedAt = now;
    return hasNoName() ? Result<>(diskError("write", partOf(m_path), ENOENT)) : Result<>();
}

bool OutputFile::hasNoName() const
{
    struct stat about = {};
    return ::fstat(m_fd, &about) == 0 && about.st_nlink == 0;
}

/// The size stays what was written: a crash leaves no zeros behind. A file system that cannot, or is full,
/// is not asked again for this file; the write itself then says what is wrong.
void OutputFile::reserve([[maybe_unused]] qint64 end)
{
#ifdef FALLOC_FL_KEEP_SIZE
    if (m_reserved < 0 || end <= m_reserved)
        return;
    const qint64 from = std::max(m_reserved, m_size);
    const qint64 to = end + std::clamp(m_size / 8, leastReserve, mostReserve);
    if (::fallocate(m_fd, FALLOC_FL_KEEP_SIZE, from, to - from) == 0)
        m_reserved = to;
    else if (errno != EINTR)
        m_reserved = -1;
#endif
}

Result<> OutputFile::writePieces(std::span<const std::span<const char>> pieces)
{
    constexpr size_t batch = 256;
    std::array<iovec, batch> vectors;
    size_t piece = 0;
    size_t offset = 0; // into pieces[piece]
    qint64 end = m_size;
    for (const auto bytes : pieces)
        end += qint64(bytes.size());
    reserve(end);
    while (true) {
        size_t count = 0;
        for (size_t i = piece; i < pieces.size() && count < batch; ++i) {
            const auto bytes = i == piece ? pieces[i].subspan(offset) : pieces[i];
            if (!bytes.empty())
                vectors[count++] = {const_cast<char*>(bytes.data()), bytes.size()};
        }
        if (count == 0)
            return {};
        const ssize_t written = ::pwritev(m_fd, vectors.data(), int(count), m_size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return diskError("write", partOf(m_path), written < 0 ? errno : ENOSPC);
        m_size += written;
        size_t left = size_t(written);
        while (piece < pieces.size() && left >= pieces[piece].size() - offset) {
            left -= pieces[piece].size() - offset;
            offset = 0;
            ++piece;
        }
        offset += left;
    }
}

Result<> OutputFile::append(std::span<const char> bytes)
{
    return append(std::span<const std::span<const char>>(&bytes, 1));
}

Result<> OutputFile::patch(qint64 offset, std::span<const char> bytes)
{
    if (m_follower)
        m_follower->changed(offset, offset + qint64(bytes.size()));
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(m_fd, bytes.data(), bytes.size(), offset);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return diskError("write", partOf(m_path), written < 0 ? errno : ENOSPC);
        offset += written;
        bytes = bytes.subspan(size_t(written));
    }
    return {};
}

Result<> OutputFile::truncate(qint64 size)
{
    if (::ftruncate(m_fd, size) != 0)
        return diskError("truncate", partOf(m_path), errno);
    const qint64 before = std::exchange(m_size, size);
    m_dropped = std::min(m_dropped, size);
    m_reserved = std::min(m_reserved, size);
    if (m_follower) {
        m_follower->grown(size);
        m_follower->changed(size, before);
    }
    return {};
}

Result<> OutputFile::appendZeros(qint64 count)
{
    if (::ftruncate(m_fd, m_size + count) != 0)
        return diskError("extend", partOf(m_path), errno);
    m_size += count;
    if (m_follower)
        m_follower->grown(m_size);
    return {};
}

Result<> OutputFile::writeBack()
{
#ifdef __APPLE__
    const int result = ::fsync(m_fd);
#else
    const int result = ::fdatasync(m_fd);
#endif
    if (result != 0)
        return diskError("sync", partOf(m_path), errno);
    return {};
}

Result<> OutputFile::sync()
{
    if (auto written = writeBack(); !written)
        return written;
#ifdef POSIX_FADV_DONTNEED
    ::posix_fadvise(m_fd, m_dropped, m_size - m_dropped, POSIX_FADV_DONTNEED);
#endif
    m_dropped = m_size;
    return {};
}

Result<QString> OutputFile::finish(Durable durable)
{
    [[maybe_unused]] const int givenBack = ::ftruncate(m_fd, m_size); // also what was reserved before a crash
    const Result<> synced = durable == Durable::AtOnce ? writeBack() : Result<>();
    m_deleted = hasNoName();
    Result<> closed;
    // After EINTR the descriptor is gone on Linux; to close it again could hit somebody else's file.
    if (::close(m_fd) != 0 && errno != EINTR)
        closed = diskError("close", partOf(m_path), errno);
    m_fd = -1;
    auto name = giveFinalName(partOf(m_path), m_path);
    closeFollower();
    if (!name)
        return name;
    m_path = *name;
    if (!synced)
        return fail(synced.error());
    if (!closed)
        return fail(closed.error());
    return name;
}

void OutputFile::discard()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    m_fd = -1;
    closeFollower();
    ::unlink(QFile::encodeName(partOf(m_path)).constData());
}
