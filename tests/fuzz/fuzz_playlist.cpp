// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/planner.h"

#include <QUrl>
#include <cstdint>

/// Any bytes are a playlist or an error; what is planned from it stays within its own list.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QUrl base(QStringLiteral("http://host/a/b.m3u8"));
    const QByteArrayView text(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto playlist = hls::parsePlaylist(text, base);
    if (!playlist)
        return 0;
    if (const auto* master = std::get_if<hls::MasterPlaylist>(&*playlist)) {
        if (const auto* variant = hls::chooseVariant(*master))
            (void)hls::chooseAudio(*master, *variant);
        return 0;
    }
    const auto& media = std::get<hls::MediaPlaylist>(*playlist);
    hls::Planner planner({});
    const hls::Plan first = planner.update(media);
    const hls::Plan second = planner.update(media);
    if (qsizetype(first.fresh.size()) > media.segments.size() || !second.fresh.empty())
        __builtin_trap();
    return 0;
}
