// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hls/playlist.h"
#include <utility>
#include <vector>

namespace hls {

/// An attribute list (`A=1,B="x,y"`) as views into the line. Thread: any (a value). Owner: the parser's
/// stack, the text outlives it.
class Attributes
{
public:
    explicit Attributes(QByteArrayView text);
    /// Without its quotes; null when absent.
    QByteArrayView get(QByteArrayView name) const;
    QString text(QByteArrayView name) const { return QString::fromUtf8(get(name)); }

private:
    std::vector<std::pair<QByteArrayView, QByteArrayView>> m_values;
};

/// A whole number of at most 18 digits; nothing otherwise (L1).
std::optional<qint64> wholeNumber(QByteArrayView text);
/// Seconds in the range 0 to 86400, as milliseconds.
std::optional<std::chrono::milliseconds> seconds(QByteArrayView text);
/// `n` or `n@o`; without an offset it continues at `next`.
std::optional<ByteRange> byteRange(QByteArrayView text, qint64 next);
/// Resolved against `base`; nothing unless it is http or https.
std::optional<QUrl> resolve(const QUrl& base, QByteArrayView uri);
/// ISO 8601 with any zone; -1 when unreadable.
qint64 dateMs(QByteArrayView text);

} // namespace hls
