// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/livestream.h"

#include "core/flv/filestats.h"
#include "tests/support/mediajudge.h"
#include "tests/support/uploadfiles.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

LiveStream::LiveStream(const QByteArray& flv)
    : m_head(flv.left(13))
{
    const auto* bytes = reinterpret_cast<const uint8_t*>(flv.constData()) + 13;
    flv::walkTags({bytes, size_t(flv.size()) - 13},
                  [&](flv::TagType type, qint64 ms, flv::Bytes payload, size_t offset) {
                      const bool video = type == flv::TagType::Video;
                      const QByteArray tag = flv.mid(qsizetype(13 + offset), qsizetype(payload.size()) + 15);
                      if (type == flv::TagType::Script || (payload.size() > 1 && payload[1] == 0))
                          m_head += tag;
                      else
                          m_tags.append({tag, ms, video && payload[0] >> 4 == 1});
                  });
}

void LiveStream::serve(HttpServer::Reply& reply)
{
    const std::lock_guard one(m_mutex);
    if (m_next >= m_tags.size() || std::chrono::steady_clock::now() < m_backAt)
        return void(reply.respond(404));
    ++m_connections;
    if (m_next > 0)
        while (m_next < m_tags.size() && !m_tags[m_next].key)
            ++m_next;
    if (!reply.head(200, {{"Content-Type", "video/x-flv"}}) || !reply.write(m_head))
        return;
    for (; m_next < m_tags.size(); ++m_next) {
        if (dropAtMs >= 0 && m_tags[m_next].ms >= dropAtMs) {
            dropAtMs = -1;
            m_backAt = std::chrono::steady_clock::now() + away;
            reply.sleep(200ms); // what is on its way when a connection is reset was never delivered
            return reply.reset();
        }
        while (frozen && reply.sleep(20ms)) {
        }
        if (!reply.write(m_tags[m_next].bytes) || (m_tags[m_next].key && !reply.sleep(160ms)))
            return;
    }
    ended();
    reply.close();
}

QByteArray makeLiveClip(const QString& folder)
{
    const QString path = folder + u"/clip.flv"_s;
    mediajudge::output(
        u"ffmpeg"_s,
        u"-nostdin -v error -y -f lavfi -i testsrc2=size=320x180:rate=25:duration=27 -f lavfi -i "
        "sine=frequency=440:sample_rate=44100:duration=27 -c:v libx264 -preset ultrafast -pix_fmt "
        "yuv420p -g 25 -sc_threshold 0 -bf 0 -b:v 8M -minrate 8M -maxrate 8M -bufsize 1M "
        "-x264-params nal-hrd=cbr -c:a aac -b:a 64k -f flv"_s.split(u' ')
            << path);
    return uploadfiles::read(path);
}
