// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/target.h"

#include <QStringDecoder>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
tl::unexpected<Error> refuseTarget(const QString& why)
{
    return fail(Error::Kind::Refused, why);
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Result<QString> decoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            bytes.append(plusIsSpace && text[i] == '+' ? ' ' : text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0)
            return refuseTarget(u"a percent sign in the address stands for nothing"_s);
        bytes.append(char(high * 16 + low));
        i += 2;
    }
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString out = decode(bytes);
    if (decode.hasError())
        return refuseTarget(u"the address is no UTF-8"_s);
    if (std::any_of(out.begin(), out.end(),
                    [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; }))
        return refuseTarget(u"the address has control characters"_s);
    return out;
}

Result<> readPath(Target& target, QByteArrayView path)
{
    if (!path.startsWith('/'))
        return refuseTarget(u"an address begins with a slash"_s);
    path = path.sliced(1);
    while (!path.isEmpty()) {
        const qsizetype slash = path.indexOf('/');
        const auto segment = decoded(slash < 0 ? path : path.first(slash), false);
        if (!segment)
            return fail(segment.error());
        if (segment->isEmpty() || *segment == u"." || *segment == u".." || segment->contains(u'/') ||
            segment->contains(u'\\'))
            return refuseTarget(u"the address is not a plain path"_s);
        target.segments << *segment;
        path = slash < 0 ? QByteArrayView() : path.sliced(slash + 1);
    }
    return {};
}

Result<> readQuery(Target& target, QByteArrayView query)
{
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView item = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (item.isEmpty())
            continue;
        const qsizetype equals = item.indexOf('=');
        const auto key = decoded(equals < 0 ? item : item.first(equals), true);
        const auto value = decoded(equals < 0 ? QByteArrayView() : item.sliced(equals + 1), true);
        if (!key)
            return fail(key.error());
        if (!value)
            return fail(value.error());
        if (target.query.contains(*key))
            return refuseTarget(u"a parameter is given twice"_s);
        target.query.insert(*key, *value);
    }
    return {};
}
} // namespace

Result<Target> parseTarget(QByteArrayView text)
{
    Target target;
    const qsizetype mark = text.indexOf('?');
    if (auto read = readPath(target, mark < 0 ? text : text.first(mark)); !read)
        return fail(read.error());
    if (mark >= 0) {
        if (auto read = readQuery(target, text.sliced(mark + 1)); !read)
            return fail(read.error());
    }
    return target;
}
} // namespace remote
