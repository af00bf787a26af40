# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges FLV files as stream-repair.md 5.4 says.

judge_flv.py VECTOR FILE...          judges the output files of one vector (a folder with expect.json)
judge_flv.py --run FLVFIX VECTORS    runs all vectors through tests/media/flvfix, in pieces of several sizes
Prints nothing and exits 0 when all is well."""
import json
import math
import os
import shutil
import struct
import subprocess
import sys
import tempfile

import flvmedia as m
from flvmedia import AUDIO, SCRIPT, VIDEO


def amf(data, at=0):
    """One AMF0 value and where it ends."""
    kind = data[at]
    at += 1
    if kind == 0:
        return struct.unpack(">d", data[at:at + 8])[0], at + 8
    if kind == 1:
        return bool(data[at]), at + 1
    if kind == 2:
        size = int.from_bytes(data[at:at + 2], "big")
        if at + 2 + size > len(data):
            raise ValueError("AMF string too long")
        return data[at + 2:at + 2 + size].decode(), at + 2 + size
    if kind in (3, 8):
        count, at = (int.from_bytes(data[at:at + 4], "big"), at + 4) if kind == 8 else (None, at)
        out = {}
        while data[at:at + 3] != b"\0\0\x09":
            size = int.from_bytes(data[at:at + 2], "big")
            key = data[at + 2:at + 2 + size].decode()
            out[key], at = amf(data, at + 2 + size)
        if count is not None and count != len(out):
            raise ValueError(f"ECMA array says {count} values and has {len(out)}")
        return out, at + 3
    if kind == 10:
        count, at, out = int.from_bytes(data[at:at + 4], "big"), at + 4, []
        for _ in range(count):
            value, at = amf(data, at)
            out.append(value)
        return out, at
    raise ValueError(f"AMF marker {kind}")


def complaints(stderr):
    """Without the null muxer's: two frames 1 ms apart fall into one tick of its clock, which is no damage."""
    return "\n".join(line for line in stderr.splitlines() if "non monotonically increasing" not in line
                     and "Last message repeated" not in line)


class File:
    def __init__(self, path):
        self.path, self.errors = path, []
        with open(path, "rb") as f:
            self.data = f.read()
        try:
            self.tags = m.read(self.data)
        except ValueError as error:
            self.tags = []
            self.errors.append(str(error))
            return
        self.frames = {VIDEO: [], AUDIO: []}
        for at, tag in self.tags:
            if tag.type != SCRIPT and m.body(tag)[0] == "frame":
                self.frames[tag.type].append((at, tag))
        self.check_start()
        self.check_metadata()
        for kind, frames in self.frames.items():
            times = [t.ts for _, t in frames]
            if any(b <= a for a, b in zip(times, times[1:])):
                self.errors.append(f"times of type {kind} do not increase")

    def check_start(self):
        e = self.errors
        if [t.type for _, t in self.tags].count(SCRIPT) != 1 or self.tags[0][1].type != SCRIPT:
            e.append("not exactly one script tag at the start")
        media = False
        seen = set()
        for _, tag in self.tags[1:]:
            kind = m.body(tag)[0]
            if kind == "config" and (media or tag.type in seen):
                e.append("a sequence header is repeated or behind media")
            if kind == "config":
                seen.add(tag.type)
                e += ["header not at 0"] if tag.ts else []
            media = media or kind == "frame"
            if kind in ("other", "end"):
                e.append("a tag that is no frame")
        flags = self.data[4]
        if bool(flags & 1) != bool(self.frames[VIDEO]) or (bool(self.frames[AUDIO]) and not flags & 4):
            e.append(f"header flags {flags} are not true")
        first = [t for _, t in self.tags if t.type != SCRIPT and m.body(t)[0] == "frame"][:1]
        if first and not 0 <= first[0].ts <= 50:
            e.append(f"first frame at {first[0].ts}")
        if self.frames[VIDEO] and not m.body(self.frames[VIDEO][0][1])[2]:
            e.append("the first video frame is no keyframe")

    def check_metadata(self):
        e = self.errors
        payload = self.tags[0][1].payload
        try:
            name, at = amf(payload)
            meta, at = amf(payload, at)
            while at < len(payload):
                _, at = amf(payload, at)
        except (ValueError, IndexError, struct.error) as error:
            e.append(f"metadata: {error}")
            return
        self.meta = meta
        last = max(t.ts for f in self.frames.values() for _, t in f) if any(self.frames.values()) else 0
        if not last - 120 <= meta["duration"] * 1000 <= last + 1120 or (
                meta["duration"] * 1000 > last + 120 and len(self.frames[VIDEO]) > 40):
            e.append(f"duration {meta['duration']} but the last frame is at {last}")
        if meta["filesize"] != len(self.data):
            e.append("filesize")
        if abs(meta["lasttimestamp"] * 1000 - last) > 2:
            e.append("lasttimestamp")
        keys = {at: t.ts for at, t in self.frames[VIDEO] if m.body(t)[2]}
        index = meta.get("keyframes", {"filepositions": [], "times": []})
        if bool(keys) != bool(index["times"]) or len(index["times"]) != len(index["filepositions"]):
            e.append("keyframe index missing")
        for position, seconds in zip(index["filepositions"], index["times"]):
            if position not in keys or abs(keys[position] - seconds * 1000) > 1.5:
                e.append(f"index entry {seconds} hits no keyframe")
                break
        for value in meta.values():
            if isinstance(value, float) and (value != value or value < 0 or value > 1e12):
                e.append("insane metadata")

    def decode(self):
        codec = m.body(self.frames[VIDEO][0][1])[1] if self.frames[VIDEO] else ""
        if codec in ("hvc1", "av01"):
            return self.decode_hevc() if codec == "hvc1" else ""
        run = subprocess.run(["ffmpeg", "-v", "error", "-i", self.path, "-f", "null", "-"], capture_output=True, text=True)
        return complaints(run.stderr)

    def decode_hevc(self):
        """ffmpeg 5.1 reads no HEVC in FLV: Annex B."""
        config = next(m.body(t)[3] for _, t in self.tags if t.type == VIDEO and m.body(t)[0] == "config")
        out, at = bytearray(), 23
        for _ in range(config[22]):
            count, at = int.from_bytes(config[at + 1:at + 3], "big"), at + 3
            for _ in range(count):
                size = int.from_bytes(config[at:at + 2], "big")
                out += b"\0\0\0\1" + config[at + 2:at + 2 + size]
                at += 2 + size
        for _, tag in self.frames[VIDEO]:
            data, at = m.body(tag)[3], 0
            while at < len(data):
                size = int.from_bytes(data[at:at + 4], "big")
                out += b"\0\0\0\1" + data[at + 4:at + 4 + size]
                at += 4 + size
        with tempfile.NamedTemporaryFile(suffix=".hevc") as f:
            f.write(out)
            f.flush()
            return subprocess.run(["ffmpeg", "-v", "error", "-i", f.name, "-f", "null", "-"], capture_output=True,
                                  text=True).stderr

    def seek(self, parts):
        """Lands on a keyframe near these parts of the file and decodes."""
        keys = [t.ts for _, t in self.frames[VIDEO] if m.body(t)[2]]
        if len(keys) < 3 or m.body(self.frames[VIDEO][0][1])[1] != "avc1":
            return ""
        for part in parts:
            want = self.meta["duration"] * part
            run = subprocess.run(["ffmpeg", "-v", "error", "-ss", f"{want:.3f}", "-i", self.path, "-frames:v", "5", "-f",
                                  "null", "-"], capture_output=True, text=True)
            if run.returncode or complaints(run.stderr):
                return f"seek to {want}: {run.stderr}"
        return ""


    def flashes(self):
        """Output times of the white flashes, by the time of each decoded frame."""
        run = subprocess.run(["ffmpeg", "-v", "info", "-copyts", "-i", self.path, "-an", "-vf",
                              "scale=16:16,signalstats,metadata=print:key=lavfi.signalstats.YAVG:file=-", "-f", "null", "-"],
                             capture_output=True, text=True, check=True)
        found, time, dark = [], 0.0, True
        for line in run.stdout.splitlines():
            if "pts_time:" in line:
                time = float(line.split("pts_time:")[1].split()[0])
            elif "YAVG" in line:
                bright = float(line.split("=")[1]) > 200
                found += [time] if bright and dark else []
                dark = not bright
        return found

    def beeps(self, rate=8000, window=80):
        """Output times at which the 1760 Hz tone sets in."""
        pcm = subprocess.run(["ffmpeg", "-v", "error", "-copyts", "-i", self.path, "-vn", "-af",
                              f"aresample={rate}:async=1:first_pts=0", "-ac", "1", "-f", "s16le", "-"],
                             capture_output=True, check=True).stdout
        samples = struct.unpack(f"<{len(pcm) // 2}h", pcm[:len(pcm) // 2 * 2])
        factor = 2 * math.cos(2 * math.pi * 1760 / rate)
        found, quiet = [], True
        for at in range(0, len(samples) - window, window):
            s1 = s2 = 0.0
            for value in samples[at:at + window]:
                s1, s2 = value + factor * s1 - s2, s1
            loud = s1 * s1 + s2 * s2 - factor * s1 * s2 > (window / 2 * 8000) ** 2
            found += [at / rate] if loud and quiet else []
            quiet = not loud
        return found

    def sync(self):
        """Each second of the source has a flash and a beep; they stay together and a second apart."""
        flashes, beeps = self.flashes(), self.beeps()
        if len(flashes) != len(beeps) or len(flashes) < 10:
            return f"{len(flashes)} flashes and {len(beeps)} beeps"
        apart = [b - f for f, b in zip(flashes, beeps)]
        if max(apart) - min(apart) > 0.06 or max(abs(a) for a in apart) > 0.15:
            return "picture and sound part: " + " ".join(f"{a:.3f}" for a in apart)
        return ""


def judge(vector, paths, decode=True, seeks=(0.2, 0.5, 0.85)):
    with open(os.path.join(vector, "expect.json")) as f:
        expect = json.load(f)
    files = [File(p) for p in paths]
    errors = [f"{os.path.basename(f.path)}: {e}" for f in files for e in f.errors]
    if errors:
        return errors
    if not expect.get("any"):
        errors += compare(expect, files)
    for f in files:
        if decode and expect.get("sync") and (text := f.sync()):
            errors.append(text)
        for text in (f.decode(), f.seek(seeks)) if decode and expect.get("decode", True) else ():
            if text:
                errors.append(f"{os.path.basename(f.path)}: decode: {text[:300]}")
        if expect.get("maxBytes") and len(f.data) > expect["maxBytes"]:
            errors.append(f"{len(f.data)} bytes")
    return errors


def compare(expect, files):
    errors = []
    got = [{"v": [[t.ts, m.digest(t)] for _, t in f.frames[VIDEO]], "a": [[t.ts, m.digest(t)] for _, t in f.frames[AUDIO]]}
           for f in files]
    want = expect["files"]
    if expect.get("joined"):
        # Parts in a row: nothing lost, nothing twice.
        if len(got) < 2:
            errors.append("one file only")
        got = [{k: [[0, h] for g in got for _, h in g[k]] for k in ("v", "a")}]
        want = [{k: [[0, h] for _, h in w[k]] for k in ("v", "a")} for w in want]
    if len(got) != len(want):
        return [f"{len(got)} files instead of {len(want)}: " + ", ".join(f"{len(g['v'])}V {len(g['a'])}A" for g in got)]
    for n, (g, w) in enumerate(zip(got, want)):
        for k in ("v", "a"):
            hashes = [h for _, h in g[k]]
            if hashes != [h for _, h in w[k]]:
                at = next((i for i, (x, y) in enumerate(zip(g[k], w[k])) if x[1] != y[1]), min(len(g[k]), len(w[k])))
                errors.append(f"file {n + 1} {k}: {len(g[k])} frames instead of {len(w[k])}, first difference at {at}")
                continue
            worst = max((abs(x[0] - y[0]), i) for i, (x, y) in enumerate(zip(g[k], w[k]))) if g[k] else (0, 0)
            if worst[0] > expect["tol"]:
                i = worst[1]
                errors.append(f"file {n + 1} {k}: frame {i} at {g[k][i][0]} instead of {w[k][i][0]}")
    return errors


def run(flvfix, vector, out, inputs, chunk, options=()):
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    done = subprocess.run([flvfix, *options, "--chunk", str(chunk), out, *inputs], capture_output=True, text=True)
    lines = done.stdout.splitlines()
    paths = [line.split()[1] for line in lines if line.startswith("segment")]
    problems = [f"exit code {done.returncode}: {done.stderr[-500:]}"] if done.returncode else []
    left = [f for f in os.listdir(out) if f.endswith(".part")]
    return paths, [line for line in lines if line.startswith("repair")], problems + left


def run_vector(flvfix, vector, decode=True):
    with open(os.path.join(vector, "expect.json")) as f:
        expect = json.load(f)
    inputs = [os.path.join(vector, f"in{i + 1}.flv") for i in range(expect["inputs"])]
    names = {"splitMs": "--split-ms", "splitBytes": "--split-bytes", "keepGaps": "--keep-gaps", "stripFiller": "--strip-filler"}
    options = []
    for key, value in expect.get("options", {}).items():
        options += [names[key]] + ([] if value is True else [str(value)])
    with tempfile.TemporaryDirectory() as folder:
        first = os.path.join(folder, "a")
        paths, repairs, errors = run(flvfix, vector, first, inputs, 65536, options)
        errors += judge(vector, paths, decode)
        if expect.get("silent") and repairs:
            errors.append("repairs in a clean stream: " + "; ".join(repairs[:3]))
        if expect.get("loud") and not repairs:
            errors.append("nothing was reported")
        for chunk in (7, 1460, 0) + ((1,) if decode else ()):
            other, _, more = run(flvfix, vector, os.path.join(folder, "b"), inputs, chunk, options)
            errors += more
            if [open(p, "rb").read() for p in other] != [open(p, "rb").read() for p in paths]:
                errors.append(f"other output in pieces of {chunk}")
        for path in paths:
            again, repairs, more = run(flvfix, vector, os.path.join(folder, "c"), [path], 65536,
                                       [o for o in options if o == "--keep-gaps"])
            errors += more + [f"fed back in: {r}" for r in repairs[:3]]
            frames = lambda p: [(t.type, t.ts, t.payload) for _, t in m.read(open(p, "rb").read())[1:]]
            if len(again) != 1 or frames(again[0]) != frames(path):
                errors.append("fed back in: other frames")
    return errors


def main():
    if sys.argv[1] == "--run":
        flvfix, folder = sys.argv[2:4]
        names = sys.argv[4:] or open(os.path.join(folder, "names.txt")).read().split()
        bad = 0
        for name in names:
            errors = run_vector(flvfix, os.path.join(folder, name), not os.environ.get("FAST"))
            bad += bool(errors)
            for error in errors[:6]:
                print(f"{name}: {error}")
        print(f"{len(names) - bad} of {len(names)} vectors are right")
        return bad > 0
    errors = judge(sys.argv[1], sys.argv[2:], seeks=(0.6,))  # each start of ffmpeg costs a test run its time
    for error in errors:
        print(error)
    return bool(errors)


if __name__ == "__main__":
    sys.exit(main())
