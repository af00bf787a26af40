// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as requests, in pieces and at once: both readings are the same, and never beyond the limits.
#include "core/remote/httpreader.h"
#include "core/remote/target.h"

#include <cstdlib>

using namespace remote;

namespace {
constexpr HttpReader::Limits limits{512, 256};

void require(bool condition)
{
    if (!condition)
        std::abort();
}

bool isOver(const HttpReader& reader)
{
    return reader.state() == HttpReader::State::Done || reader.state() == HttpReader::State::Failed;
}

/// As a socket would: what was used up is gone, what was not comes again with what is new.
qsizetype feed(HttpReader& reader, QByteArrayView bytes, qsizetype piece)
{
    qsizetype from = 0;
    for (qsizetype to = std::min(piece, bytes.size()); !isOver(reader);) {
        const qsizetype used = reader.read(bytes.sliced(from, to - from));
        require(used >= 0 && used <= to - from);
        from += used;
        if (used > 0)
            continue;
        if (to == bytes.size())
            break;
        to = std::min(to + piece, bytes.size());
    }
    return from;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    if (size < 1)
        return 0;
    QByteArrayView bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    for (int request = 0; request < 8 && !bytes.isEmpty(); ++request) {
        HttpReader whole(limits);
        HttpReader pieces(limits);
        const qsizetype used = feed(whole, bytes, bytes.size());
        const qsizetype usedInPieces = feed(pieces, bytes, 1 + data[0] % 32);
        require(whole.request().body.size() <= limits.body);
        if (whole.state() != HttpReader::State::Done)
            break;
        require(pieces.state() == HttpReader::State::Done && used == usedInPieces);
        require(whole.request().method == pieces.request().method &&
                whole.request().target == pieces.request().target &&
                whole.request().headers == pieces.request().headers &&
                whole.request().body == pieces.request().body);
        require(whole.request().target.startsWith('/'));
        if (const auto target = parseTarget(whole.request().target)) {
            for (const QString& segment : target->segments)
                require(!segment.isEmpty() && segment != u"." && segment != u".." &&
                        !segment.contains(u'/') && !segment.contains(u'\\') &&
                        !segment.contains(QChar(u'\0')));
        }
        if (used == 0) // a WebSocket's
            break;
        bytes = bytes.sliced(used);
    }
    return 0;
}
