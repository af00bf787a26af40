# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a file plays: ffprobe reads it, a full decode is silent, and it seeks."""
import json
import subprocess


def probe(path, *more):
    out = subprocess.run(["ffprobe", "-v", "error", "-of", "json", *more, str(path)], capture_output=True, check=True)
    return json.loads(out.stdout)


def streams(path):
    return {s["codec_type"]: s for s in probe(path, "-show_streams")["streams"]}


def duration(path):
    return float(probe(path, "-show_format")["format"]["duration"])


def decode_errors(path, *before):
    """What ffmpeg complains about while decoding all of it; empty when it is fine."""
    run = subprocess.run(["ffmpeg", "-nostdin", "-v", "error", *before, "-i", str(path), "-f", "null", "-"],
                         capture_output=True, text=True, check=False)
    return run.stderr if run.returncode == 0 else f"exit {run.returncode}: {run.stderr}"


def packet_hashes(path, kind):
    """The digests of the packets of the video ("v") or audio ("a") track, in order."""
    packets = probe(path, "-select_streams", f"{kind}:0", "-show_packets", "-show_data_hash", "md5")["packets"]
    return [p["data_hash"] for p in packets]


def check_plays(test, path):
    """Decodes silently, and from the middle after a seek, too."""
    test.assertEqual(decode_errors(path), "", path)
    length = duration(path)
    test.assertGreater(length, 0, path)
    for part in (0.2, 0.5, 0.85):
        test.assertEqual(decode_errors(path, "-ss", f"{length * part:.3f}"), "", f"{path} from {part}")
