# SPDX-License-Identifier: GPL-3.0-or-later
"""Media for the HLS vectors (stream-repair.md 5.3), made by ffmpeg and cached in a folder.

Names: t/f base as TS/fMP4, b/h another resolution, tr/fr the base 1000 s later, w with the wrap of the 33-bit clock in
it, q other PIDs, hi another resolution with its parameter sets in the samples, ad advertising, v hevc, p packed
audio, sv/sa and mv/ma video and audio apart, o the base with samples whose place is not counted from the moof, bad_*
segment 5 with one thing wrong in it.
"""
import os
import struct
import subprocess
import sys

VERSION = "5"


def run(*args):
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-nostdin", *args], check=True)


def encode(path, size, seconds, tone, codec=("libx264", "-bf", "2"), extra=()):
    run("-f", "lavfi", "-i", f"testsrc2=size={size}:rate=25:duration={seconds}",
        "-f", "lavfi", "-i", f"sine=frequency={tone}:sample_rate=44100:duration={seconds}",
        "-c:v", *codec, "-preset", "veryfast", "-g", "50", "-keyint_min", "50", "-sc_threshold", "0",
        "-pix_fmt", "yuv420p", "-threads", "1", *extra, "-c:a", "aac", "-ac", "1", "-b:a", "64k", path)


def segment(source, name, kind="mpegts", *options):
    extension = "ts" if kind == "mpegts" else "m4s"
    files = ["-hls_fmp4_init_filename", f"{name}_init.mp4"] if kind == "fmp4" else []
    run("-i", source, "-c", "copy", *options, "-f", "hls", "-hls_time", "2", "-hls_list_size", "0",
        "-hls_segment_type", kind, *files, "-hls_segment_filename", f"{name}%02d.{extension}", f"{name}.m3u8")


def boxes(data, at, end):
    while at + 8 <= end:
        size, kind = struct.unpack_from(">I4s", data, at)
        yield kind, at + 8, at + size
        at += size


def shift_fmp4(source, target, seconds, scales):
    """Moves the decode times of a media segment."""
    data = bytearray(open(source, "rb").read())
    for kind, body, end in boxes(data, 0, len(data)):
        if kind == b"sidx":
            scale, = struct.unpack_from(">I", data, body + 8)
            form = ">Q" if data[body] else ">I"
            time, = struct.unpack_from(form, data, body + 12)
            struct.pack_into(form, data, body + 12, time + int(seconds * scale))
        if kind != b"moof":
            continue
        for traf, traf_body, traf_end in boxes(data, body, end):
            if traf != b"traf":
                continue
            for child, at, _ in boxes(data, traf_body, traf_end):
                if child == b"tfhd":
                    track, = struct.unpack_from(">I", data, at + 4)
                if child == b"tfdt":
                    form = ">Q" if data[at] else ">I"
                    time, = struct.unpack_from(form, data, at + 4)
                    struct.pack_into(form, data, at + 4, time + int(seconds * scales[track]))
    open(target, "wb").write(data)


def other_init(source, target):
    """The same tracks, other times of creation, and a free box: what a second run of a muxer writes (H26)."""
    data = bytearray(open(source, "rb").read())
    out = bytearray()
    for kind, body, end in boxes(data, 0, len(data)):
        if kind == b"moov":
            out += struct.pack(">I4s", 20, b"free") + b"some padding"
            for child, at, _ in boxes(data, body, end):
                if child == b"mvhd":
                    struct.pack_into(">II", data, at + 4, 3600000000, 3600000001)
        out += data[body - 8:end]
    open(target, "wb").write(out)


def fragments(source, name):
    """A segment of each fragment; the data of the second track are placed behind those of the first."""
    run("-i", source, "-c", "copy", "-movflags", "frag_keyframe+delay_moov+omit_tfhd_offset", f"{name}.mp4")
    data = open(f"{name}.mp4", "rb").read()
    init, segments = b"", []
    for kind, body, end in boxes(data, 0, len(data)):
        if kind in (b"ftyp", b"moov"):
            init += data[body - 8:end]
        elif kind == b"moof":
            segments.append(data[body - 8:end])
        elif kind == b"mdat":
            segments[-1] += data[body - 8:end]
    open(f"{name}_init.mp4", "wb").write(init)
    for i, segment in enumerate(segments):
        open(f"{name}{i:02d}.m4s", "wb").write(segment)


def packed_audio(source, name, seconds_each, count):
    run("-i", source, "-vn", "-c", "copy", "-f", "adts", "p.aac")
    data = open("p.aac", "rb").read()
    frames = []
    at = 0
    while at + 7 <= len(data):
        size = (data[at + 3] & 3) << 11 | data[at + 4] << 3 | data[at + 5] >> 5
        frames.append(data[at:at + size])
        at += size
    owner = b"com.apple.streaming.transportStreamTimestamp\0"
    each = int(seconds_each * 44100 / 1024)
    for i in range(count):
        stamp = struct.pack(">Q", 126000 + int(i * each * 1024 * 90000 / 44100))
        frame = b"PRIV" + struct.pack(">I", len(owner) + 8) + b"\0\0" + owner + stamp
        tag = b"ID3\4\0\0" + bytes([0, 0, len(frame) >> 7, len(frame) & 127]) + frame
        open(f"{name}{i:02d}.aac", "wb").write(tag + b"".join(frames[i * each:(i + 1) * each]))


def cut_start(source, target, share):
    """A TS segment without its first part: the packets of tables stay, everything else begins in mid GOP (H36)."""
    data = open(source, "rb").read()
    packets = [data[i:i + 188] for i in range(0, len(data), 188)]
    tables = [p for p in packets[:4] if (p[1] & 0x1F) << 8 | p[2] in (0, 0x1000)]
    open(target, "wb").write(b"".join(tables + packets[int(len(packets) * share):]))


def damage():
    """Segment 5 as a length that is right does not show it."""
    data = open("t05.ts", "rb").read()
    middle = len(data) // 2
    packet = middle // 188 * 188
    for name, bad in {"minus": data[:middle] + data[middle + 100:],
                      "plus": data[:middle] + b"\xaa" * 50 + data[middle:],
                      "sync": data[:packet] + b"\x46" + data[packet + 1:],
                      "tail": data[:-100]}.items():
        open(f"bad_{name}.ts", "wb").write(bad)
    data = open("f05.m4s", "rb").read()

    def with_bit(at, bit):
        return data[:at] + bytes([data[at] ^ bit]) + data[at + 1:]

    sidx = data.index(b"sidx")  # version and flags, reference id, timescale
    run = data.rindex(b"trun")  # of the sound: version and flags, count, data offset, then a size each
    assert data[run + 7] == 1 and data[run + 6] in (2, 3), "sizes expected in the run of the sound"
    size = run + 16 + (4 if data[run + 6] & 1 else 0)
    open("bad_index.m4s", "wb").write(with_bit(sidx + 12, 0x80))
    open("bad_size.m4s", "wb").write(with_bit(size + 1, 0x40))
    track = data.index(b"tfhd")
    open("bad_track.m4s", "wb").write(with_bit(track + 11, 0x40))


def encrypt(source, target, key, iv):
    subprocess.run(["openssl", "enc", "-aes-128-cbc", "-K", key, "-iv", iv, "-in", source, "-out", target], check=True)


def make():
    encode("base.mp4", "320x180", 24, 440)
    encode("other.mp4", "480x270", 8, 880)
    encode("ad.mp4", "320x180", 4, 220)
    encode("hevc.mp4", "320x180", 8, 330, ("libx265", "-tag:v", "hvc1"), ("-x265-params", "log-level=error:keyint=50:min-keyint=50:scenecut=0:pools=none:frame-threads=1"))
    segment("base.mp4", "t")
    segment("base.mp4", "f", "fmp4")
    segment("base.mp4", "tr", "mpegts", "-output_ts_offset", "1000")
    segment("base.mp4", "w", "mpegts", "-output_ts_offset", "95437")
    segment("other.mp4", "b")
    segment("other.mp4", "h", "fmp4")
    segment("other.mp4", "hi", "fmp4", "-bsf:v", "h264_mp4toannexb")  # keeps its parameter sets in the samples
    segment("base.mp4", "q", "mpegts", "-hls_segment_options", "mpegts_start_pid=512:mpegts_pmt_start_pid=4112")
    segment("base.mp4", "sv", "mpegts", "-an")
    segment("base.mp4", "sa", "mpegts", "-vn")
    segment("base.mp4", "mv", "fmp4", "-an")
    segment("base.mp4", "ma", "fmp4", "-vn")
    segment("ad.mp4", "ad", "mpegts", "-output_ts_offset", "500")
    segment("hevc.mp4", "v")
    segment("hevc.mp4", "vf", "fmp4")
    for i in range(12):
        shift_fmp4(f"f{i:02d}.m4s", f"fr{i:02d}.m4s", -11.5 if i >= 6 else 36000, {1: 12800, 2: 44100})
    other_init("f_init.mp4", "f_init2.mp4")
    fragments("base.mp4", "o")
    packed_audio("base.mp4", "p", 2, 4)
    cut_start("t00.ts", "half00.ts", 0.5)
    damage()
    for i in range(6):
        key = "%032x" % (0xA0 if i < 3 else 0xB0)
        encrypt(f"t{i:02d}.ts", f"e{i:02d}.ts", key, "%032x" % (i + 7))
        encrypt(f"t{i:02d}.ts", f"x{i:02d}.ts", "%032x" % 0xA0, "%032x" % 0x1234)
    open("key_a", "wb").write(bytes.fromhex("%032x" % 0xA0))
    open("key_long", "wb").write(b"seventeen bytes !")
    open("key_b", "wb").write(bytes.fromhex("%032x" % 0xB0))
    open("whole.ts", "wb").write(b"".join(open(f"t{i:02d}.ts", "rb").read() for i in range(6)))
    names = ["f_init.mp4"] + [f"f{i:02d}.m4s" for i in range(6)]
    open("whole.mp4", "wb").write(b"".join(open(name, "rb").read() for name in names))
    open("done", "w").write(VERSION)


if __name__ == "__main__":
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    if not os.path.exists("done") or open("done").read() != VERSION:
        make()
