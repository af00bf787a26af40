# SPDX-License-Identifier: GPL-3.0-or-later
"""The built program: started, asked, stopped. Every process is one that the test started itself."""
import json
import os
import signal
import sqlite3
import subprocess
import time
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

BINARY = os.environ.get("BILIUP_QT_BINARY", "")


def wait_until(condition, seconds=30, what="condition"):
    """Polls until `condition()` is true and returns what it gave."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain for: {what}")
        time.sleep(0.02)


class FlowTest(unittest.TestCase):
    """A profile of its own, and the program on it."""
    maxDiff = 2000
    scale = "0.1"  # BILIUP_QT_TIME_SCALE

    def setUp(self):
        folder = TemporaryDirectory(prefix="biliup-flow-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.profile = self.folder / "profile"
        self.output = self.folder / "out"
        self.output.mkdir()
        self.environment = {**os.environ, "BILIUP_QT_TIME_SCALE": self.scale, "QT_QPA_PLATFORM": "offscreen",
                            "LANG": "C.UTF-8", "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder)}
        self.environment.pop("DISPLAY", None)
        self.started = []
        self.addCleanup(self.stop_all)

    def stop_all(self):
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream:
                    stream.close()

    def start(self, *arguments, **options):
        process = subprocess.Popen([BINARY, *map(str, arguments)], env=self.environment, text=True,
                                   stdin=subprocess.DEVNULL, **options)
        self.started.append(process)
        return process

    def run_program(self, *arguments, seconds=60, **options):
        """Runs it to its end: exit status, stdout lines, stderr."""
        process = self.start(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        out, err = process.communicate(timeout=seconds)
        return process.returncode, out.splitlines(), err

    def command(self, *arguments, **options):
        return self.run_program("--profile", self.profile, *arguments, **options)

    def record(self, url, *arguments, **options):
        """`record --json`: exit status, segments, the end event, stderr."""
        # Media has no site to ask: only silence for the grace tells that it is over. 20 s instead of 60 saves time.
        status, out, err = self.run_program("record", url, "--output", self.output, "--json",
                                            "--set", "record.graceSec=20", *arguments, **options)
        events = [json.loads(line) for line in out]
        segments = [e for e in events if e["event"] == "segment"]
        ends = [e for e in events if e["event"] == "end"]
        return status, segments, ends[-1] if ends else None, err

    def headless(self, *arguments):
        """Starts the program without a window and waits for its ready line."""
        log = open(self.folder / "log.txt", "a", encoding="utf-8")  # noqa: SIM115 closed with the process
        self.addCleanup(log.close)
        process = self.start("--headless", "--profile", self.profile, "--set", f"record.folder={self.output}",
                             *arguments, stdout=subprocess.PIPE, stderr=log)
        line = process.stdout.readline()
        self.assertIn("ready", line, self.log_text())
        return process

    def log_text(self):
        return (self.folder / "log.txt").read_text(encoding="utf-8", errors="replace")

    def terminate(self, process, number=signal.SIGTERM):
        """Asks it to leave; the promise is 10 s."""
        began = time.monotonic()
        process.send_signal(number)
        status = process.wait(timeout=20)
        self.assertLess(time.monotonic() - began, 10)
        return status

    def list(self):
        status, out, err = self.command("list", "--json")
        self.assertEqual(status, 0, err)
        return [json.loads(line) for line in out]

    def state(self, streamer):
        return next((s["state"] for s in self.list() if s["id"] == streamer), None)

    def rows(self, sql):
        """What the database says, read only."""
        database = next(self.profile.rglob("*.sqlite3"))
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql)]

    def files(self, pattern="*"):
        return sorted(p for p in self.output.rglob(pattern) if p.is_file())
