// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/attributes.h"

#include <QDateTime>
#include <cmath>

namespace hls {

Attributes::Attributes(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && m_values.size() < 64) {
        const qsizetype equals = text.indexOf('=', at);
        if (equals < 0)
            return;
        const QByteArrayView name = text.sliced(at, equals - at).trimmed();
        qsizetype begin = equals + 1;
        qsizetype end = 0;
        if (begin < text.size() && text[begin] == '"') {
            ++begin;
            end = text.indexOf('"', begin);
            if (end < 0)
                return;
            const qsizetype comma = text.indexOf(',', end);
            at = comma < 0 ? text.size() : comma + 1;
        } else {
            end = text.indexOf(',', begin);
            if (end < 0)
                end = text.size();
            at = end + 1;
        }
        m_values.emplace_back(name, text.sliced(begin, end - begin));
    }
}

QByteArrayView Attributes::get(QByteArrayView name) const
{
    for (const auto& [key, value] : m_values)
        if (key == name)
            return value;
    return {};
}

std::optional<qint64> wholeNumber(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 18)
        return {};
    qint64 value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return {};
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::chrono::milliseconds> seconds(QByteArrayView text)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > 32)
        return {};
    bool ok = false;
    const double value = text.toByteArray().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0 || value > 86400)
        return {};
    return std::chrono::milliseconds(std::llround(value * 1000));
}

std::optional<ByteRange> byteRange(QByteArrayView text, qint64 next)
{
    const qsizetype at = text.indexOf('@');
    const auto length = wholeNumber(at < 0 ? text : text.first(at));
    const auto offset = at < 0 ? std::optional(next) : wholeNumber(text.sliced(at + 1));
    if (!length || !offset || *length == 0)
        return {};
    return ByteRange{*length, *offset};
}

std::optional<QUrl> resolve(const QUrl& base, QByteArrayView uri)
{
    if (uri.isEmpty())
        return {};
    const QUrl url = base.resolved(QUrl::fromEncoded(uri.toByteArray()));
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return {};
    return url;
}

qint64 dateMs(QByteArrayView text)
{
    if (text.size() > 64)
        return -1;
    QByteArray iso = text.trimmed().toByteArray();
    // "+0800" is common and not what Qt reads.
    if (iso.size() > 5 && (iso[iso.size() - 5] == '+' || iso[iso.size() - 5] == '-'))
        iso.insert(iso.size() - 2, ':');
    QDateTime date = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs);
    if (!date.isValid())
        return -1;
    return date.toMSecsSinceEpoch();
}

} // namespace hls
