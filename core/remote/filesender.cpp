// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/filesender.h"

#include "core/remote/transport.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
constexpr qint64 pieceBytes = 256 * 1024;
constexpr qint64 mostUnsentOfFile = 512 * 1024;

qint64 number(const QString& digits)
{
    bool ok = false;
    const qint64 value = digits.toLongLong(&ok);
    return ok ? value : std::numeric_limits<qint64>::max();
}
} // namespace

std::optional<ByteRange> rangeIn(const QByteArray& header, qint64 size, bool& bad)
{
    static const QRegularExpression form(u"^bytes=\\s*(\\d*)-(\\d*)\\s*$"_s);
    const auto match = form.match(QString::fromLatin1(header));
    const QString from = match.captured(1);
    const QString to = match.captured(2);
    bad = false;
    if (!match.hasMatch() || (from.isEmpty() && to.isEmpty()))
        return std::nullopt;
    if (from.isEmpty()) { // the last bytes
        const qint64 length = std::min(number(to), size);
        bad = length == 0;
        return bad ? std::nullopt : std::optional(ByteRange{size - length, length});
    }
    const qint64 first = number(from);
    const qint64 last = to.isEmpty() ? size - 1 : std::min(number(to), size - 1);
    if (!to.isEmpty() && number(to) < first)
        return std::nullopt;
    bad = first >= size;
    return bad ? std::nullopt : std::optional(ByteRange{first, last - first + 1});
}

FileSender::FileSender(const QString& path, QTcpSocket& socket, background::Pool& pool)
    : m_file(std::make_shared<QFile>(path))
    , m_socket(socket)
    , m_pool(pool)
{
    onTaken(socket, this, [this] { next(); });
}

FileSender::~FileSender() = default;

void FileSender::open(std::function<void(Result<Opened>)> done)
{
    const auto openIt = [file = m_file]() -> Result<Opened> {
        const QFileInfo info(file->fileName());
        if (!info.isFile() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return fail(Error::Kind::NotFound, u"the file %1 is not there any more"_s.arg(info.fileName()));
        return Opened{file->size(), info.lastModified().toUTC()};
    };
    inBackground(m_pool, this, openIt, std::move(done));
}

void FileSender::send(const ByteRange& range)
{
    m_left = range;
    m_begun = true;
    next();
}

void FileSender::next()
{
    if (!m_begun || m_reading || m_over)
        return;
    if (m_left.length == 0) {
        m_over = true;
        emit finished(true);
        return;
    }
    if (unsentBytes(m_socket) > mostUnsentOfFile)
        return; // onTaken() goes on
    m_reading = true;
    const qint64 wanted = std::min(pieceBytes, m_left.length);
    const auto read = [file = m_file, at = m_left.first, wanted] {
        return file->seek(at) ? file->read(wanted) : QByteArray();
    };
    inBackground(m_pool, this, read, [this](const QByteArray& bytes) {
        m_reading = false;
        if (bytes.isEmpty()) {
            m_over = true;
            emit finished(false);
            return;
        }
        m_left.first += bytes.size();
        m_left.length -= bytes.size();
        m_socket.write(bytes);
        next();
    });
}
} // namespace remote
