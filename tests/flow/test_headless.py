#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program without a window, from an empty profile to finished files: Bilibili's calls over TLS, media as FLV
and HLS, AVC and HEVC, with a drop and a change of resolution. Then what can go wrong around it."""
import json
import signal
import subprocess
import time
import unittest
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

from flowlib import flv, judge, media
from flowlib.program import FlowTest, wait_until
from flowlib.site import Room, Site

FOLDER = TemporaryDirectory(prefix="biliup-media-")
NORMAL = flv.broadcast(media.make_flv(Path(FOLDER.name) / "normal.flv", seconds=12))
WIDE = flv.broadcast(media.make_flv(Path(FOLDER.name) / "wide.flv", size="480x270", seconds=5, tone=880))
SPEED = 6  # how much faster than real time the site sends


def send(connection, tags):
    connection.head()
    connection.write(flv.HEADER)
    connection.paced(tags, SPEED)


class Headless(FlowTest):
    def open_site(self, *rooms):
        site = Site(self.folder, *rooms)
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()
        return site

    def add(self, *rooms):
        status, out, err = self.command("add", *[f"https://live.bilibili.com/{room.number}" for room in rooms], "--json")
        self.assertEqual(status, 0, err)
        self.assertEqual(len(out), len(rooms))

    def wait_for_state(self, streamer, *states, seconds=40):
        return wait_until(lambda: self.state(streamer) in states, seconds, f"{states}; {self.log_text()[-3000:]}")

    def done(self, tasks):
        """The tasks are over in the database."""
        return len(self.rows("SELECT * FROM tasks WHERE status = 'done'")) == tasks

    def check_database(self, streamer, files):
        """One broadcast, and a row for each file that says what the file is."""
        tasks = self.rows(f"SELECT * FROM tasks WHERE streamer = {streamer}")
        self.assertEqual([task["status"] for task in tasks], ["done"])
        videos = self.rows(f"SELECT * FROM videos WHERE streamer = {streamer} ORDER BY part")
        self.assertEqual([v["part"] for v in videos], list(range(1, len(files) + 1)))
        for video in videos:
            path = Path(video["path"])
            self.assertIn(path, files)
            self.assertEqual(video["state"], "done")
            self.assertEqual(video["size"], path.stat().st_size)
            self.assertAlmostEqual(video["duration"], judge.duration(path), delta=0.3)
            self.assertEqual(video["task"], tasks[0]["id"])
        return [Path(v["path"]) for v in videos]

    def test_flv_with_a_drop_and_a_new_resolution(self):
        """Goes live, is gone for 20 s, comes back, changes resolution, ends: one task, every frame once."""
        room = Room(1001, "Alice")
        before, after = flv.cut_at_keyframes(NORMAL, 6)
        wide = [tag for tag in WIDE if tag.is_frame]
        gone = []

        def first(connection):
            send(connection, [*flv.headers(NORMAL), *before])
            time.sleep(0.3)  # what is on its way when a connection is reset is lost, and was never delivered
            gone.append(time.monotonic())
            connection.reset()

        def away(connection):
            connection.head(404, "text/plain", Content_Length="0")

        def second(connection):
            # A new encoder: its clock starts at 0 again.
            again = flv.shifted(after, -after[0].ts)
            change = again[-1].ts + 40
            send(connection, [*flv.headers(NORMAL), *again, *[h.at(change) for h in flv.headers(WIDE)],
                              *flv.shifted(wide, change)])
            room.live = False

        def back_after_20_s(connection):
            """404 until 20 s (scaled: 2 s) have passed."""
            if time.monotonic() - gone[0] < 20 * float(self.scale):
                room.flv.insert(0, back_after_20_s)
                away(connection)
            else:
                second(connection)

        room.flv = [first, back_after_20_s]
        self.open_site(room)
        program = self.headless()
        self.add(room)
        self.wait_for_state(1, "idle")
        room.go_live()
        self.wait_for_state(1, "recording")
        entry, = self.list()
        self.assertEqual((entry["name"], entry["platform"], entry["task"]), ("Alice", "bilibili", 1))
        wait_until(lambda: self.done(1), 60, self.log_text()[-3000:])
        files = self.check_database(1, self.files())
        self.assertEqual(len(files), 2)
        sent = [*before, *after, *wide]
        written = [tag for path in files for tag in flv.read(path)]
        for kind in (flv.VIDEO, flv.AUDIO):
            self.assertEqual(flv.frames(written, kind), flv.frames(sent, kind))
        for path in files:
            judge.check_plays(self, path)
        self.assertEqual([judge.streams(p)["video"]["width"] for p in files], [320, 480])
        self.assertEqual(self.terminate(program), 0)

    def check_hls(self, kind, video, codec):
        folder = self.folder / kind
        names = media.make_hls(folder, kind, video)
        room = Room(1002, "Bob")
        room.hls = ("ts" if kind == "mpegts" else "fmp4", folder)
        room.codec = codec
        room.segments = names[:3]
        self.open_site(room)
        room.go_live()
        program = self.headless("--set", "bilibili.codec=avc,hevc", "--set", "bilibili.protocol=fmp4,ts,flv")
        self.add(room)
        self.wait_for_state(1, "recording")
        for name in names[3:]:
            time.sleep(1 / SPEED)  # the broadcast goes on
            room.segments = [*room.segments, name]
        room.ended = True
        room.live = False
        wait_until(lambda: self.done(1), 60, self.log_text()[-3000:])
        path, = self.check_database(1, self.files())
        judge.check_plays(self, path)
        for track in ("v", "a"):
            self.assertEqual(judge.packet_hashes(path, track), judge.packet_hashes(folder / "all.m3u8", track))
        self.assertEqual(self.terminate(program), 0)
        return path

    def test_hls_ts_with_avc(self):
        path = self.check_hls("mpegts", media.AVC, "avc")
        self.assertEqual(judge.streams(path)["video"]["codec_name"], "h264")

    def test_hls_fmp4_with_hevc(self):
        path = self.check_hls("fmp4", media.HEVC, "hevc")
        self.assertEqual(judge.streams(path)["video"]["codec_name"], "hevc")

    def endless_room(self, number, name):
        """A room that is live and stays so."""
        room = Room(number, name)
        tags = [tag for tag in NORMAL if tag.is_frame]

        def forever(connection):
            connection.head()
            connection.write(flv.HEADER)
            connection.paced(flv.headers(NORMAL))
            for turn in range(1000):
                connection.paced(flv.shifted(tags, turn * 12000), SPEED)

        room.flv = [forever] * 50
        room.go_live()
        return room

    def grown(self, bytes_=60_000):
        wait_until(lambda: [f for f in self.files("*.part") if f.stat().st_size > bytes_], 40,
                   f"a growing file; {self.log_text()[-3000:]}")

    def check_why(self, cause):
        status, out, err = self.command("why", 1, "--json")
        self.assertEqual(status, 0, err)
        report = json.loads(out[0])
        self.assertIn(cause, [reason["cause"] for reason in report["reasons"]], report)
        self.assertIn("record.maxParallel", [value["key"] for value in report["settings"]])
        self.assertEqual(self.command("why", 99)[0], 2)

    def check_diagnostics(self):
        path = self.folder / "bundle.zip"
        status, _, err = self.command("diagnostics", path)
        self.assertEqual(status, 0, err)
        with zipfile.ZipFile(path) as bundle:
            self.assertIsNone(bundle.testzip())
            self.assertIn("logs/biliup-qt.log", bundle.namelist())
            self.assertIn("streamers.json", bundle.namelist())

    def test_verbs_reach_the_running_program(self):
        room = self.endless_room(1003, "Carol")
        self.open_site(room)
        program = self.headless()
        self.add(room)
        self.grown()
        self.assertEqual(self.command("cut", 1)[0], 0)
        wait_until(lambda: len(self.files("*.flv")) == 1, what="the first file")
        self.assertEqual(self.command("stop", 1)[0], 0)
        self.wait_for_state(1, "live", "idle")
        self.assertEqual(self.files("*.part"), [])
        self.assertEqual(len(self.files("*.flv")), 2)
        self.check_why("skipped")
        self.check_diagnostics()
        status, _, err = self.command("stop", 1)
        self.assertEqual((status, len(err.splitlines())), (3, 1))
        self.assertEqual(self.command("start", 1)[0], 0)
        self.grown()
        self.assertEqual(self.command("remove", 1)[0], 0)
        self.assertEqual(self.list(), [])
        wait_until(lambda: not self.files("*.part"), what="the last file is closed")
        for path in self.files("*.flv"):
            judge.check_plays(self, path)
        self.assertEqual(self.terminate(program, signal.SIGINT), 0)

    def test_terminating_finishes_the_files(self):
        room = self.endless_room(1004, "Dave")
        self.open_site(room)
        program = self.headless()
        self.add(room)
        self.grown()
        self.assertEqual(self.terminate(program), 0)
        path, = self.check_database(1, self.files())
        judge.check_plays(self, path)

    def test_kill_while_recording(self):
        """The next start finishes what was left, lists it, and records on; nothing typed or finished is lost."""
        room = self.endless_room(1005, "Eve")
        self.open_site(room)
        program = self.headless()
        self.add(room)
        self.grown()
        self.command("cut", 1)
        wait_until(lambda: self.files("*.flv"), what="the first file")
        self.grown()
        program.kill()
        program.wait()
        self.assertEqual(len(self.files("*.part")), 1)
        room.live = False
        second = self.headless()
        wait_until(lambda: not self.files("*.part"), what="the unfinished file is finished")
        wait_until(lambda: not self.rows("SELECT 1 FROM videos WHERE state = 'recording'"), what="its row")
        videos = self.rows("SELECT * FROM videos ORDER BY part")
        self.assertEqual([v["part"] for v in videos], [1, 2])
        for video in videos:
            self.assertEqual(video["size"], Path(video["path"]).stat().st_size)
            self.assertGreater(video["duration"], 0)
            judge.check_plays(self, video["path"])
        self.assertEqual(self.list()[0]["name"], "Eve")
        self.assertEqual(self.terminate(second), 0)

    def test_one_instance_a_profile(self):
        self.open_site(Room(1006, "Fay"))
        program = self.headless()
        began = time.monotonic()
        self.command("--version")
        started = time.monotonic()
        status, out, _ = self.command("--headless")
        self.assertEqual(status, 0)
        # UX-01: a second, above what it takes to start a process here.
        self.assertLess(time.monotonic() - started, 1 + 4 * (started - began))
        self.assertIn("already", out[0])
        other = self.folder / "other"
        second = self.start("--headless", "--profile", other, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.assertIn("ready", second.stdout.readline())
        self.assertEqual(self.terminate(second), 0)
        self.assertEqual(self.command("--quit", "--wait", "10")[0], 0)
        self.assertEqual(program.wait(timeout=10), 0)
        self.assertEqual(self.command("--quit")[0], 0)

    def test_a_running_program_is_asked_without_a_display(self):
        self.open_site(Room(1010, "Joy"))
        program = self.headless()
        del self.environment["QT_QPA_PLATFORM"]
        self.environment.pop("WAYLAND_DISPLAY", None)
        for arguments, said in ((["--pause"], "watching is paused"), (["--resume"], "watching goes on"),
                                (["live://x"], None),
                                (["https://live.bilibili.com/1010"], "1  https://live.bilibili.com/1010  is watched"),
                                (["--set", "record.graceSec=90"], "record.graceSec is changed")):
            status, out, err = self.command(*arguments)
            if said is None:
                self.assertEqual((status, len(err.splitlines())), (2, 1), err)
                continue
            self.assertEqual((status, err), (0, ""))
            self.assertEqual(out, ["biliup-qt runs on this profile already, without a window", said])
        status, out, _ = self.command("--headless", "--pause")
        self.assertEqual((status, out), (0, ["biliup-qt runs on this profile already", "watching is paused"]))
        self.assertEqual([s["url"] for s in self.list()], ["https://live.bilibili.com/1010"])
        self.assertEqual(self.terminate(program), 0)

    def test_a_killed_program_does_not_keep_the_profile(self):
        self.open_site(Room(1007, "Gus"))
        program = self.headless()
        program.kill()
        program.wait()
        self.assertEqual(self.terminate(self.headless()), 0)

    def test_verbs_work_on_the_profile_itself(self):
        self.open_site(Room(1008, "Hal"), Room(1009, "Ida"))
        status, out, err = self.command("add", "live.bilibili.com/1008", "https://live.bilibili.com/1009", "--json")
        self.assertEqual((status, len(out)), (0, 2), err)
        self.assertEqual([s["id"] for s in self.list()], [1, 2])
        status, _, err = self.command("add", "https://nowhere.example/")
        self.assertEqual(status, 0 if not err else 2)
        self.assertEqual(self.command("remove", 1)[0], 0)
        self.assertIn(2, [s["id"] for s in self.list()])
        status, _, err = self.command("remove", 1)
        self.assertEqual((status, len(err.splitlines())), (2, 1))
        status, _, err = self.command("cut", 2)
        self.assertEqual((status, len(err.splitlines())), (3, 1))


if __name__ == "__main__":
    unittest.main()
