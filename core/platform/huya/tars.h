// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QMap>

// The wire format of Huya's Tars calls, as far as they are used here (platforms-a.md 4.5); pure.

/// Writes fields one after the other. Thread: its own (a value).
class TarsWriter
{
public:
    TarsWriter& number(int tag, qint64 value); ///< in the shortest form that fits
    TarsWriter& text(int tag, const QByteArray& value);
    TarsWriter& bytes(int tag, const QByteArray& value);
    TarsWriter& map(int tag, const QMap<QByteArray, QByteArray>& entries); ///< text -> bytes
    TarsWriter& structure(int tag, const TarsWriter& fields);
    const QByteArray& data() const { return m_data; }

private:
    void head(int tag, int type);
    QByteArray m_data;
};

/// A field read back. Thread: any (a value).
struct TarsField
{
    qint64 number = 0;
    QByteArray bytes;                    ///< of a text or a byte list
    QMap<int, TarsField> fields;         ///< of a structure, by tag
    QMap<QByteArray, TarsField> entries; ///< of a map with text keys
};

/// The fields of a packet's or a structure's body. Errors: Protocol (damaged, nested too deep, larger than
/// 64 KiB).
Result<QMap<int, TarsField>> tarsFields(const QByteArray& bytes);

/// A call's packet with its length in front.
QByteArray tarsPacket(const QByteArray& servant, const QByteArray& function, const QByteArray& argument,
                      const TarsWriter& request, int requestId = 1);
/// The structure a packet carries under `argument`. Errors: Protocol.
Result<QMap<int, TarsField>> tarsAnswer(const QByteArray& packet, const QByteArray& argument);
