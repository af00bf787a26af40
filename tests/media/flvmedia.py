# SPDX-License-Identifier: GPL-3.0-or-later
"""FLV tags for tests: read, write, and the base media of stream-repair.md 5.1, made by ffmpeg."""
import hashlib
import os
import subprocess
from collections import namedtuple

AUDIO, VIDEO, SCRIPT = 8, 9, 18
Tag = namedtuple("Tag", "type ts payload")
HEADER = b"FLV\x01\x05\x00\x00\x00\x09\x00\x00\x00\x00"


def raw_tag(tag, stream_id=0, back=None, type_byte=None, ext=True):
    ts = tag.ts & 0xFFFFFFFF
    head = bytes([tag.type if type_byte is None else type_byte]) + len(tag.payload).to_bytes(3, "big")
    head += (ts & 0xFFFFFF).to_bytes(3, "big") + bytes([ts >> 24 if ext else 0]) + stream_id.to_bytes(3, "big")
    size = len(tag.payload) + 11 if back is None else back
    return head + tag.payload + size.to_bytes(4, "big")


def write(tags, header=HEADER, **options):
    return header + b"".join(raw_tag(t, **options) for t in tags)


def read(data):
    """All tags of a clean file; raises ValueError where the framing is wrong."""
    if data[:3] != b"FLV":
        raise ValueError("no FLV header")
    at, tags = int.from_bytes(data[5:9], "big") + 4, []
    while at < len(data):
        if len(data) - at < 15:
            raise ValueError(f"trailing bytes at {at}")
        size = int.from_bytes(data[at + 1:at + 4], "big")
        end = at + 11 + size
        if int.from_bytes(data[end:end + 4], "big") != size + 11:
            raise ValueError(f"wrong PreviousTagSize behind the tag at {at}")
        if data[at + 8:at + 11] != b"\0\0\0":
            raise ValueError(f"StreamID at {at}")
        ts = int.from_bytes(data[at + 4:at + 7], "big") | data[at + 7] << 24
        ts = ts - (1 << 32) if ts & 0x80000000 else ts
        tags.append((at, Tag(data[at], ts, data[at + 11:end])))
        at = end + 4
    return tags


def body(tag):
    """Kind ('config', 'frame', 'end', 'other'), codec, key flag and the codec's bytes of a media tag."""
    p = tag.payload
    if tag.type == VIDEO:
        if not p:
            return "other", "", False, b""
        if p[0] & 0x80:
            packet, key, codec = p[0] & 15, (p[0] >> 4 & 7) == 1, p[1:5].decode("latin1")
            kind = {0: "config", 1: "frame", 2: "end", 3: "frame"}.get(packet, "other")
            skip = 8 if packet == 1 and codec in ("hvc1", "avc1") else 5
            return kind, codec, key, p[skip:]
        codec = {7: "avc1", 12: "hvc1", 13: "av01"}.get(p[0] & 15, "other")
        if codec == "other":
            return "frame", codec, p[0] >> 4 == 1, p[1:]
        return {0: "config", 1: "frame", 2: "end"}.get(p[1], "other"), codec, p[0] >> 4 == 1, p[5:]
    if p[0] >> 4 == 10:
        return ("config" if p[1] == 0 else "frame"), "aac", False, p[2:]
    if p[0] >> 4 == 9:
        return {0: "config", 1: "frame", 2: "end"}.get(p[0] & 15, "other"), p[1:5].decode("latin1"), False, p[5:]
    return "frame", str(p[0] >> 4), False, p[1:]


def digest(tag):
    return hashlib.md5(body(tag)[3]).hexdigest()


class Media:
    """Headers and frames of a track pair, with exact timestamps."""

    def __init__(self, vh, ah, video, audio):
        self.vh, self.ah, self.video, self.audio = vh, ah, video, audio

    @property
    def headers(self):
        return [h for h in (self.vh, self.ah) if h]

    @property
    def media(self):
        return sorted(self.video + self.audio, key=lambda t: (t.ts, t.type == AUDIO))

    def between(self, a, b):
        return [t for t in self.media if a <= t.ts < b]

    def gop(self, n, ms=1000):
        return self.between(n * ms, (n + 1) * ms)


def ffmpeg(folder, name, args, keep_stderr=False):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        # Not keyed by the option order of the command line alone: the caller versions the folder.
        subprocess.run(["ffmpeg", "-v", "error", "-y", *args, path + ".tmp." + name.rsplit(".", 1)[1]], check=True)
        os.rename(path + ".tmp." + name.rsplit(".", 1)[1], path)
    with open(path, "rb") as f:
        return f.read()


def flash(size, rate, seconds):
    return (f"testsrc2=s={size}:r={rate}:d={seconds},drawbox=c=white:t=fill:enable='lt(mod(t,1),0.08)'")


BEEP = "aevalsrc='0.3*sin(440*2*PI*t)+0.5*sin(1760*2*PI*t)*lt(mod(t,1),0.08)':s={rate}:d={d}"
X264 = ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-sc_threshold", "0"]


def retime(data, step, samples, rate, frames, packets):
    """The frames of an ffmpeg file on exact timestamps from 0 (ffmpeg shifts them by its priming)."""
    vh = ah = None
    video, audio = [], []
    for _, tag in read(data):
        if tag.type == SCRIPT or not tag.payload:
            continue
        kind = body(tag)[0]
        if kind == "config":
            vh, ah = (tag, ah) if tag.type == VIDEO else (vh, tag)
        elif kind == "frame":
            (video if tag.type == VIDEO else audio).append(tag)
    video = [Tag(VIDEO, round(i * step), t.payload) for i, t in enumerate(video[:frames])]
    audio = [Tag(AUDIO, round(i * samples * 1000 / rate), t.payload) for i, t in enumerate(audio[:packets])]
    zero = lambda h: h and Tag(h.type, 0, h.payload)
    return Media(zero(vh), zero(ah), video, audio)


def avc(folder, name, size="320x180", rate=25, seconds=12, gop=25, bf=0, srate=44100, channels=1, extra=()):
    args = ["-f", "lavfi", "-i", flash(size, rate, seconds + 1),
            "-f", "lavfi", "-i", BEEP.format(rate=srate, d=seconds + 1)]
    args += [*X264, "-g", str(gop), "-bf", str(bf), "-b:v", "260k", *extra, "-c:a", "aac", "-b:a", "64k", "-ac", str(channels)]
    data = ffmpeg(folder, name + ".flv", args)
    packets = int(seconds * srate / 1024) + 1
    return retime(data, 1000 / rate, 1024, srate, seconds * rate, packets)


def black(folder):
    """64 s of black and digital silence, GOP 40; payloads repeat byte for byte."""
    args = ["-f", "lavfi", "-i", "color=black:s=320x180:r=25:d=66", "-f", "lavfi", "-i", "anullsrc=r=48000:cl=mono",
            "-t", "66", *X264, "-g", "40", "-bf", "0", "-x264-params", "nal-hrd=none:keyint=40:min-keyint=40",
            "-c:a", "aac", "-b:a", "64k"]
    return retime(ffmpeg(folder, "black.flv", args), 40, 1024, 48000, 1600, 3000)


def annexb_units(data):
    units, at = [], data.find(b"\0\0\1")
    while at >= 0:
        end = data.find(b"\0\0\1", at + 3)
        unit = data[at + 3:end if end >= 0 else len(data)]
        units.append(unit.rstrip(b"\0") if end >= 0 else unit)
        at = end
    return units


def hevc(folder, seconds=6, bf=0, size="320x180", name="hevc"):
    """(hvcC, [(key, cts, NAL units)]) from an Annex B stream: ffmpeg 5.1 cannot write HEVC into FLV."""
    raw = ffmpeg(folder, name + ".mp4",
                 ["-f", "lavfi", "-i", flash(size, 25, seconds), "-c:v", "libx265", "-preset", "ultrafast",
                  "-pix_fmt", "yuv420p", "-x265-params",
                  f"keyint=25:min-keyint=25:scenecut=0:bframes={bf}:open-gop=0:log-level=error", "-tag:v", "hvc1",
                  "-movflags", "+faststart"])
    return mp4_samples(folder, name, raw, b"hvcC", seconds * 25)


def av1(folder, seconds=4):
    """(av1C, [(key, cts, temporal unit)])."""
    raw = ffmpeg(folder, "av1.mp4",
                 ["-f", "lavfi", "-i", flash("160x90", 25, seconds), "-c:v", "libaom-av1", "-cpu-used", "8", "-usage",
                  "realtime", "-g", "25", "-b:v", "150k", "-pix_fmt", "yuv420p", "-movflags", "+faststart"])
    return mp4_samples(folder, "av1", raw, b"av1C", seconds * 25)


def opus(folder, count):
    """(OpusHead, packets of 20 ms)."""
    raw = ffmpeg(folder, "opus.ogg", ["-f", "lavfi", "-i", BEEP.format(rate=48000, d=5), "-c:a", "libopus", "-b:a", "48k"])
    packets, at, part = [], 0, b""
    while at < len(raw):  # Ogg: a page is a table of lacing values, then the packets' pieces
        table = raw[at + 27:at + 27 + raw[at + 26]]
        at += 27 + len(table)
        for size in table:
            part, at = part + raw[at:at + size], at + size
            if size < 255:
                packets, part = packets + [part], b""
    return packets[0], packets[2:2 + count]


def mp4_samples(folder, name, raw, box, count):
    at = raw.find(box)
    config = raw[at + 4:at - 4 + int.from_bytes(raw[at - 4:at], "big")]
    out = subprocess.run(["ffprobe", "-v", "error", "-select_streams", "v", "-show_entries",
                          "packet=pts,dts,size,pos,flags", "-of", "csv=p=0", os.path.join(folder, name + ".mp4")],
                         check=True, capture_output=True, text=True).stdout
    samples, scale = [], None
    rows = [line.split(",") for line in out.split()]
    step = int(rows[1][1]) - int(rows[0][1])  # of decode times
    for pts, dts, size, pos, flags in (r[:5] for r in rows[:count]):
        data = raw[int(pos):int(pos) + int(size)]
        samples.append(("K" in flags, round((int(pts) - int(dts)) * 40 / step), data))
    return config, samples
