// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>
#include <chrono>
#include <memory>
#include <optional>
#include <variant>

namespace hls {

struct ByteRange
{
    qint64 length = 0;
    qint64 offset = 0;
    bool operator==(const ByteRange&) const = default;
};

/// EXT-X-KEY. `iv` is empty (the sequence number is the IV) or 16 bytes.
struct Key
{
    enum class Method { Aes128, Unsupported };
    Method method = Method::Aes128;
    QString methodName; ///< as written: "SAMPLE-AES", "SAMPLE-AES of com.widevine"
    QUrl url;
    QByteArray iv;
};

/// EXT-X-MAP: where the initialisation segment is.
struct MediaMap
{
    QUrl url;
    std::optional<ByteRange> range;
    std::shared_ptr<const Key> key; ///< null: not encrypted
    bool operator==(const MediaMap& other) const { return url == other.url && range == other.range; }
};

struct Segment
{
    qint64 sequence = 0;
    std::chrono::milliseconds duration{0};
    QUrl url;
    std::optional<ByteRange> range;
    std::shared_ptr<const Key> key; ///< null: not encrypted
    std::shared_ptr<const MediaMap> map;
    qint64 mapAge = 0;  ///< another one: what `map` names is to be asked for again; set by whoever plans
    qint64 dateMs = -1; ///< EXT-X-PROGRAM-DATE-TIME, carried on from the last one; -1: none
    bool discontinuity = false;
    bool gap = false;      ///< EXT-X-GAP: not to be requested
    bool ad = false;       ///< stitched in by the site (platforms-a.md 7.5)
    bool prefetch = false; ///< TWITCH-PREFETCH: not yet in the list
};

struct MediaPlaylist
{
    std::chrono::milliseconds target{0};
    qint64 sequence = 0; ///< of the first segment
    bool ended = false;  ///< EXT-X-ENDLIST
    QList<Segment> segments;
};

struct Variant
{
    QUrl url;
    qint64 bandwidth = 0;
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
    QString codecs;
    QString audioGroup; ///< empty: its audio is muxed in
};

struct AudioRendition
{
    QString group;
    QString name;
    QUrl url; ///< empty: muxed into the variant
    bool isDefault = false;
};

struct MasterPlaylist
{
    QList<Variant> variants;
    QList<AudioRendition> audio;
};

using Playlist = std::variant<MediaPlaylist, MasterPlaylist>;

inline constexpr qsizetype maxPlaylistBytes = 4 * 1024 * 1024;
inline constexpr qsizetype maxLineBytes = 64 * 1024;

/// Reads a playlist whose URL after redirects is `base` (stream-repair.md L1, L6, L11, L12). Errors: Protocol
/// for anything that is no playlist or breaks a limit: the caller keeps what it had.
Result<Playlist> parsePlaylist(QByteArrayView text, const QUrl& base);

/// The variant to record: the best one within the limits (0: none), muxed rather than with separate audio;
/// the smallest when all are above. Null when there is none (L13).
const Variant* chooseVariant(const MasterPlaylist& master, int maxHeight = 0, qint64 maxBandwidth = 0);
/// The separate audio of a variant; null when its audio is muxed in.
const AudioRendition* chooseAudio(const MasterPlaylist& master, const Variant& variant);

} // namespace hls
