// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zip.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <archive.h>
#include <archive_entry.h>
#include <cerrno>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace zip {
namespace {
constexpr qint64 blockSize = 64 * 1024;

struct Free
{
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};
struct FreeReader
{
    void operator()(archive* reader) const { archive_read_free(reader); }
};
struct FreeWriter
{
    void operator()(archive* writer) const { archive_write_free(writer); }
};
using EntryPtr = std::unique_ptr<archive_entry, Free>;
using Reader = std::unique_ptr<archive, FreeReader>;
using Writer = std::unique_ptr<archive, FreeWriter>;

QString reason(archive* of)
{
    const char* text = archive_error_string(of);
    return text ? QString::fromLocal8Bit(text) : u"unknown reason"_s;
}

tl::unexpected<Error> cancelled(const QString& path)
{
    return fail(Error::Kind::Cancelled, path + u": stopped"_s);
}

la_ssize_t writeBlock(archive* writer, void* file, const void* bytes, size_t size)
{
    auto* out = static_cast<QSaveFile*>(file);
    if (out->write(static_cast<const char*>(bytes), qint64(size)) == qint64(size))
        return la_ssize_t(size);
    archive_set_error(writer, EIO, "%s", out->errorString().toLocal8Bit().constData());
    return -1;
}

/// The header of one entry with `size` bytes to follow.
Result<> begin(archive* writer, const Entry& entry, qint64 size)
{
    if (!isSafeName(entry.name))
        return fail(Error::Kind::Refused, u"“%1” cannot be the name of a file in a zip"_s.arg(entry.name));
    const EntryPtr header(archive_entry_new());
    archive_entry_update_pathname_utf8(header.get(), entry.name.toUtf8().constData());
    archive_entry_set_filetype(header.get(), AE_IFREG);
    archive_entry_set_perm(header.get(), 0600);
    archive_entry_set_size(header.get(), size);
    const QDateTime modified = entry.modified.isValid() ? entry.modified : QDateTime::currentDateTimeUtc();
    archive_entry_set_mtime(header.get(), time_t(modified.toSecsSinceEpoch()), 0);
    if (archive_write_header(writer, header.get()) < ARCHIVE_WARN)
        return fail(Error::Kind::Disk, entry.name + u": "_s + reason(writer), archive_errno(writer));
    return {};
}

Result<> addBytes(archive* writer, const QString& name, const char* bytes, qint64 size)
{
    if (archive_write_data(writer, bytes, size_t(size)) == size)
        return {};
    return fail(Error::Kind::Disk, name + u": "_s + reason(writer), archive_errno(writer));
}

/// As many bytes as the file had when it was opened: a log may grow meanwhile.
Result<> addFile(archive* writer, const Entry& entry, Stop& stop)
{
    QFile file(entry.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(entry.file, file.errorString()), errno);
    qint64 left = file.size();
    if (Result<> begun = begin(writer, entry, left); !begun)
        return begun;
    QByteArray block(blockSize, Qt::Uninitialized);
    while (left > 0) {
        if (stop.requested())
            return cancelled(entry.file);
        const qint64 got = file.read(block.data(), std::min<qint64>(left, block.size()));
        if (got <= 0)
            return fail(Error::Kind::Disk, u"%1: %2 bytes are missing"_s.arg(entry.file).arg(left));
        if (Result<> added = addBytes(writer, entry.name, block.constData(), got); !added)
            return added;
        left -= got;
    }
    return {};
}

Result<> addAll(archive* writer, const QString& path, const QList<Entry>& entries, Stop& stop)
{
    for (const Entry& entry : entries) {
        if (stop.requested())
            return cancelled(path);
        Result<> added;
        if (!entry.file.isEmpty())
            added = addFile(writer, entry, stop);
        else if (added = begin(writer, entry, entry.data.size()); added)
            added = addBytes(writer, entry.name, entry.data.constData(), entry.data.size());
        if (!added)
            return added;
    }
    if (archive_write_close(writer) != ARCHIVE_OK)
        return fail(Error::Kind::Disk, path + u": "_s + reason(writer), archive_errno(writer));
    return {};
}

/// Only of a zip that could be opened: libarchive crashes on the question otherwise.
Error broken(archive* reader, const QString& path, bool encrypted)
{
    if (encrypted || archive_read_has_encrypted_entries(reader) == 1)
        return {Error::Kind::LoginNeeded, u"%1: the password is missing or wrong"_s.arg(path), 0, {}};
    return {Error::Kind::Protocol, u"%1: %2"_s.arg(path, reason(reader)), 0, {}};
}

Result<QByteArray> content(archive* reader, const QString& path, bool encrypted, qint64& left, Stop& stop)
{
    QByteArray data;
    QByteArray block(blockSize, Qt::Uninitialized);
    for (;;) {
        if (stop.requested())
            return cancelled(path);
        const la_ssize_t got = archive_read_data(reader, block.data(), size_t(block.size()));
        if (got < 0)
            return fail(broken(reader, path, encrypted));
        if (got == 0)
            return data;
        left -= got;
        if (left < 0)
            return fail(Error::Kind::Protocol, u"%1: unpacks to more than is allowed"_s.arg(path));
        data.append(block.constData(), got);
    }
}

QString nameOf(archive_entry* header)
{
    const char* utf8 = archive_entry_pathname_utf8(header);
    return utf8 ? QString::fromUtf8(utf8) : QString::fromLocal8Bit(archive_entry_pathname(header));
}

int openFile(archive* reader, const QString& path)
{
#ifdef Q_OS_WIN
    return archive_read_open_filename_w(reader, path.toStdWString().c_str(), blockSize);
#else
    return archive_read_open_filename(reader, QFile::encodeName(path).constData(), blockSize);
#endif
}
} // namespace

bool isSafeName(const QString& name)
{
    if (name.isEmpty() || name.contains(u'\\') || name.contains(u':') || name.contains(QChar::Null))
        return false;
    const QStringList parts = name.split(u'/');
    return std::none_of(parts.begin(), parts.end(),
                        [](const QString& part) { return part.isEmpty() || part == u"." || part == u".."; });
}

Result<> write(const QString& path, const QList<Entry>& entries, const QString& password, Stop& stop)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(path, file.errorString()), errno);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const Writer writer(archive_write_new());
    archive_write_set_format_zip(writer.get());
    archive_write_set_options(writer.get(), "zip:hdrcharset=UTF-8");
    archive_write_set_bytes_in_last_block(writer.get(), 1);
    if (!password.isEmpty() &&
        (archive_write_set_options(writer.get(), "zip:encryption=aes256") != ARCHIVE_OK ||
         archive_write_set_passphrase(writer.get(), password.toUtf8().constData()) != ARCHIVE_OK))
        return fail(Error::Kind::Refused,
                    u"%1: this system's libarchive cannot encrypt: %2"_s.arg(path, reason(writer.get())));
    if (archive_write_open(writer.get(), &file, nullptr, writeBlock, nullptr) != ARCHIVE_OK)
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(path, reason(writer.get())));
    if (Result<> added = addAll(writer.get(), path, entries, stop); !added) {
        archive_write_fail(writer.get());
        return added;
    }
    if (!file.commit())
        return fail(Error::Kind::Disk, u"%1: %2"_s.arg(path, file.errorString()), errno);
    return {};
}

Result<QList<Entry>> read(const QString& path, const Limits& limits, const QString& password, Stop& stop)
{
    if (!QFileInfo(path).isReadable())
        return fail(Error::Kind::Disk, u"%1 cannot be read"_s.arg(path), ENOENT);
    const Reader reader(archive_read_new());
    archive_read_support_format_zip_seekable(reader.get());
    archive_read_set_options(reader.get(), "zip:hdrcharset=UTF-8");
    if (!password.isEmpty())
        archive_read_add_passphrase(reader.get(), password.toUtf8().constData());
    if (openFile(reader.get(), path) != ARCHIVE_OK)
        return fail(Error::Kind::Protocol, u"%1: %2"_s.arg(path, reason(reader.get())));
    QList<Entry> entries;
    qint64 left = limits.bytes;
    archive_entry* header = nullptr;
    for (;;) {
        const int got = archive_read_next_header(reader.get(), &header);
        if (got == ARCHIVE_EOF)
            return entries;
        if (got < ARCHIVE_WARN)
            return fail(broken(reader.get(), path, false));
        if (archive_entry_filetype(header) == AE_IFDIR)
            continue;
        Entry entry{nameOf(header), {}, {}, {}};
        if (archive_entry_filetype(header) != AE_IFREG || !isSafeName(entry.name))
            return fail(Error::Kind::Protocol, u"%1: “%2” is not taken"_s.arg(path, entry.name));
        if (entries.size() >= limits.entries)
            return fail(Error::Kind::Protocol, u"%1: holds more files than allowed"_s.arg(path));
        entry.modified = QDateTime::fromSecsSinceEpoch(archive_entry_mtime(header), Qt::UTC);
        auto data = content(reader.get(), path, archive_entry_is_encrypted(header) == 1, left, stop);
        if (!data)
            return fail(data.error());
        entry.data = std::move(*data);
        entries.append(std::move(entry));
    }
}
} // namespace zip
