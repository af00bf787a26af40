#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""`record URL` against hostile connections: N01 to N15 of stream-repair.md 5.3, exit statuses, signals."""
import base64
import json
import os
import resource
import signal
import sqlite3
import subprocess
import threading
import time
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from flowlib import flv, judge, media
from flowlib.program import FlowTest, wait_until
from flowlib.site import MediaServer, Room, Site, make_certificate

FOLDER = TemporaryDirectory(prefix="biliup-media-")
CLEAN = flv.broadcast(media.make_flv(Path(FOLDER.name) / "clean.flv", seconds=12))
WIDE = flv.broadcast(media.make_flv(Path(FOLDER.name) / "wide.flv", size="480x270", seconds=4, tone=880))
WHOLE = flv.encode(CLEAN)


def whole(connection):
    connection.head()
    connection.write(WHOLE)


def status(code, **headers):
    return lambda connection: connection.head(code, "text/plain", Content_Length="0", **headers)


class Record(FlowTest):
    scale = "0.05"

    def serve(self, *scripts, **options):
        server = MediaServer(*scripts, **options)
        self.addCleanup(server.close)
        return server

    def check_clean(self, segments, tags=None):
        """The files hold exactly the frames of `tags` (default: the clean broadcast), once, and play."""
        tags = tags or CLEAN
        written = [tag for segment in segments for tag in flv.read(segment["path"])]
        for kind in (flv.VIDEO, flv.AUDIO):
            self.assertEqual(flv.frames(written, kind), flv.frames(tags, kind))
        for segment in segments:
            judge.check_plays(self, segment["path"])
            self.assertEqual(segment["bytes"], os.path.getsize(segment["path"]))
        self.assertEqual(sum(s["video"] for s in segments), len(flv.frames(tags, flv.VIDEO)))
        self.assertEqual(sum(s["audio"] for s in segments), len(flv.frames(tags, flv.AUDIO)))

    def check_one_clean_file(self, server, *arguments, **options):
        code, segments, end, err = self.record(server.url, *arguments, **options)
        self.assertEqual((code, len(segments), err), (0, 1, ""))
        self.assertEqual((end["files"], end["error"]), (1, None))
        self.check_clean(segments)
        self.assertEqual([f.suffix for f in self.files()], [".flv"])
        return segments[0], end

    def test_n01_plain(self):
        segment, end = self.check_one_clean_file(self.serve(whole))
        self.assertAlmostEqual(segment["seconds"], 12, delta=0.1)
        self.assertEqual(end["repairs"].get("timestampJump", 0), 0)

    def test_n01_over_tls(self):
        self.environment["BILIUP_QT_HOSTS"] = "media.example=https://127.0.0.1:1"
        server = self.serve(whole, certificate=make_certificate(self.folder))
        self.environment["BILIUP_QT_HOSTS"] = f"media.example=https://127.0.0.1:{server.server.port}"
        code, segments, _, err = self.record("https://media.example/live/stream.flv")
        self.assertEqual((code, len(segments)), (0, 1), err)
        self.check_clean(segments)

    def test_n02_one_byte_chunks(self):
        def chunks(connection):
            connection.head(Transfer_Encoding="chunked")
            at = 0
            while at < len(WHOLE):
                size = 1 if at < 3000 else 7
                # Small chunks in larger writes: what is tested is the decoder, not the socket.
                batch = b""
                for _ in range(500):
                    piece = WHOLE[at:at + size]
                    if not piece:
                        break
                    batch += b"%x\r\n%s\r\n" % (len(piece), piece)
                    at += len(piece)
                connection.write(batch)
            connection.write(b"0\r\n\r\n")

        self.check_one_clean_file(self.serve(chunks))

    def test_n03_chunked_body_cut_off(self):
        def cut(connection):
            connection.head(Transfer_Encoding="chunked")
            for at in range(0, len(WHOLE), 10000):
                piece = WHOLE[at:at + 10000]
                connection.write(b"%x\r\n%s\r\n" % (len(piece), piece))

        self.check_one_clean_file(self.serve(cut))

    def test_n05_reset_then_the_edge_starts_earlier(self):
        """RST; the second connection begins 1.5 s back, with its own times."""
        first = [tag for tag in CLEAN if not tag.is_frame or tag.ts < 6500]
        back = flv.cut_at_keyframes(CLEAN, 5)[1]

        def one(connection):
            connection.head()
            connection.write(flv.encode(first))
            time.sleep(0.1)  # so that the bytes are there before the reset
            connection.reset()

        def two(connection):
            connection.head()
            connection.write(flv.encode([*flv.headers(CLEAN), *flv.shifted(back, -back[0].ts)]))

        self.check_one_clean_file(self.serve(one, two))

    def test_n06_empty_answers(self):
        empty = status(200)
        self.check_one_clean_file(self.serve(empty, empty, whole))

    def test_n07_a_login_page(self):
        def page(connection):
            text = b"<!DOCTYPE html><html><body>please sign in</body></html>"
            connection.head(200, "text/html", Content_Length=str(len(text)))
            connection.write(text)

        self.check_one_clean_file(self.serve(page, whole))

    def test_n08_refusals_before_the_stream(self):
        self.check_one_clean_file(self.serve(status(403), status(404), status(429, Retry_After="1"), status(503), whole))

    def test_n10_referer_survives_a_redirect(self):
        def elsewhere(connection):
            connection.head(302, "text/plain", Location="/live/other.flv", Content_Length="0")

        def guarded(connection):
            (whole if "live.example" in (connection.headers.get("Referer") or "") else status(403))(connection)

        server = self.serve(elsewhere, guarded, elsewhere, guarded)
        self.check_one_clean_file(server, "--set", "direct.referer=https://live.example/1")
        self.assertEqual([r.path for r in server.requests[:2]], ["/live/stream.flv", "/live/other.flv"])

    def test_n11_slow_start_is_no_stall(self):
        """10 bytes every 100 ms for 3 s, then the rest, with a limit of 1 s for silence. In real time."""
        def drip(connection):
            connection.head()
            for at in range(0, 300, 10):
                connection.write(WHOLE[at:at + 10])
                time.sleep(0.1)
            connection.write(WHOLE[300:])

        self.environment["BILIUP_QT_TIME_SCALE"] = "1"
        server = self.serve(drip)
        self.check_one_clean_file(server, "--set", "record.stallTimeoutMs=1000", "--set", "record.graceSec=1")
        self.assertEqual(server.requests[0].path, "/live/stream.flv")

    def test_n12_content_length_exceeds_the_body(self):
        def short(connection):
            connection.head(Content_Length=str(len(WHOLE) + 5000))
            connection.write(WHOLE)

        self.check_one_clean_file(self.serve(short))

    def test_stall_is_a_drop(self):
        """No byte for longer than record.stallTimeoutMs: a new connection, and nothing is lost."""
        parts = flv.cut_at_keyframes(CLEAN, 6)
        release = threading.Event()
        self.addCleanup(release.set)

        def stalls(connection):
            connection.head()
            connection.write(flv.encode([*flv.headers(CLEAN), *parts[0]]))
            release.wait(30)

        def goes_on(connection):
            connection.head()
            connection.write(flv.encode([*flv.headers(CLEAN), *flv.shifted(parts[1], -6000)]))

        self.check_one_clean_file(self.serve(stalls, goes_on))

    def test_resolution_change_begins_a_file(self):
        parts = flv.cut_at_keyframes(CLEAN, 6)[0]
        wide = [tag for tag in WIDE if tag.is_frame]
        sent = [*flv.headers(CLEAN), *parts, *[h.at(6000) for h in flv.headers(WIDE)], *flv.shifted(wide, 6000)]

        def changes(connection):
            connection.head()
            connection.write(flv.encode(sent))

        code, segments, end, _ = self.record(self.serve(changes).url)
        self.assertEqual((code, len(segments), end["files"]), (0, 2, 2))
        self.check_clean(segments, sent)
        self.assertEqual([judge.streams(s["path"])["video"]["width"] for s in segments], [320, 480])

    def test_split_by_duration(self):
        code, segments, _, _ = self.record(self.serve(whole).url, "--split-duration", "4000ms")
        self.assertEqual((code, len(segments)), (0, 3))
        self.check_clean(segments)
        self.assertTrue(all(s["seconds"] <= 4.1 for s in segments), segments)

    def test_split_by_size(self):
        code, segments, _, _ = self.record(self.serve(whole).url, "--split-size", "160000")
        self.assertEqual(code, 0)
        self.assertGreaterEqual(len(segments), 2)
        self.check_clean(segments)
        self.assertTrue(all(s["bytes"] <= 160000 for s in segments), segments)

    def test_duration_ends_the_recording(self):
        def endless(connection):
            connection.head()
            connection.write(flv.encode(flv.headers(CLEAN)))
            media_tags = [tag for tag in CLEAN if tag.is_frame]
            for turn in range(1000):
                connection.paced(flv.shifted(media_tags, turn * 12000), speed=20)

        code, segments, _, _ = self.record(self.serve(endless).url, "--duration", "5s")
        self.assertEqual((code, len(segments)), (0, 1))
        judge.check_plays(self, segments[0]["path"])
        self.assertLess(segments[0]["seconds"], 7)

    def start_endless(self, *arguments, **options):
        """A recording that goes on until it is stopped; returns the process once its file has grown."""
        def endless(connection):
            connection.head()
            connection.write(flv.encode(flv.headers(CLEAN)))
            media_tags = [tag for tag in CLEAN if tag.is_frame]
            for turn in range(1000):
                connection.paced(flv.shifted(media_tags, turn * 12000), speed=4)

        server = self.serve(endless)
        process = self.start("record", server.url, "--output", self.output, "--json", *arguments,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        wait_until(lambda: [f for f in self.files("*.part") if f.stat().st_size > 60_000], what="a growing file")
        return process

    def test_signals_close_the_files(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            process = self.start_endless()
            self.assertEqual(self.terminate(process, number), 130)
            self.assertIn('"event":"end"', process.stdout.read())
            for path in self.files():
                self.assertEqual(path.suffix, ".flv")
                judge.check_plays(self, path)
                path.unlink()

    def test_n15_kill_leaves_a_file_that_plays(self):
        process = self.start_endless()
        process.kill()
        process.wait()
        part, = self.files("*.part")
        tags = []
        data = part.read_bytes()
        try:
            tags = flv.parse(data)
        except AssertionError as cut:  # a tag may be half there
            self.assertIn("cut off", str(cut))
        streams = judge.probe(part, "-f", "flv", "-show_streams")["streams"]
        self.assertEqual({s["codec_type"] for s in streams}, {"video", "audio"})
        if tags:
            self.assertEqual(judge.decode_errors(part, "-f", "flv"), "")

    def test_n14_a_full_disk(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 1024, 64 * 1024))

        server = self.serve(whole)
        code, segments, end, err = self.record(server.url, preexec_fn=limit)
        self.assertEqual(code, 5, err)
        self.assertTrue(end["error"])
        self.assertEqual(len(err.splitlines()), 1, err)
        self.assertEqual(len(segments), 1)
        self.assertEqual(judge.decode_errors(segments[0]["path"]), "")

    def test_a_read_only_folder(self):
        """/sys/kernel exists, and nobody, not even root, may create a file there."""
        code, out, err = self.run_program("record", self.serve(whole).url, "--output", "/sys/kernel")
        self.assertEqual((code, len(err.splitlines())), (5, 1), (out, err))
        # Before anybody is asked: a site may take longer to answer than the recording was to last.
        code, out, err = self.run_program("record", self.serve().url, "--output", "/sys/kernel/x", "--duration", "5s",
                                          "--json")
        self.assertEqual((code, len(err.splitlines())), (5, 1), (out, err))
        self.assertIn("/sys/kernel", json.loads(out[-1])["error"])

    def test_a_folder_that_cannot_be_made(self):
        (self.output / "file").write_text("in the way")
        code, out, err = self.run_program("record", self.serve(whole).url, "--output", self.output / "file" / "x")
        self.assertEqual((code, len(err.splitlines())), (5, 1), (out, err))

    def test_not_live(self):
        code, segments, end, err = self.record(self.serve().url)
        self.assertEqual((code, segments, len(err.splitlines())), (3, [], 1))
        self.assertEqual(end["files"], 0)

    def test_a_room_that_is_not_live(self):
        site = Site(self.folder, Room(2001, "Jay"))
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()
        code, segments, end, err = self.record("https://live.bilibili.com/2001")
        self.assertEqual((code, segments, end["error"]), (3, [], "the room is not live"), err)
        self.assertIn(end["error"], err)

    def test_asks_as_the_default_account(self):
        """With a login from a file of secrets, unless somebody says otherwise; a keychain is never asked."""
        site = Site(self.folder, Room(2001, "Jay"))
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()
        self.assertEqual(self.command("list")[0], 0)
        database = next(self.profile.rglob("*.sqlite3"))
        with sqlite3.connect(database) as connection:
            connection.execute("INSERT INTO accounts (mid, name, avatar, level, state, is_default, has_token) "
                               "VALUES (10001, 'up', '', 6, 'ok', 1, 0)")
        cookies = {"SESSDATA": "s3cret", "bili_jct": "x", "DedeUserID": "10001"}
        login = {"cookie_info": {"cookies": [{"name": n, "value": v} for n, v in cookies.items()]},
                 "token_info": {"mid": 10001}}
        secret = base64.b64encode(json.dumps(login).encode()).decode()
        (database.parent / "secrets.json").write_text(json.dumps({"account/10001": secret}))
        for arguments, logged_in in ((["--secret-store", "file"], True), (["--secret-store", "file", "--no-login"], False),
                                     (["--secret-store", "file", "--set", "bilibili.account=none"], False), ([], False)):
            site.cookies.clear()
            code, segments, _, err = self.record("https://live.bilibili.com/2001", "--profile", self.profile, *arguments)
            self.assertEqual((code, segments), (3, []), err)
            self.assertEqual(any("SESSDATA=s3cret" in sent for sent in site.cookies), logged_in, arguments)
            self.assertNotIn("s3cret", err)

    def test_no_network(self):
        server = MediaServer()
        server.close()
        code, _, _, err = self.record(server.url)
        self.assertEqual((code, len(err.splitlines())), (4, 1))

    def test_fix_takes_flv_only(self):
        path = self.output / "a.ts"
        path.write_bytes((b"G" + bytes(187)) * 100)
        code, out, err = self.run_program("fix", path, "--json")
        self.assertEqual((code, len(err.splitlines())), (2, 1), (out, err))
        self.assertIn("FLV", err)

    def test_fix_to_a_full_pipe(self):
        path = self.output / "clean.flv"
        path.write_bytes(flv.encode(CLEAN))
        with open("/dev/full", "w") as full:
            process = self.start("fix", path, "--json", stdout=full, stderr=subprocess.PIPE)
            _, err = process.communicate(timeout=60)
        self.assertEqual((process.returncode, len(err.splitlines())), (5, 1), err)

    def test_usage(self):
        for arguments in (["record"], ["record", "no link at all"], ["record", "http://x/y.flv", "--duration", "soon"],
                          ["frobnicate"], ["--set", "no.such=1"]):
            code, out, err = self.run_program(*arguments)
            self.assertEqual((code, out, len(err.splitlines())), (2, [], 1), arguments)


if __name__ == "__main__":
    unittest.main()
