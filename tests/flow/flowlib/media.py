# SPDX-License-Identifier: GPL-3.0-or-later
"""Test broadcasts made by ffmpeg, small and quick to make."""
import subprocess
from pathlib import Path


def ffmpeg(*arguments):
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *map(str, arguments)], check=True)


def source(size, seconds, tone=440):
    return ["-f", "lavfi", "-i", f"testsrc2=size={size}:rate=25:duration={seconds}",
            "-f", "lavfi", "-i", f"sine=frequency={tone}:sample_rate=44100:duration={seconds}"]


AVC = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-g", "25", "-sc_threshold", "0", "-bf", "0"]
HEVC = ["-c:v", "libx265", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-tag:v", "hvc1",
        "-x265-params", "keyint=25:min-keyint=25:scenecut=0:bframes=0:log-level=error"]
AAC = ["-c:a", "aac", "-b:a", "64k"]


def make_flv(path, size="320x180", seconds=8, tone=440):
    """AVC and AAC; a keyframe each second."""
    ffmpeg(*source(size, seconds, tone), *AVC, *AAC, "-f", "flv", path)
    return Path(path)


def make_hls(folder, kind, video, seconds=8, size="320x180"):
    """Segments of 1 s below `folder`, `kind` "mpegts" or "fmp4"; returns their names in order."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    extension = "ts" if kind == "mpegts" else "m4s"
    ffmpeg(*source(size, seconds), *video, *AAC, "-f", "hls", "-hls_time", "1", "-hls_list_size", "0",
           "-hls_segment_type", kind, "-hls_segment_filename", folder / f"s%d.{extension}", folder / "all.m3u8")
    lines = (folder / "all.m3u8").read_text().splitlines()
    return [line for line in lines if line.endswith("." + extension)]
