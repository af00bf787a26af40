# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the FLV vectors of stream-repair.md 5.2 into a folder: `flv_vectors.py FOLDER`.

Each vector is its input connections and `expect.json`: the frames (time, MD5 of the codec's bytes) that each
output file must hold, derived from the construction, never from running the engine."""
import json
import os
import random
import struct
import sys

import flvmedia as m
from flvmedia import AUDIO, SCRIPT, VIDEO, Tag

VECTORS = {}
# Judged by eye and ear too: all frames of A, their flashes and beeps where they belong.
SYNC = ("F01", "F06", "F07", "F09", "F10", "F11")


def vector(name):
    def add(function):
        VECTORS[name] = function
        return function
    return add


class Base:
    def __init__(self, folder):
        self.A = m.avc(folder, "A")
        self.B = m.avc(folder, "B", size="480x270", seconds=6)
        self.BF = m.avc(folder, "BF", bf=2, seconds=8, gop=25)
        self.A48 = m.avc(folder, "A48", seconds=6, srate=48000, channels=2)
        self.BLACK = m.black(folder)
        self.FPS1 = m.avc(folder, "fps1", rate=1, seconds=30, gop=5)
        self.hvcc, self.hevc = m.hevc(folder)
        self.hvccB, self.hevcB = m.hevc(folder, bf=2, name="hevcB")
        mp3 = m.ffmpeg(folder, "mp3.flv", ["-f", "lavfi", "-i", m.BEEP.format(rate=44100, d=13), "-c:a", "libmp3lame",
                                           "-b:a", "64k", "-ac", "1"])
        self.mp3 = [Tag(AUDIO, round(i * 1152000 / 44100), t.payload)
                    for i, t in enumerate([t for _, t in m.read(mp3) if t.type == AUDIO][:460])]

        self.av1c, self.av1 = m.av1(folder)
        self.opus_head, self.opus = m.opus(folder, 200)
        self.REFRESH = m.avc(folder, "refresh", seconds=15, extra=("-x264-params", "intra-refresh=1:keyint=25"))

    def hevc12(self, samples=None, config=None, enhanced=False):
        samples, config = samples or self.hevc, config or self.hvcc
        head = lambda key, n: (b"\x90hvc1" if enhanced else b"\x1c\0\0\0\0") if n is None else None
        video = []
        for i, (key, cts, data) in enumerate(samples):
            if not enhanced:
                p = bytes([0x1C if key else 0x2C, 1]) + cts.to_bytes(3, "big") + data
            elif i % 2 and cts == 0:
                p = bytes([0x93 if key else 0xA3]) + b"hvc1" + data
            else:
                p = bytes([0x91 if key else 0xA1]) + b"hvc1" + cts.to_bytes(3, "big") + data
            video.append(Tag(VIDEO, i * 40, p))
        vh = Tag(VIDEO, 0, head(True, None) + config)
        audio = [t for t in self.A.audio if t.ts < len(samples) * 40]
        return m.Media(vh, self.A.ah, video, audio)


def amf_string(s):
    return struct.pack(">H", len(s)) + s


def metadata(values=((b"width", 320.0), (b"height", 180.0), (b"framerate", 25.0)), tail=b""):
    body = b"\2" + amf_string(b"onMetaData") + b"\x08" + struct.pack(">I", len(values))
    for key, value in values:
        body += amf_string(key) + b"\0" + struct.pack(">d", value)
    return Tag(SCRIPT, 0, body + b"\0\0\x09" + tail)


META = metadata()


def shift(tags, delta, only=None):
    return [t._replace(ts=t.ts + delta) if only is None or t.type == only else t for t in tags]


def keep(tags):
    return [(t, t.ts) for t in tags]


def restart(tags, origin):
    return [(t, t.ts - origin) for t in tags]


def simple(b, tags, expected, tol=3, **more):
    return {"inputs": [m.write([META, *b.headers, *tags])], "files": [expected], "tol": tol, **more}


def replace(tags, old_index, new):
    return tags[:old_index] + new + tags[old_index + 1:]


@vector("F01_clean")
def _(b):
    return simple(b.A, b.A.media + [Tag(VIDEO, 11960, b"\x17\2\0\0\0")], keep(b.A.media), silent=True)


@vector("F02_start_offset_1h")
def _(b):
    return simple(b.A, shift(b.A.media, 3600000), keep(b.A.media), silent=True)


@vector("F03_negative_start")
def _(b):
    return simple(b.A, shift(b.A.media, -1500), keep(b.A.media), silent=True)


@vector("F04_wrap_24bit")
def _(b):
    tags = shift(b.A.media, (1 << 24) - 5000)
    return {"inputs": [m.write([META, *b.A.headers, *tags], ext=False)], "files": [keep(b.A.media)], "tol": 3}


@vector("F05_wrap_31bit")
def _(b):
    return simple(b.A, shift(b.A.media, (1 << 31) - 5000), keep(b.A.media))


@vector("F05b_wrap_32bit")
def _(b):
    return simple(b.A, shift(b.A.media, (1 << 32) - 5000), keep(b.A.media))


@vector("F06_forward_jump_30s_at_gop")
def _(b):
    M = b.A.media
    return simple(b.A, [t if t.ts < 6000 else t._replace(ts=t.ts + 30000) for t in M], keep(M), 45, loud=True)


@vector("F07_backward_jump_at_gop")
def _(b):
    M = b.A.media
    return simple(b.A, [t._replace(ts=t.ts + 600000) if t.ts < 6000 else t._replace(ts=t.ts - 6000) for t in M], keep(M), 45,
                  loud=True)


@vector("F08_forward_jump_10s_mid_gop")
def _(b):
    M = b.A.media
    return simple(b.A, [t if t.ts < 6400 else t._replace(ts=t.ts + 10000) for t in M], keep(M), 45, loud=True)


@vector("F09_jump_tracks_apart")
def _(b):
    M = b.A.media
    at = {VIDEO: 6000, AUDIO: 6400}
    return simple(b.A, [t if t.ts < at[t.type] else t._replace(ts=t.ts - 3000000) for t in M], keep(M), 45, loud=True)


@vector("F10_video_only_offset_48s")
def _(b):
    M = b.A.media
    return simple(b.A, [t._replace(ts=t.ts + 48000) if t.type == VIDEO else t for t in M], keep(M), 45)


@vector("F10b_video_only_offset_mid")
def _(b):
    M = b.A.media
    return simple(b.A, [t._replace(ts=t.ts + 48000) if t.type == VIDEO and t.ts >= 5000 else t for t in M], keep(M), 45)


@vector("F11_single_tag_spikes")
def _(b):
    M = list(b.A.media)
    for i, d in ((100, 900000), (301, -70000), (555, 1 << 30)):
        M[i] = M[i]._replace(ts=M[i].ts + d)
    return simple(b.A, M, keep(b.A.media), 45)


@vector("F12_small_back_steps")
def _(b):
    # BililiveRecorder #527: the first frame of each GOP is 76 ms early; nothing may accumulate.
    tags, expected, last = [], [], -1
    for t in b.A.media:
        early = t.type == VIDEO and t.ts % 1000 == 0 and t.ts > 0
        ts = t.ts - 76 if early else t.ts
        tags.append(t._replace(ts=ts))
        if t.type == VIDEO:
            last = max(ts, last + 1)
            ts = last
        expected.append((t, ts))
    return simple(b.A, tags, expected)


@vector("F13_duplicate_video_timestamps")
def _(b):
    tags, expected, n = [], [], 0
    for t in b.A.media:
        ts = t.ts
        if t.type == VIDEO:
            n += 1
            if n % 10 == 0:
                ts -= 40
                expected.append((t, ts + 1))
                tags.append(t._replace(ts=ts))
                continue
        tags.append(t)
        expected.append((t, ts))
    return simple(b.A, tags, expected)


@vector("F14_lost_3s")
def _(b):
    tags = [t for t in b.A.media if not 5000 <= t.ts < 8000]
    return simple(b.A, tags, [(t, t.ts if t.ts < 5000 else t.ts - 3000) for t in tags], 45, loud=True)


@vector("F14b_lost_3s_kept")
def _(b):
    tags = [t for t in b.A.media if not 5000 <= t.ts < 8000]
    return simple(b.A, tags, keep(tags), 3, options={"keepGaps": True})


@vector("F15_frame_drop_600ms_video_only")
def _(b):
    tags = [t for t in b.A.media if t.type == AUDIO or not 5400 <= t.ts < 6000]
    return simple(b.A, tags, keep(tags))


@vector("F16_audio_gap_2s")
def _(b):
    tags = [t for t in b.A.media if t.type == VIDEO or not 5000 <= t.ts < 7000]
    return simple(b.A, tags, keep(tags))


@vector("F17_repeated_identical_headers")
def _(b):
    tags = []
    for n in range(12):
        if n:
            tags += shift(b.A.headers, n * 1000)
        tags += b.A.gop(n)
    return simple(b.A, tags, keep(b.A.media), silent=True)


def two(b, first, second, cut=6000):
    """`first` up to `cut`, then `second` from its start with its own headers, on a continuing timeline."""
    a = first.between(0, cut)
    z = second.between(0, 6000)
    return a, z, [a and keep(a), keep(z)]


@vector("F18_video_header_change")
def _(b):
    a, z, files = two(b, b.A, b.B)
    return {"inputs": [m.write([META, *b.A.headers, *a, b.B.vh._replace(ts=6000), *shift(z, 6000)])], "files": files, "tol": 45}


@vector("F19_audio_header_change")
def _(b):
    a, z = b.A.between(0, 6000), [t for t in b.A.between(6000, 12000) if t.type == VIDEO]
    z = sorted(z + shift(b.A48.audio, 6000), key=lambda t: (t.ts, t.type == AUDIO))
    z = [t for t in z if t.ts < 12000]
    return {"inputs": [m.write([META, *b.A.headers, *a, b.A48.ah._replace(ts=6000), *z])],
            "files": [keep(a), restart(z, 6000)], "tol": 45}


@vector("F20_header_there_and_back")
def _(b):
    M = b.A.media
    tags = M[:400] + [b.B.vh._replace(ts=M[400].ts), b.A.vh._replace(ts=M[400].ts)] + M[400:]
    return simple(b.A, tags, keep(M))


@vector("F21_several_headers_at_start")
def _(b):
    return {"inputs": [m.write([META, b.B.vh, b.A48.ah, *b.A.headers, *b.A.media])], "files": [keep(b.A.media)], "tol": 3}


@vector("F22_delayed_audio_header")
def _(b):
    M = b.A.media
    tags = [t for t in M if t.type == VIDEO or t.ts >= 400]
    at = next(i for i, t in enumerate(tags) if t.ts >= 400)
    return {"inputs": [m.write([META, b.A.vh, *tags[:at], b.A.ah, *tags[at:]])], "files": [keep(tags)], "tol": 3}


@vector("F23_audio_before_its_header")
def _(b):
    M = b.A.media
    at = next(i for i, t in enumerate(M) if t.ts >= 1000)
    return {"inputs": [m.write([META, b.A.vh, *M[:at], b.A.ah, *M[at:]])],
            "files": [keep([t for t in M if t.type == VIDEO or t.ts >= 1000])], "tol": 3}


@vector("F24_starts_mid_gop")
def _(b):
    M = b.A.between(400, 12000)
    return simple(b.A, M, restart(b.A.between(1000, 12000), 1000))


@vector("F25_no_metadata")
def _(b):
    return {"inputs": [m.write([*b.A.headers, *b.A.media])], "files": [keep(b.A.media)], "tol": 3, "silent": True}


@vector("F26_script_tags_mid_stream")
def _(b):
    M = b.A.media
    wrapped = Tag(SCRIPT, 0, b"\2" + amf_string(b"@setDataFrame") + META.payload)
    text = Tag(SCRIPT, 3000, b"\2" + amf_string(b"onTextData") + b"\5")
    tags = M[:200] + [META] + M[200:400] + [wrapped] + M[400:500] + [text] + M[500:]
    return simple(b.A, tags, keep(M), silent=True)


@vector("F27_hostile_amf")
def _(b):
    depth = b"\2" + amf_string(b"onMetaData") + (b"\x03" + amf_string(b"a")) * 400
    bombs = [
        Tag(SCRIPT, 0, b"\2" + amf_string(b"onMetaData") + b"\x0a\xff\xff\xff\xff" + b"\x05" * 100),
        Tag(SCRIPT, 0, depth), Tag(SCRIPT, 0, b"\2\xff\xffon"), Tag(SCRIPT, 0, b"\x0c\xff\xff\xff\xff" + b"x" * 10),
        metadata(((b"width", float("nan")), (b"height", 1e300), (b"framerate", -5.0), (b"duration", float("inf")))),
        Tag(SCRIPT, 0, b"\2" + amf_string(b"onMetaData") + b"\x0a" + struct.pack(">I", 60000) + b"\x05" * 60000),
        Tag(SCRIPT, 0, b""), metadata(tail=b"\5"),
    ]
    return {"inputs": [m.write([*bombs, *b.A.headers, *b.A.media])], "files": [keep(b.A.media)], "tol": 3}


@vector("F28_gop_sent_twice")
def _(b):
    tags = b.A.between(0, 6000) + b.A.gop(5) + b.A.between(6000, 12000)
    return simple(b.A, tags, keep(b.A.media), loud=True)


@vector("F29_looped_tail_same_ts")
def _(b):
    return simple(b.A, b.A.media + (b.A.gop(10) + b.A.gop(11)) * 7, keep(b.A.media), loud=True)


@vector("F30_looped_tail_advancing_ts")
def _(b):
    tags = list(b.A.media)
    for i in range(7):
        tags += shift(b.A.gop(10) + b.A.gop(11), 2000 * (i + 1))
    return simple(b.A, tags, keep(b.A.media), loud=True)


@vector("F30b_looped_tail_cut_off")
def _(b):
    tags = b.A.media + (b.A.gop(10) + b.A.gop(11)) * 3 + b.A.gop(10)[:30]
    return simple(b.A, tags, keep(b.A.media), loud=True)


@vector("F31_every_tag_twice")
def _(b):
    tags = [u for t in b.A.media for u in ([t, t] if 4000 <= t.ts < 6000 else [t])]
    return simple(b.A, tags, keep(b.A.media))


@vector("F32_static_black_silence")
def _(b):
    return simple(b.BLACK, b.BLACK.media, keep(b.BLACK.media), silent=True)


@vector("F33_black_looks_back_in_time")
def _(b):
    M = b.BLACK.media
    return simple(b.BLACK, [t if t.ts < 32000 else t._replace(ts=t.ts - 32000 + 100) for t in M], keep(M), 45)


@vector("F34_eos_then_republish")
def _(b):
    tags = b.A.between(0, 6000) + [Tag(VIDEO, 5960, b"\x17\2\0\0\0")] + b.A.headers + shift(b.A.between(6000, 12000), -6000)
    return simple(b.A, tags, keep(b.A.media), 45)


@vector("F35_flv_header_mid_stream")
def _(b):
    data = m.write([META, *b.A.headers, *b.A.between(0, 6000)]) + m.write([META, *b.A.headers, *b.A.between(6000, 12000)])
    return {"inputs": [data], "files": [keep(b.A.media)], "tol": 3}


@vector("F36_truncated_tail")
def _(b):
    data = m.write([META, *b.A.headers, *b.A.media])
    return {"inputs": [data[:-40]], "files": [keep(b.A.media[:-1])], "tol": 3}


@vector("F36b_only_back_pointer_missing")
def _(b):
    data = m.write([META, *b.A.headers, *b.A.media])
    return {"inputs": [data[:-3]], "files": [keep(b.A.media)], "tol": 3}


@vector("F37_garbage_between_tags")
def _(b):
    r = random.Random(37)
    junk = bytes(r.choice((8, 9, 18, r.randrange(256))) for _ in range(1000))
    M = b.A.media
    at = next(i for i, t in enumerate(M) if t.type == VIDEO and t.ts == 5240)
    data = m.write([META, *b.A.headers, *M[:at]]) + junk + m.write(M[at:], header=b"")
    return {"inputs": [data], "files": [keep([t for t in M if t.type == AUDIO or not 5240 <= t.ts < 6000])], "tol": 3,
            "loud": True}


@vector("F38_corrupt_data_size")
def _(b):
    M = b.A.media
    at = next(i for i, t in enumerate(M) if t.type == VIDEO and t.ts == 5200)
    raw = bytearray(m.raw_tag(M[at]))
    raw[1:4] = (int.from_bytes(raw[1:4], "big") + 70000).to_bytes(3, "big")
    data = m.write([META, *b.A.headers, *M[:at]]) + bytes(raw) + m.write(M[at + 1:], header=b"")
    return {"inputs": [data], "files": [keep([t for t in M if t.type == AUDIO or not 5200 <= t.ts < 6000])], "tol": 3,
            "loud": True}


@vector("F39_empty_and_short_tags")
def _(b):
    short = [Tag(VIDEO, 99999, b""), Tag(AUDIO, 5, b""), Tag(VIDEO, 77777, b"\x27\1\0\0\0"), Tag(AUDIO, 88888, b"\xaf\1"),
             Tag(VIDEO, 123, b"\x27"), Tag(AUDIO, 1, b"\xaf")]
    tags = []
    for i, t in enumerate(b.A.media):
        tags.append(t)
        if i % 100 == 50:
            tags += short
    return simple(b.A, tags, keep(b.A.media))


@vector("F40_bad_prev_tag_size")
def _(b):
    return {"inputs": [m.write([META, *b.A.headers, *b.A.media], back=0)], "files": [keep(b.A.media)], "tol": 3,
            "silent": True}


@vector("F41_stream_id")
def _(b):
    return {"inputs": [m.write([META, *b.A.headers, *b.A.media], stream_id=1)], "files": [keep(b.A.media)], "tol": 3,
            "silent": True}


@vector("F41b_stream_id_differs")
def _(b):
    data = m.write([META], stream_id=0) + m.write([*b.A.headers, *b.A.media], header=b"", stream_id=1)
    return {"inputs": [data], "files": [keep(b.A.media)], "tol": 3}


@vector("F42_filtered_and_unknown_tags")
def _(b):
    data = bytearray(m.write([META, *b.A.headers]))
    for i, t in enumerate(b.A.media):
        data += m.raw_tag(t)
        if i % 100 == 60:
            data += m.raw_tag(Tag(VIDEO, t.ts, b"\x27\1\0\0\0" + bytes(50)), type_byte=0x29)
            data += m.raw_tag(Tag(15, t.ts, bytes(33)))
    return {"inputs": [bytes(data)], "files": [keep(b.A.media)], "tol": 3}


@vector("F43_hevc_legacy_id12")
def _(b):
    H = b.hevc12()
    return simple(H, H.media, keep(H.media), silent=True)


@vector("F43b_hevc_legacy_b_frames")
def _(b):
    H = b.hevc12(b.hevcB, b.hvccB)
    return simple(H, H.media, keep(H.media), silent=True)


@vector("F44_hevc_enhanced_hvc1")
def _(b):
    H = b.hevc12(enhanced=True)
    return simple(H, H.media, keep(H.media), silent=True)


@vector("F45_avc_to_hevc_switch")
def _(b):
    H = b.hevc12()
    a, z = b.A.between(0, 5000), H.between(0, 5000)
    # The audio goes on unchanged: 216 packets a side, by time.
    z = sorted([t for t in z if t.type == VIDEO] + [t._replace(ts=t.ts - 5000) for t in b.A.audio if 5000 <= t.ts < 10000],
               key=lambda t: (t.ts, t.type == AUDIO))
    z = [t for t in z if t.ts < 5000]
    return {"inputs": [m.write([META, *b.A.headers, *a, H.vh._replace(ts=5000), *shift(z, 5000)])],
            "files": [keep(a), keep(z)], "tol": 45}


@vector("F46_b_frames")
def _(b):
    return simple(b.BF, b.BF.media, keep(b.BF.media), silent=True)


@vector("F47_split_by_duration")
def _(b):
    return simple(b.A, b.A.media, None, options={"splitMs": 4000}) | {
        "files": [restart(b.A.between(s, s + 4000), s) for s in (0, 4000, 8000)], "silent": True}


@vector("F48_split_audio_late")
def _(b):
    # The audio arrives 500 ms behind the video.
    tags = sorted(b.A.media, key=lambda t: t.ts + (500 if t.type == AUDIO else 0))
    return simple(b.A, tags, None, options={"splitMs": 4000}) | {
        "files": [restart(b.A.between(s, s + 4000), s) for s in (0, 4000, 8000)]}


@vector("F49_split_by_size")
def _(b):
    return simple(b.A, b.A.media, keep(b.A.media), options={"splitBytes": 160000}, joined=True, maxBytes=160000)


@vector("F50_audio_only_flags_lie")
def _(b):
    return {"inputs": [m.write([META, b.A.ah, *b.A.audio])], "files": [keep(b.A.audio)], "tol": 3, "silent": True}


@vector("F50b_video_only_header_no_frames")
def _(b):
    return {"inputs": [m.write([META, *b.A.headers, *b.A.audio])], "files": [keep(b.A.audio)], "tol": 3, "any": True}


@vector("F51_video_only_flags_lie")
def _(b):
    return {"inputs": [m.write([META, b.A.vh, *b.A.video])], "files": [keep(b.A.video)], "tol": 3, "silent": True}


def with_filler(tag, size=300):
    return tag._replace(payload=tag.payload + (size + 2).to_bytes(4, "big") + b"\x0c" + b"\xff" * size + b"\x80")


@vector("F52_filler_nal")
def _(b):
    tags = [with_filler(t) if t.type == VIDEO else t for t in b.A.media]
    return simple(b.A, tags, keep(tags))


@vector("F52b_filler_stripped")
def _(b):
    tags = [with_filler(t) if t.type == VIDEO else t for t in b.A.media]
    return simple(b.A, tags, keep(b.A.media), options={"stripFiller": True})


def avc_sets(header):
    p = header.payload[5:]
    size = int.from_bytes(p[6:8], "big")
    sps, rest = p[8:8 + size], p[8 + size:]
    pps = rest[3:3 + int.from_bytes(rest[1:3], "big")]
    return sps, pps


def inband(media):
    """Every keyframe carries SPS and PPS."""
    sps, pps = avc_sets(media.vh)
    sets = b"".join(len(u).to_bytes(4, "big") + u for u in (sps, pps))
    return m.Media(media.vh, media.ah,
                   [t._replace(payload=t.payload[:5] + sets + t.payload[5:]) if t.payload[0] == 0x17 else t
                    for t in media.video], media.audio)


@vector("F53_inband_sps_change")
def _(b):
    a, z, files = two(b, inband(b.A), inband(b.B))
    return {"inputs": [m.write([META, *b.A.headers, *a, *shift(z, 6000)])], "files": files, "tol": 45}


@vector("F53b_inband_sps_old_header_repeated")
def _(b):
    A, B = inband(b.A), inband(b.B)
    tags = A.between(0, 6000)
    for n in range(6):
        tags = tags + [b.A.vh._replace(ts=6000 + n * 1000)] + shift(B.gop(n)[:20], 6000) + [b.A.vh] + shift(B.gop(n)[20:], 6000)
    return {"inputs": [m.write([META, *b.A.headers, *tags])], "files": [keep(A.between(0, 6000)), keep(B.between(0, 6000))],
            "tol": 45}


@vector("F54_no_sequence_header")
def _(b):
    A = inband(b.A)
    return {"inputs": [m.write([META, b.A.ah, *A.media])], "files": [keep(A.media)], "tol": 3}


@vector("F55_reconnect_overlap")
def _(b):
    one = b.A.between(0, 6500)
    two_ = shift(b.A.between(5000, 12000), -5000)
    return {"inputs": [m.write([META, *b.A.headers, *one]) + m.raw_tag(b.A.media[len(one)])[:60],
                       m.write([META, *b.A.headers, *two_])], "files": [keep(b.A.media)], "tol": 3, "loud": True}


def reconnect(b, origin, end=6500):
    """The connection breaks at `end`; the next one begins at `origin`, on its own timeline."""
    one, again = b.A.between(0, end), shift(b.A.between(origin, 12000), -origin)
    return {"inputs": [m.write([META, *b.A.headers, *one]), m.write([META, *b.A.headers, *again])],
            "files": [keep(b.A.media)], "tol": 3, "loud": True, "sync": True}


@vector("F55b_reconnect_overlap_mid_gop")
def _(b):
    return reconnect(b, 5320)


@vector("F55c_reconnect_two_frames_again")
def _(b):
    return reconnect(b, 6440)


@vector("F56_reconnect_gap")
def _(b):
    one, two_ = b.A.between(0, 5000), b.A.between(8000, 12000)
    return {"inputs": [m.write([META, *b.A.headers, *one]), m.write([META, *b.A.headers, *shift(two_, -8000)])],
            "files": [keep(one) + [(t, t.ts - 3000) for t in two_]], "tol": 45}


@vector("F57_reconnect_new_header")
def _(b):
    one = b.A.between(0, 4000)
    return {"inputs": [m.write([META, *b.A.headers, *one]), m.write([META, *b.B.headers, *b.B.between(0, 6000)])],
            "files": [keep(one), keep(b.B.between(0, 6000))], "tol": 45}


@vector("F58_huge_claimed_tag_at_end")
def _(b):
    data = m.write([META, *b.A.headers, *b.A.media])
    return {"inputs": [data + b"\x09\xff\xff\xff" + bytes(7) + b"\x27\1\0\0\0" + bytes(200)], "files": [keep(b.A.media)],
            "tol": 3}


@vector("F59_extended_data_offset")
def _(b):
    data = b"FLV\x01\x05" + (64).to_bytes(4, "big") + bytes(range(55)) + bytes(4)
    return {"inputs": [m.write([META, *b.A.headers, *b.A.media], header=data)], "files": [keep(b.A.media)], "tol": 3,
            "silent": True}


@vector("F60_no_flv_header")
def _(b):
    return {"inputs": [m.write([META, *b.A.headers, *b.A.media], header=b"")], "files": [keep(b.A.media)], "tol": 3,
            "silent": True}


@vector("F61_audio_appears_later")
def _(b):
    M = [t for t in b.A.media if t.type == VIDEO or t.ts >= 5500]
    at = next(i for i, t in enumerate(M) if t.type == AUDIO)
    return {"inputs": [m.write([META, b.A.vh, *M[:at], b.A.ah._replace(ts=5500), *M[at:]])],
            "files": [keep([t for t in b.A.video if t.ts < 6000]), restart(b.A.between(6000, 12000), 6000)], "tol": 45}


@vector("F62_jitter")
def _(b):
    r = random.Random(62)
    tags, expected, last = [], [], {VIDEO: -1, AUDIO: -1}
    for t in b.A.media:
        ts = t.ts + (r.randrange(-60, 61) if t.ts > 500 else 0)
        tags.append(t._replace(ts=ts))
        last[t.type] = max(ts, last[t.type] + 1)
        expected.append((t, last[t.type]))
    return simple(b.A, tags, expected)


@vector("F63_video_only_1fps")
def _(b):
    return {"inputs": [m.write([META, b.FPS1.vh, *b.FPS1.video])], "files": [keep(b.FPS1.video)], "tol": 3, "silent": True}


@vector("F64_video_stalls_4s")
def _(b):
    tags = [t for t in b.A.media if t.type == AUDIO or not 4000 <= t.ts < 8000]
    return simple(b.A, tags, keep(tags))


@vector("F64b_audio_stalls_7s")
def _(b):
    tags = [t for t in b.A.media if t.type == VIDEO or not 3000 <= t.ts < 10000]
    return simple(b.A, tags, keep(tags))


@vector("F65_idr_flagged_as_inter")
def _(b):
    tags = [t._replace(payload=b"\x27" + t.payload[1:]) if t.type == VIDEO else t for t in b.A.media]
    return simple(b.A, tags, keep(b.A.media), loud=True)


@vector("F66_mp3")
def _(b):
    tags = sorted(b.A.video + b.mp3, key=lambda t: (t.ts, t.type == AUDIO))
    tags = [t for t in tags if t.ts < 12000]
    return {"inputs": [m.write([META, b.A.vh, *tags])], "files": [keep(tags)], "tol": 3, "silent": True}


def black_filler(b):
    return [with_filler(t, 700) if t.type == VIDEO else t for t in b.BLACK.media]


@vector("F67_static_black_with_filler")
def _(b):
    return simple(b.BLACK, black_filler(b), keep(black_filler(b)), silent=True)


@vector("F68_black_with_script_every_gop")
def _(b):
    tags = []
    for n in range(40):
        tags += [META] + b.BLACK.between(n * 1600, (n + 1) * 1600)
    return simple(b.BLACK, tags, keep(b.BLACK.media), silent=True)


@vector("F69_black_reconnect")
def _(b):
    one, two_ = b.BLACK.between(0, 32000), b.BLACK.between(32000, 64000)
    return {"inputs": [m.write([META, *b.BLACK.headers, *one]), m.write([META, *b.BLACK.headers, *shift(two_, -31900)])],
            "files": [keep(b.BLACK.media)], "tol": 45}


@vector("F70_duplicate_gop_then_header_change")
def _(b):
    a, z, files = two(b, b.A, b.B)
    return {"inputs": [m.write([META, *b.A.headers, *a, *b.A.gop(5), b.B.vh._replace(ts=6000), *shift(z, 6000)])],
            "files": files, "tol": 45}


@vector("F71_audio_before_keyframe")
def _(b):
    # Audio of the keyframe's time and newer arrives before it, older audio too.
    video = [t for t in b.A.video if t.ts >= 1000]
    early = [t for t in b.A.audio if 800 <= t.ts < 1300]
    rest = [t for t in b.A.media if t.ts >= 1000 and t not in early]
    return simple(b.A, early + rest, restart([t for t in b.A.media if t.ts >= 1000], 1000))


def enhanced(media, wrap):
    """AVC as Enhanced RTMP; `wrap` builds the bytes before the body."""
    vh = Tag(VIDEO, 0, wrap(True, 0, 0) + media.vh.payload[5:])
    return m.Media(vh, media.ah, [t._replace(payload=wrap(t.payload[0] == 0x17, 1, t.payload[2:5]) + t.payload[5:])
                                  for t in media.video], media.audio)


@vector("E01_avc1_enhanced")
def _(b):
    wrap = lambda key, packet, cts: bytes([(0x90 if key else 0xA0) | packet]) + b"avc1" + (cts if packet else b"")
    E = enhanced(b.BF, wrap)
    return simple(E, E.media, keep(b.BF.media), silent=True)


@vector("E02_modex_multitrack")
def _(b):
    # ModEx (3 bytes of data), then multitrack with track 0 and a second track that is dropped.
    def tag(key, packet, data):
        head = bytes([0x97 if key else 0xA7]) + b"\x02abc" + b"\x06"
        tracks = b"".join(bytes([i]) + len(d).to_bytes(3, "big") + d for i, d in ((1, b"other"), (0, data)))
        return head + bytes([0x10 | packet]) + b"avc1" + tracks
    vh = Tag(VIDEO, 0, tag(True, 0, b.A.vh.payload[5:]))
    video = [t._replace(payload=tag(t.payload[0] == 0x17, 1, t.payload[2:])) for t in b.A.video]
    E = m.Media(vh, b.A.ah, video, b.A.audio)
    return simple(E, E.media, keep(b.A.media), silent=True)


@vector("E03_aac_enhanced")
def _(b):
    ah = Tag(AUDIO, 0, b"\x90mp4a" + b.A.ah.payload[2:])
    audio = [t._replace(payload=b"\x91mp4a" + t.payload[2:]) for t in b.A.audio]
    E = m.Media(b.A.vh, ah, b.A.video, audio)
    return simple(E, E.media, keep(b.A.media), silent=True)


@vector("E04_av1_opus")
def _(b):
    # As the Enhanced RTMP specification has them: no composition time for AV1, OpusHead as the audio's header.
    vh = Tag(VIDEO, 0, b"\x90av01" + b.av1c)
    video = [Tag(VIDEO, i * 40, bytes([0x91 if key else 0xA1]) + b"av01" + data) for i, (key, _, data) in enumerate(b.av1)]
    ah = Tag(AUDIO, 0, b"\x90Opus" + b.opus_head)
    audio = [Tag(AUDIO, i * 20, b"\x91Opus" + data) for i, data in enumerate(b.opus)]
    E = m.Media(vh, ah, video, audio)
    return simple(E, E.media, keep(E.media), silent=True)


@vector("E05_av1_id13")
def _(b):
    vh = Tag(VIDEO, 0, b"\x1d\0\0\0\0" + b.av1c)
    video = [Tag(VIDEO, i * 40, bytes([0x1D if key else 0x2D, 1, 0, 0, 0]) + data) for i, (key, _, data) in enumerate(b.av1)]
    E = m.Media(vh, b.A.ah, video, [t for t in b.A.audio if t.ts < 4000])
    return simple(E, E.media, keep(E.media), silent=True)


def recovery_point(tag):
    """The frame holds a supplemental enhancement unit with a recovery point message."""
    data, at = tag.payload[5:], 0
    while at < len(data):
        size = int.from_bytes(data[at:at + 4], "big")
        if data[at + 4] & 31 == 6 and data[at + 5] == 6:
            return True
        at += 4 + size
    return False


@vector("K2_intra_refresh")
def _(b):
    # No keyframe ever, and none flagged: after 10 s a recovery point has to do.
    R = b.REFRESH
    video = [t._replace(payload=b"\x27" + t.payload[1:]) for t in R.video if t.ts >= 1000]
    tags = sorted(video + [t for t in R.audio if t.ts >= 1000], key=lambda t: (t.ts, t.type == AUDIO))
    start = next(t.ts for t in video if t.ts >= 11000 and recovery_point(t))
    return simple(R, tags, restart([t for t in tags if t.ts >= start], start), 45, loud=True, decode=False)


def files_of(vector):
    out = []
    for frames in vector["files"]:
        rows = {"v": [], "a": []}
        for tag, ts in frames:
            rows["v" if tag.type == VIDEO else "a"].append([ts, m.digest(tag)])
        out.append(rows)
    return out


def main(folder):
    media = os.path.join(folder, "media")
    os.makedirs(media, exist_ok=True)
    base = Base(media)
    for name, build in VECTORS.items():
        built = build(base)
        target = os.path.join(folder, name)
        os.makedirs(target, exist_ok=True)
        for i, data in enumerate(built["inputs"]):
            with open(os.path.join(target, f"in{i + 1}.flv"), "wb") as f:
                f.write(data)
        expect = {k: v for k, v in built.items() if k not in ("inputs", "files")}
        expect["sync"] = name[:3] in SYNC or expect.get("sync", False)
        expect["inputs"] = len(built["inputs"])
        expect["files"] = files_of(built)
        with open(os.path.join(target, "expect.json"), "w") as f:
            json.dump(expect, f)
    with open(os.path.join(folder, "names.txt"), "w") as f:
        f.write("\n".join(VECTORS) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
