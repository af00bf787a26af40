// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/base/result.h"
#include <QByteArray>
#include <QDateTime>
#include <QFile>
#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>

class QTcpSocket;

namespace remote {

/// Which bytes of a file are asked for. Thread: any (a value).
struct ByteRange
{
    qint64 first = 0;
    qint64 length = 0;
};
/// RFC 9110 14: one range; several or nonsense ones count as none (the whole file). `bad` is set when the
/// range is beyond the end (416).
std::optional<ByteRange> rangeIn(const QByteArray& header, qint64 size, bool& bad);

/// Sends a part of a file as fast as the client takes it; the disk is read in the background. Thread: main.
/// Owner: HttpConnection.
class FileSender : public QObject
{
    Q_OBJECT
public:
    struct Opened
    {
        qint64 size = 0;
        QDateTime modified;
    };
    FileSender(const QString& path, QTcpSocket& socket, background::Pool& pool);
    ~FileSender() override;
    /// Opens the file in the background. Errors: NotFound, Disk.
    void open(std::function<void(Result<Opened>)> done);
    void send(const ByteRange& range);

signals:
    void finished(bool whole); ///< false: the file could not be read to the promised end

private:
    void next();

    std::shared_ptr<QFile> m_file; ///< shared with what reads in the background
    QTcpSocket& m_socket;
    background::Pool& m_pool;
    ByteRange m_left;
    bool m_begun = false;
    bool m_reading = false;
    bool m_over = false;
};
} // namespace remote
