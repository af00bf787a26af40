// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/huya/tars.h"

#include <QtEndian>
#include <limits>

namespace {
enum Type { Int8, Int16, Int32, Int64, Text1 = 6, Text4, Map, List, StructBegin, StructEnd, Zero, Bytes };
constexpr int maxDepth = 16;
constexpr qsizetype maxPacket = 64 * 1024;

template <typename T>
QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(T(value), bytes.data());
    return bytes;
}

template <typename T>
bool fits(qint64 value)
{
    return value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max();
}

/// Reads with every length checked against what is there. Thread: its own.
class TarsReader
{
public:
    explicit TarsReader(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    bool field(int& tag, TarsField& field, int depth)
    {
        int type = 0;
        return head(tag, type) && value(type, field, depth);
    }

private:
    bool head(int& tag, int& type)
    {
        if (atEnd())
            return false;
        const auto byte = quint8(m_bytes.at(m_at++));
        tag = byte >> 4;
        type = byte & 15;
        if (tag < 15)
            return true;
        if (atEnd())
            return false;
        tag = quint8(m_bytes.at(m_at++));
        return true;
    }
    template <typename T>
    bool integer(qint64& value)
    {
        if (m_bytes.size() - m_at < qsizetype(sizeof(T)))
            return false;
        value = qFromBigEndian<T>(m_bytes.constData() + m_at);
        m_at += qsizetype(sizeof(T));
        return true;
    }
    bool take(qint64 size, QByteArray& into)
    {
        if (size < 0 || size > m_bytes.size() - m_at)
            return false;
        into = m_bytes.mid(m_at, size);
        m_at += size;
        return true;
    }
    bool count(qint64& value, int depth)
    {
        int tag = 0;
        TarsField field;
        if (!this->field(tag, field, depth + 1) || field.number < 0 || field.number > m_bytes.size() - m_at)
            return false; // every element takes at least a byte
        value = field.number;
        return true;
    }
    bool value(int type, TarsField& into, int depth)
    {
        if (depth > maxDepth)
            return false;
        qint64 size = 0;
        switch (type) {
        case Zero:
            return true;
        case Int8:
            return integer<qint8>(into.number);
        case Int16:
            return integer<qint16>(into.number);
        case Int32:
            return integer<qint32>(into.number);
        case Int64:
            return integer<qint64>(into.number);
        case Text1:
            return integer<quint8>(size) && take(size, into.bytes);
        case Text4:
            return integer<quint32>(size) && take(size, into.bytes);
        case Bytes: {
            int tag = 0;
            int inner = 0;
            return head(tag, inner) && count(size, depth) && take(size, into.bytes);
        }
        case Map:
            return map(into, depth);
        case List:
            return list(depth);
        case StructBegin:
            return structure(into, depth);
        default:
            return false; // floating point is not used by these calls
        }
    }
    bool map(TarsField& into, int depth)
    {
        qint64 size = 0;
        if (!count(size, depth))
            return false;
        for (; size > 0; --size) {
            int tag = 0;
            TarsField key;
            TarsField entry;
            if (!field(tag, key, depth + 1) || !field(tag, entry, depth + 1))
                return false;
            into.entries.insert(key.bytes, entry);
        }
        return true;
    }
    bool list(int depth)
    {
        qint64 size = 0;
        if (!count(size, depth))
            return false;
        for (; size > 0; --size) {
            int tag = 0;
            TarsField ignored; // no field that is read here is a list
            if (!field(tag, ignored, depth + 1))
                return false;
        }
        return true;
    }
    bool structure(TarsField& into, int depth)
    {
        for (;;) {
            int tag = 0;
            int type = 0;
            if (!head(tag, type))
                return false;
            if (type == StructEnd)
                return true;
            if (!value(type, into.fields[tag], depth + 1))
                return false;
        }
    }

    const QByteArray& m_bytes;
    qsizetype m_at = 0;
};
} // namespace

void TarsWriter::head(int tag, int type)
{
    if (tag < 15) {
        m_data += char((tag << 4) | type);
    } else {
        m_data += char(0xf0 | type);
        m_data += char(tag);
    }
}

TarsWriter& TarsWriter::number(int tag, qint64 value)
{
    if (value == 0) {
        head(tag, Zero);
    } else if (fits<qint8>(value)) {
        head(tag, Int8);
        m_data += bigEndian<qint8>(value);
    } else if (fits<qint16>(value)) {
        head(tag, Int16);
        m_data += bigEndian<qint16>(value);
    } else if (fits<qint32>(value)) {
        head(tag, Int32);
        m_data += bigEndian<qint32>(value);
    } else {
        head(tag, Int64);
        m_data += bigEndian<qint64>(value);
    }
    return *this;
}

TarsWriter& TarsWriter::text(int tag, const QByteArray& value)
{
    const bool small = value.size() < 256;
    head(tag, small ? Text1 : Text4);
    m_data += (small ? bigEndian<quint8>(value.size()) : bigEndian<quint32>(value.size())) + value;
    return *this;
}

TarsWriter& TarsWriter::bytes(int tag, const QByteArray& value)
{
    head(tag, Bytes);
    head(0, Int8);
    number(0, value.size());
    m_data += value;
    return *this;
}

TarsWriter& TarsWriter::map(int tag, const QMap<QByteArray, QByteArray>& entries)
{
    head(tag, Map);
    number(0, entries.size());
    for (auto it = entries.cbegin(); it != entries.cend(); ++it) {
        text(0, it.key());
        bytes(1, it.value());
    }
    return *this;
}

TarsWriter& TarsWriter::structure(int tag, const TarsWriter& fields)
{
    head(tag, StructBegin);
    m_data += fields.m_data;
    head(0, StructEnd);
    return *this;
}

Result<QMap<int, TarsField>> tarsFields(const QByteArray& bytes)
{
    if (bytes.size() > maxPacket)
        return fail(Error::Kind::Protocol, QStringLiteral("a Tars packet of %1 bytes").arg(bytes.size()));
    TarsReader reader(bytes);
    QMap<int, TarsField> fields;
    while (!reader.atEnd()) {
        int tag = 0;
        TarsField field;
        if (!reader.field(tag, field, 0))
            return fail(Error::Kind::Protocol, QStringLiteral("a damaged Tars packet"));
        fields.insert(tag, field);
    }
    return fields;
}

QByteArray tarsPacket(const QByteArray& servant, const QByteArray& function, const QByteArray& argument,
                      const TarsWriter& request, int requestId)
{
    const TarsWriter payload = TarsWriter().map(0, {{argument, request.data()}});
    TarsWriter packet;
    packet.number(1, 3).number(2, 0).number(3, 0).number(4, requestId).text(5, servant).text(6, function);
    packet.bytes(7, payload.data()).number(8, 0).map(9, {}).map(10, {});
    return bigEndian<quint32>(packet.data().size() + 4) + packet.data();
}

Result<QMap<int, TarsField>> tarsAnswer(const QByteArray& packet, const QByteArray& argument)
{
    if (packet.size() < 4 || qFromBigEndian<quint32>(packet.constData()) != quint32(packet.size()))
        return fail(Error::Kind::Protocol, QStringLiteral("the answer is no Tars packet"));
    const auto envelope = tarsFields(packet.mid(4));
    if (!envelope)
        return envelope;
    const auto payload = tarsFields(envelope->value(7).bytes);
    if (!payload)
        return payload;
    const auto body = tarsFields(payload->value(0).entries.value(argument).bytes);
    if (!body)
        return body;
    if (body->isEmpty())
        return fail(Error::Kind::Protocol,
                    QStringLiteral("the Tars answer holds no %1").arg(QString::fromLatin1(argument)));
    return body->value(0).fields;
}
