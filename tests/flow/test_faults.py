#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program against hostile servers, disks and profiles; README.md says where every fault is tested."""
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import time
import unittest
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from flowlib import flv, judge, media
from flowlib.program import FlowTest, wait_until
from flowlib.site import MediaServer, Room, Server, Site

FOLDER = TemporaryDirectory(prefix="biliup-media-")
CLEAN = flv.broadcast(media.make_flv(Path(FOLDER.name) / "clean.flv", seconds=6))
WHOLE = flv.encode(CLEAN)
HLS = Path(FOLDER.name) / "hls"
SEGMENTS = media.make_hls(HLS, "mpegts", media.AVC)


def whole(connection):
    connection.head()
    connection.write(WHOLE)


def endless(speed=6):
    """A broadcast that goes on until the program leaves."""
    def play(connection):
        connection.head()
        connection.write(flv.encode(flv.headers(CLEAN)))
        tags = [tag for tag in CLEAN if tag.is_frame]
        for turn in range(1000):
            connection.paced(flv.shifted(tags, turn * 6000), speed)
    return play


class HlsServer:
    """/live.m3u8 is answered by one playlist after the other, the last one for ever; the rest are files."""

    def __init__(self, *playlists):
        self.playlists = [p.encode() if isinstance(p, str) else p for p in playlists]
        self.asked = 0
        self.server = Server(self.answer)
        self.url = f"http://127.0.0.1:{self.server.port}/live.m3u8"

    def answer(self, handler):
        if handler.path == "/live.m3u8":
            body = self.playlists[min(self.asked, len(self.playlists) - 1)]
            self.asked += 1
        else:
            body = (HLS / handler.path.lstrip("/")).read_bytes()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.send_header("Connection", "close")
        handler.end_headers()
        handler.wfile.write(body)

    def close(self):
        self.server.close()


def playlist(names, ended=True, sequence=0):
    lines = ["#EXTM3U", "#EXT-X-VERSION:3", "#EXT-X-TARGETDURATION:1", f"#EXT-X-MEDIA-SEQUENCE:{sequence}"]
    for name in names:
        lines += ["#EXTINF:1.000,", name]
    return "\n".join(lines + (["#EXT-X-ENDLIST"] if ended else [])) + "\n"


class SmallDisk:
    """A tmpfs, where mounting is allowed."""

    def __init__(self, test, folder, size):
        self.folder = str(folder)
        self.ok = self.mount(f"size={size}")
        if self.ok:
            test.addCleanup(lambda: subprocess.run(["umount", "-l", self.folder], check=True))

    def mount(self, options):
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", self.folder]
        return subprocess.run(command, capture_output=True).returncode == 0

    def resize(self, size):
        assert self.mount(f"remount,size={size}")


class Connections(FlowTest):
    """What a server can do to `record`: the broadcast behind it is recorded whole."""
    scale = "0.05"

    def check_recorded(self, *scripts):
        server = MediaServer(*scripts)
        self.addCleanup(server.close)
        code, segments, end, err = self.record(server.url)
        self.assertEqual((code, len(segments), err), (0, 1, ""), end)
        written = flv.read(segments[0]["path"])
        for kind in (flv.VIDEO, flv.AUDIO):
            self.assertEqual(flv.frames(written, kind), flv.frames(CLEAN, kind))
        return server

    def test_endless_headers(self):
        sent = []

        def headers(connection):
            connection.write(b"HTTP/1.1 200 OK\r\n")
            line = b"X-Filler: " + b"a" * 1000 + b"\r\n"
            for turn in range(200_000):
                sent.append(len(line))
                connection.write(line)

        self.check_recorded(headers, whole)
        self.assertLess(sum(sent), 32 << 20)  # it hung up long before the end

    def test_one_endless_header_line(self):
        sent = []

        def line(connection):
            connection.write(b"HTTP/1.1 200 OK\r\nX-Filler: ")
            for turn in range(200_000):
                sent.append(1000)
                connection.write(b"a" * 1000)

        self.check_recorded(line, whole)
        self.assertLess(sum(sent), 32 << 20)

    def test_a_tag_of_16_mib_with_nothing_behind(self):
        def claims(connection):
            connection.head()
            connection.write(WHOLE + b"\x09\xff\xff\xff" + bytes(7) + b"\x27\1\0\0\0" + bytes(200))

        self.check_recorded(claims)

    def test_empty_tags(self):
        def empty(connection):
            connection.head()
            connection.write(flv.encode(flv.headers(CLEAN)))
            for tag in [tag for tag in CLEAN if tag.is_frame]:
                connection.write(tag.encode() + b"\x09" + bytes(10) + b"\0\0\0\x0b")

        self.check_recorded(empty)

    def test_metadata_bombs(self):
        name = b"\2\0\x0aonMetaData"
        bombs = [name + (b"\x03\0\1a") * 100_000, name + b"\x0a\xff\xff\xff\xff" + b"\5" * 1000, b"\x0c\xff\xff\xff\xffx"]

        def explodes(connection):
            connection.head()
            connection.write(flv.HEADER)
            for bomb in bombs:
                size = len(bomb).to_bytes(3, "big")
                connection.write(b"\x12" + size + bytes(7) + bomb + (len(bomb) + 11).to_bytes(4, "big"))
            connection.write(WHOLE[len(flv.HEADER):])

        self.check_recorded(explodes)

    def test_a_redirect_to_itself(self):
        def again(connection):
            connection.head(302, "text/plain", Location="/live/stream.flv", Content_Length="0")

        server = self.check_recorded(*[again] * 6, whole)
        self.assertGreater(len(server.requests), 6)

    def test_what_is_no_media(self):
        def sends(kind, body):
            def answer(connection):
                connection.head(200, kind, Content_Length=str(len(body)))
                connection.write(body)
            return answer

        self.check_recorded(sends("application/json", b'{"code":-1}'), sends("video/x-flv", b"\x89PNG\r\n" + bytes(100_000)),
                            sends("application/octet-stream", b"MZ" + os.urandom(50_000)), whole)

    def check_hls(self, *playlists):
        server = HlsServer(*playlists)
        self.addCleanup(server.close)
        code, segments, end, err = self.record(server.url)
        self.assertEqual((code, len(segments)), (0, 1), (end, err))
        judge.check_plays(self, segments[0]["path"])
        self.assertEqual(judge.packet_hashes(segments[0]["path"], "v"), judge.packet_hashes(HLS / "all.m3u8", "v"))

    def test_a_playlist_of_a_million_lines(self):
        self.check_hls("#EXTM3U\n" + "#\n" * 1_000_000, playlist(SEGMENTS))

    def test_a_playlist_that_counts_below_zero(self):
        self.check_hls(playlist(SEGMENTS[:2], sequence=-5), playlist(SEGMENTS, sequence="-9223372036854775809"),
                       playlist(SEGMENTS))

    def test_a_playlist_that_names_itself(self):
        self.check_hls("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1000\nlive.m3u8\n", playlist(SEGMENTS))


class Disks(FlowTest):
    """A recording whose disk fails ends cleanly, keeps what there is and says so once."""
    scale = "0.1"

    def check_cut_short(self, code, segments, end, err):
        self.assertEqual((code, len(err.splitlines()), len(segments)), (5, 1, 1), err)
        self.assertTrue(end["error"])
        self.assertEqual(judge.decode_errors(segments[0]["path"]), "")
        self.assertGreater(segments[0]["video"], 10)

    def test_a_full_disk(self):
        server = MediaServer(endless(speed=50))
        self.addCleanup(server.close)
        if not SmallDisk(self, self.output, "300k").ok:
            self.assertNotEqual(os.geteuid(), 0, "root may mount a tmpfs")
            return
        self.check_cut_short(*self.record(server.url))

    def test_a_limit_of_this_process(self):
        """Far below what any file system allows: another file would not help."""
        server = MediaServer(endless(speed=50))
        self.addCleanup(server.close)

        def smaller():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (300 << 10, 300 << 10))

        self.check_cut_short(*self.record(server.url, preexec_fn=smaller))

    def test_a_folder_that_vanishes(self):
        """It is made again, and the broadcast goes on in a new file."""
        server = MediaServer(endless(), endless(), endless())
        self.addCleanup(server.close)
        process = self.start("record", server.url, "--output", self.output / "deep", "--json", stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE)
        growing = lambda: [f for f in self.files("*.part") if f.stat().st_size > 60_000]
        wait_until(growing, what="a growing file")
        shutil.rmtree(self.output / "deep")
        wait_until(growing, what="a file in the folder that was made again")
        process.send_signal(signal.SIGTERM)
        out, err = process.communicate(timeout=20)
        self.assertEqual(process.returncode, 130, (out, err))
        file, = self.files("*.flv")
        judge.check_plays(self, file)

    def test_a_disk_that_fills_is_waited_for(self):
        """Below disk.stopGiB the recording ends; with enough room again the broadcast is recorded on."""
        disk = SmallDisk(self, self.output, "600m")
        if not disk.ok:
            self.assertNotEqual(os.geteuid(), 0, "root may mount a tmpfs")
            return
        room = Room(2001, "Jay")
        room.flv = [endless()] * 20
        room.go_live()
        site = Site(self.folder, room)
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()
        program = self.headless("--set", "disk.stopGiB=0.5", "--set", "disk.warnGiB=0")
        self.assertEqual(self.command("add", "https://live.bilibili.com/2001")[0], 0)
        wait_until(lambda: self.files("*.part"), 40, self.log_text()[-2000:])
        disk.resize("500m")
        wait_until(lambda: self.rows("SELECT 1 FROM tasks WHERE status != 'recording'"), 40, "the end of the recording")
        wait_until(lambda: not self.files("*.part"), 20, "its file is closed")
        first, = self.files("*.flv")
        judge.check_plays(self, first)
        time.sleep(1)
        self.assertEqual(self.files("*.part"), [])
        disk.resize("2700m")
        wait_until(lambda: self.files("*.part"), 60, self.log_text()[-2000:])
        self.assertEqual(self.terminate(program), 0)


class Profiles(FlowTest):
    """What can be wrong with the database when the program starts."""

    def database(self):
        """Of a profile that was used once."""
        self.assertEqual(self.command("add", "https://live.bilibili.com/3001")[0], 0)
        return next(self.profile.rglob("*.sqlite3"))

    def setUp(self):
        super().setUp()
        site = Site(self.folder, Room(3001, "Kim"))
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()

    def test_a_corrupt_database_is_put_aside(self):
        path = self.database()
        path.write_bytes(b"this is no database" * 1000)
        program = self.headless()
        self.assertEqual(self.list(), [])
        self.assertEqual(self.terminate(program), 0)
        aside = [p for p in path.parent.iterdir() if p.name.startswith(path.stem) and p.read_bytes()[:4] == b"this"]
        self.assertEqual(len(aside), 1)

    def test_a_corrupt_database_is_told(self):
        """A command that finds it says where it is, and that there is a backup; nobody takes that for no streamers."""
        path = self.database()
        backup = path.parent / "backups" / f"{path.stem}-20260101-000000-000-schema1{path.suffix}"
        backup.parent.mkdir(exist_ok=True)
        backup.write_bytes(path.read_bytes())
        path.write_bytes(b"this is no database" * 1000)
        code, out, err = self.command("list")
        self.assertEqual((code, out), (0, []))
        self.assertEqual(len(err.splitlines()), 1, err)
        kept = backup.parent / f"kept-{backup.name}"
        for part in (f"{path}.corrupt-", f'config restore "{kept}"', "copy of 2"):
            self.assertIn(part, err)
        self.assertEqual(self.command("list"), (0, [], ""))
        # What it says helps.
        self.assertEqual(self.command("config", "restore", str(kept))[0], 0)
        self.assertEqual([streamer["url"] for streamer in self.list()], ["https://live.bilibili.com/3001"])

    def test_a_newer_database_is_left_alone(self):
        path = self.database()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA user_version = 9999")
        before = path.read_bytes()
        for arguments in (("list",), ("--headless",)):
            code, _, err = self.command(*arguments)
            self.assertEqual(code, 5, err)
            self.assertIn("newer", err)
        self.assertEqual(path.read_bytes(), before)

    def test_a_locked_database_is_told(self):
        path = self.database()
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
            began = time.monotonic()
            code, _, err = self.command("list")
            self.assertNotIn(code, (0, -6, -11), err)
            self.assertIn("locked", err)
            self.assertLess(time.monotonic() - began, 30)
        self.assertEqual(len(self.list()), 1)


if __name__ == "__main__":
    unittest.main()
