#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py [NAME...]: the benches, printed as ratios of one run on this machine (core/README.md has the targets).

Names: record, tls, fix, upload, queue, rooms, idle, start, table, metrics, logs, dashboard, ws, api, memory. Without one: all but memory (10 minutes). Builds the release preset first.
`--binary FILE` takes a built program instead; `--quick` makes everything smaller to see whether it works.
"""
import argparse
import json
import os
import re
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent / "flow"))
from flowlib import media  # noqa: E402
from flowlib.site import Room, Site, make_certificate  # noqa: E402


class Bench:
    def __init__(self, binary, folder, quick):
        self.binary, self.folder, self.quick = binary, Path(folder), quick
        self.started = []
        self.environment = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder, "QT_QPA_PLATFORM": "offscreen"}
        self.server_binary = self.compile("loadserver")
        self.clip = self.folder / "clip.flv"
        # About 5 Mbit/s, like an ordinary broadcast.
        media.ffmpeg(*media.source("1280x720", 10), *media.AVC, "-b:v", "5M", "-minrate", "5M", "-maxrate", "5M",
                     "-bufsize", "2M", "-x264-params", "nal-hrd=cbr", *media.AAC, "-f", "flv", self.clip)

    def compile(self, name):
        program = self.folder / name
        subprocess.run(["c++", "-std=c++20", "-O2", "-I", ROOT, "-o", program, HERE / f"{name}.cpp",
                        "-lssl", "-lcrypto", "-lpthread"], check=True)
        return program

    def close(self):
        for process in self.started:
            process.kill()
            process.wait()

    def serve(self, tls=False):
        arguments = [str(self.server_binary), str(self.clip)]
        if tls:
            arguments.append(str(make_certificate(self.folder)))
        return self.listen(arguments)

    def listen(self, arguments):
        process = subprocess.Popen([str(a) for a in arguments], stdout=subprocess.PIPE, text=True)
        self.started.append(process)
        return int(process.stdout.readline())

    def counts(self, port):
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/counts") as answer:
            return json.load(answer)

    def cpu(self, *command, environment=None):
        """CPU seconds, wall seconds and peak MiB of one process, and what it printed."""
        began = time.monotonic()
        with open(self.folder / "out", "w+", encoding="utf-8") as out:
            process = subprocess.Popen([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=out,
                                       stderr=subprocess.PIPE, env={**self.environment, **(environment or {})})
            err = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = status
            if status != 0:
                raise RuntimeError(f"{command}: {status} {err.decode()}")
            out.seek(0)
            return usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss / 1024, out.read()

    def start_headless(self, *arguments, environment=None):
        process = subprocess.Popen([str(self.binary), "--headless", "--profile", str(self.folder / "profile"), *arguments],
                                   stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                                   env={**self.environment, **(environment or {})})
        self.started.append(process)
        assert "ready" in process.stdout.readline()
        return process

    def command(self, *arguments, environment=None):
        """What a verb printed."""
        return subprocess.run([str(self.binary), "--profile", str(self.folder / "profile"), *arguments], check=True,
                              capture_output=True, text=True, env={**self.environment, **(environment or {})}).stdout

    def streamers(self):
        return [json.loads(line) for line in self.command("list", "--json").splitlines()]


def used(pid):
    """CPU seconds so far and RSS in MiB of a running process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1].split()
    ticks = int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK"), int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 2**20


class Remote:
    """A program without a window that can be asked over HTTP."""

    def __init__(self, bench, *arguments, environment=None):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.process = bench.start_headless("--set", f"remote.port={port}", "--set", "remote.enabled=true", *arguments,
                                            environment=environment)
        subprocess.run([bench.binary, "--profile", bench.folder / "profile", "user", "add", "bench", "--role", "viewer",
                        "--password-stdin"], check=True, text=True, input="correct horse",
                       env={**bench.environment, **(environment or {})})
        login = urllib.request.Request(f"{self.address}/api/login", headers={"Content-Type": "application/json"},
                                       data=b'{"name": "bench", "password": "correct horse", "bearer": true}')
        with urllib.request.urlopen(login) as answer:
            self.token = json.load(answer)["token"]

    def metrics(self):
        """What Prometheus would read; series with labels are left out."""
        question = urllib.request.Request(f"{self.address}/metrics", headers={"Authorization": f"Bearer {self.token}"})
        with urllib.request.urlopen(question) as answer:
            lines = answer.read().decode().splitlines()
        return {name: float(value) for name, value in (line.split() for line in lines if line.count(" ") == 1)}


def median(values):
    return sorted(values)[len(values) // 2]


def file_system(folder):
    """What a figure was written to: it is half of what the bytes cost. TMPDIR chooses it."""
    return subprocess.run(["stat", "-f", "-c", "%T", folder], check=True, capture_output=True, text=True).stdout.strip()


def compare_record(bench, tls):
    """CPU seconds a GB of one unpaced recording, with repair and index."""
    port = bench.serve(tls)
    size = 100_000_000 if bench.quick else 1_000_000_000
    scheme = "https" if tls else "http"
    url = f"{scheme}://127.0.0.1:{port}/live.flv?bytes={size}"
    own = f"{scheme}://bench.example/live.flv?bytes={size}" if tls else url
    hosts = {"BILIUP_QT_HOSTS": f"bench.example={scheme}://127.0.0.1:{port}"} if tls else {}
    results = {"biliup-qt": [], "curl": [], "ffmpeg": []}
    out = bench.folder / "record"
    for _ in range(1 if bench.quick else 3):
        out.mkdir()
        # The room is over after one connection: no second one is waited for.
        results["biliup-qt"].append(bench.cpu(bench.binary, "record", own, "--output", out, "--split-duration", "24h",
                                              "--set", "record.graceSec=0", "--json", environment=hosts)[0])
        subprocess.run(["rm", "-rf", out], check=True)
        other = bench.folder / "other.flv"  # new each time: to cut an old one would cost them, too
        results["curl"].append(bench.cpu("curl", "-sk", "-o", other, url)[0])
        other.unlink()
        results["ffmpeg"].append(bench.cpu("ffmpeg", "-nostdin", "-v", "error", "-y", "-i", url, "-c", "copy",
                                           "-f", "flv", other)[0])
        other.unlink()
    gigabytes = size / 1e9
    own_cost, curl, ffmpeg = (median(results[name]) / gigabytes for name in ("biliup-qt", "curl", "ffmpeg"))
    print(f"record {scheme} to {file_system(bench.folder)}: {own_cost:.2f} CPU-s/GB; curl {curl:.2f}, ffmpeg {ffmpeg:.2f}; "
          f"{own_cost / curl:.2f} x curl (at most 1.3), {own_cost / ffmpeg:.2f} x ffmpeg (at most 0.5)")


def compare_fix(bench):
    """CPU seconds a GB of an offline repair; memory must not follow the size."""
    port = bench.serve()
    sizes = (20_000_000, 100_000_000) if bench.quick else (100_000_000, 1_000_000_000)
    source, out, other = (bench.folder / name for name in ("in.flv", "fixed", "out.flv"))
    peaks = []
    for size in sizes:
        subprocess.run(["curl", "-s", "-o", source, f"http://127.0.0.1:{port}/live.flv?bytes={size}"], check=True)
        results = {"fix": [], "ffmpeg": []}
        # In turns: whoever is the first to use a page of memory pays for it on a virtual machine.
        for _ in range(1 if bench.quick else 5):
            out.mkdir()
            cost, _, peak, _ = bench.cpu(bench.binary, "fix", source, "--output", out, "--json")
            results["fix"].append(cost)
            subprocess.run(["rm", "-rf", out], check=True)
            results["ffmpeg"].append(bench.cpu("ffmpeg", "-nostdin", "-v", "error", "-y", "-i", source, "-c", "copy", other)[0])
            other.unlink()
        peaks.append(peak)
    gigabytes = sizes[1] / 1e9
    fix, ffmpeg = (median(results[name]) / gigabytes for name in ("fix", "ffmpeg"))
    print(f"fix on {file_system(bench.folder)}: {fix:.2f} CPU-s/GB, ffmpeg {ffmpeg:.2f}; {fix / ffmpeg:.2f} x ffmpeg "
          f"(at most 0.5); peak {peaks[0]:.0f} MiB for {sizes[0] // 10**6} MB, {peaks[1]:.0f} MiB for {sizes[1] // 10**6} MB")


def many_rooms(bench):
    """100 rooms of 5 Mbit/s at once: every frame there, CPU and RSS against ffmpeg, how late the main loop was."""
    rooms, seconds = (10, 10) if bench.quick else (100, 60)
    port = bench.serve()
    out = bench.folder / "rooms"
    out.mkdir()
    remote = Remote(bench, "--set", f"record.folder={out}", "--set", "record.graceSec=0",
                    "--set", "record.fileName={streamer}")
    process = remote.process
    urls = [f"http://127.0.0.1:{port}/{n}.flv?kbit=5000&seconds={seconds}" for n in range(rooms)]
    bench.command("add", *urls)
    began, delays, peak = time.monotonic(), [], 0.0
    while time.monotonic() - began < seconds * 0.8:
        delays.append(remote.metrics()["biliup_event_loop_delay_seconds"])
        peak = max(peak, used(process.pid)[1])
        time.sleep(0.5)
    while any(s["state"] in ("recording", "finishing", "reconnecting") for s in bench.streamers()):
        for streamer in bench.streamers():
            if streamer["state"] == "live":
                bench.command("remove", str(streamer["id"]))
        time.sleep(1)
    own = used(process.pid)[0]
    process.terminate()
    process.wait()
    sent = bench.counts(port)
    frames = 0
    for path in out.rglob("*.flv"):
        run = subprocess.run(["ffprobe", "-v", "error", "-count_packets", "-select_streams", "v", "-show_entries",
                              "stream=nb_read_packets", "-of", "csv=p=0", path], capture_output=True, text=True, check=True)
        frames += int(run.stdout.strip().strip(","))
    subprocess.run(["rm", "-rf", out], check=True)
    print(f"rooms: {rooms} x 5 Mbit/s for {seconds} s: {frames} of {sent['video']} pictures, {own:.1f} CPU-s, "
          f"peak {peak:.0f} MiB (600), main thread late by {max(delays) * 1000:.0f} ms at most (50), "
          f"{median(delays) * 1000:.1f} ms in the median second")
    before = sum(os.times()[2:4])
    ffmpegs = [subprocess.Popen(["ffmpeg", "-nostdin", "-v", "error", "-y", "-i", url, "-c", "copy", "-f", "flv",
                                 bench.folder / f"f{n}.flv"], stderr=subprocess.DEVNULL)
               for n, url in enumerate(urls)]
    for ffmpeg in ffmpegs:
        ffmpeg.wait()
    other = sum(os.times()[2:4]) - before
    print(f"rooms: {rooms} ffmpeg: {other:.1f} CPU-s; ours is {own / other:.2f} x (at most 0.5)")


def memory(bench):
    """RSS of 20 recordings with drops, between minute 2 and minute 10: each the median of the minute before."""
    minutes = (0.2, 0.6) if bench.quick else (2, 10)
    port = bench.serve()
    out = bench.folder / "memory"
    out.mkdir()
    process = bench.start_headless("--set", f"record.folder={out}", "--set", "record.splitMinutes=1")
    bench.command("add", *[f"http://127.0.0.1:{port}/{n}.flv?kbit=5000&drop={5 + n}" for n in range(20)])
    began = time.monotonic()

    def around(minute):
        """A moment is no measure: buffers come and go with each drop."""
        samples = []
        while (now := time.monotonic() - began) < minute * 60:
            if now >= (minute - 1) * 60:
                samples.append(used(process.pid)[1])
            time.sleep(0.5 if bench.quick else 2)
        return median(samples)

    early, late = (around(minute) for minute in minutes)
    print(f"memory: 20 recordings with drops: {early:.1f} MiB at minute {minutes[0]}, {late:.1f} MiB at minute "
          f"{minutes[1]}: {late - early:+.1f} MiB (less than 5)")
    process.terminate()
    process.wait()
    subprocess.run(["rm", "-rf", out], check=True)


def idle(bench):
    """300 watched rooms, none live."""
    count, seconds = (300, 10) if bench.quick else (300, 120)
    site = Site(bench.folder, *[Room(10000 + n, f"Room {n}") for n in range(count)])
    hosts = {"BILIUP_QT_HOSTS": site.hosts()}
    bench.command("add", *[f"https://live.bilibili.com/{10000 + n}" for n in range(count)], environment=hosts)
    process = bench.start_headless(environment=hosts)
    # The first round looks every room up, one a second; after that there are only batches.
    while site.calls.count("/room/v1/Room/room_init") < count:
        time.sleep(1)
    time.sleep(1 if bench.quick else 60)
    before = used(process.pid)[0]
    time.sleep(seconds)
    after, rss = used(process.pid)
    print(f"idle: {count} rooms watched: {(after - before) / seconds * 100:.2f} % of a core (under 1), {rss:.0f} MiB")
    process.terminate()
    process.wait()
    site.close()


class Uploads:
    """A Bilibili that takes uploads, and a profile that is logged in to it."""

    def __init__(self, bench):
        self.bench = bench
        self.port = bench.listen([bench.compile("uploadserver"), make_certificate(bench.folder)])
        names = ("passport.bilibili.com", "api.bilibili.com", "member.bilibili.com", "www.bilibili.com",
                 "upos-cs-bench.bilivideo.com")
        self.hosts = {"BILIUP_QT_HOSTS": ",".join(f"{name}=https://127.0.0.1:{self.port}" for name in names)}
        self.login = bench.folder / "login.txt"
        self.login.write_text("SESSDATA=bench; bili_jct=bench; DedeUserID=10001")
        self.profiles = 0

    def log_in(self, profile):
        """The command line on a profile that is logged in."""
        command = [self.bench.binary, "--profile", profile, "--secret-store", "file"]
        self.bench.cpu(*command, "accounts", "import", self.login, environment=self.hosts)
        return command

    def counts(self):
        run = subprocess.run(["curl", "-sk", f"https://127.0.0.1:{self.port}/counts"], capture_output=True, check=True)
        return json.loads(run.stdout)

    def ours(self, file):
        self.profiles += 1  # an account that has just uploaded something has to wait
        command = self.log_in(self.bench.folder / f"profile{self.profiles}")
        return self.bench.cpu(*command, "upload", file, "--tag", "bench", "--threads", "3", environment=self.hosts)

    def curl(self, parts):
        urls = [a for n, part in enumerate(parts, 1) for a in
                ("-T", part, f"https://127.0.0.1:{self.port}/ugcboss/n.flv?partNumber={n}&uploadId=bench")]
        return self.bench.cpu("curl", "-sk", "-o", "/dev/null", "-Z", "--parallel-max", "3", "-H", "X-Upos-Auth: x", *urls)


def compare_upload(bench):
    """1 GB over TLS in parts of 10 MiB, 3 at a time, against curl with the same parts."""
    uploads = Uploads(bench)
    part_size, count = 10 << 20, 10 if bench.quick else 96
    file = bench.folder / "big.flv"
    parts = []
    block = os.urandom(part_size)
    with open(file, "wb") as out:
        for n in range(count):
            data = n.to_bytes(8, "big") + block[8:]
            out.write(data)
            parts.append(bench.folder / f"part{n}")
            parts[-1].write_bytes(data)
    command = uploads.log_in(bench.folder / "profile")
    _, _, idle_peak, _ = bench.cpu(*command, "accounts", "list", environment=uploads.hosts)
    # What a run costs besides its bytes: to start, to log in, to ask for a place, to submit.
    small = bench.folder / "small.flv"
    small.write_bytes(block[:1000])
    own, curl, base = [], [], []
    for _ in range(1 if bench.quick else 3):
        base.append(uploads.ours(small))
        before = uploads.counts()["parts"]
        own.append(uploads.ours(file))
        assert uploads.counts()["parts"] - before == count
        curl.append(uploads.curl(parts))
    gigabytes = part_size * count / 1e9
    (own_cpu, own_wall), (curl_cpu, curl_wall), (base_cpu, base_wall) = (
        [median([run[i] for run in runs]) for i in (0, 1)] for runs in (own, curl, base))
    own_cost, curl_cost = (own_cpu - base_cpu) / gigabytes, curl_cpu / gigabytes
    own_rate, curl_rate = gigabytes * 1000 / (own_wall - base_wall), gigabytes * 1000 / curl_wall
    print(f"upload: {own_cost:.2f} CPU-s/GB, curl {curl_cost:.2f}: {own_cost / curl_cost:.2f} x (at most 1.3); "
          f"{own_rate:.0f} MB/s, curl {curl_rate:.0f}: {own_rate / curl_rate:.2f} x (at least 0.9); "
          f"besides {base_cpu:.2f} CPU-s and {base_wall:.2f} s a run; "
          f"peak {max(run[2] for run in own):.0f} MiB, {idle_peak:.0f} without an upload (at most 40 more)")


def many_uploads(bench):
    """1000 queued archives: how long the program takes to be ready."""
    uploads = Uploads(bench)
    uploads.log_in(bench.folder / "profile")
    database, = (bench.folder / "profile").rglob("*.sqlite3")
    file = bench.folder / "small.flv"
    file.write_bytes(b"x" * 1000)
    empty = bench.start_headless("--secret-store", "file", environment=uploads.hosts)
    empty.terminate()
    empty.wait()
    with sqlite3.connect(database) as connection:
        for n in range(1, 1001):
            connection.execute("INSERT INTO uploads (id, state, position, fields) VALUES (?, 'paused', ?, '{}')", (n, n))
            connection.execute("INSERT INTO upload_parts (upload, position, path, size, state) "
                               "VALUES (?, 1, ?, 1000, 'waiting')", (n, str(file)))
    began = time.monotonic()
    process = bench.start_headless("--secret-store", "file", environment=uploads.hosts)
    print(f"queue: ready in {(time.monotonic() - began) * 1000:.0f} ms with 1000 archives (under 1000), "
          f"{used(process.pid)[1]:.0f} MiB")
    process.terminate()
    process.wait()


def build_release(target):
    """A program of tests/, optimised."""
    subprocess.run(["cmake", "--preset", "release", "-DBILIUP_TESTS=ON"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "release", "--target", target], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return ROOT / "build/release/tests" / target


def printed_by(what, test, *cases):
    """What a test prints beside a limit, optimised and with as much as a bench wants."""
    run = subprocess.run([build_release(test), *cases], check=True, text=True, capture_output=True,
                         env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "BILIUP_QT_BENCH": "1"})
    for line in (run.stdout + run.stderr).splitlines():
        if "(limit" in line:
            print(what, line.split(") ", 1)[1])


def table(_):
    """1000 streamers in the table, 30 of them being recorded (UX-20)."""
    printed_by("table: 1000 streamers:", "ui_streamers_tst_manystreamers")


def stored_metrics(_):
    """A day of 100 series out of a stored month of them."""
    printed_by("metrics:", "core_metrics_tst_metrics", "aDayIsReadQuickly")


def stored_logs(_):
    """The slowest of ten filtered pages out of a million stored log lines."""
    printed_by("logs:", "core_store_tst_tables", "logsFilterAndPageQuickly")


def dashboard(bench):
    """The window with its charts in sight, nothing to do: they are drawn anew each second."""
    seconds = 10 if bench.quick else 60
    environment = dict(bench.environment)
    if "DISPLAY" in os.environ:
        environment["QT_QPA_PLATFORM"] = "xcb"
    bench.command("add", "http://127.0.0.1:9/nobody.flv", environment=environment)  # a dashboard of nobody has no charts
    process = subprocess.Popen([bench.binary, "--profile", bench.folder / "profile", "--set", "app.language=en"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environment)
    bench.started.append(process)
    for line in process.stderr:
        if "the window is painted" in line:
            break
    time.sleep(10)
    before = used(process.pid)[0]
    time.sleep(seconds)
    after, rss = used(process.pid)
    print(f"dashboard: {(after - before) / seconds * 100:.2f} % of a core (under 1), {rss:.0f} MiB")
    process.stderr.close()
    process.terminate()
    process.wait()


def start(bench):
    """From the command to a painted window with 300 streamers, on a real X server where there is one."""
    count, times = 300, []
    site = Site(bench.folder, *[Room(10000 + n, f"Room {n}") for n in range(count)])
    environment = {**bench.environment, "BILIUP_QT_HOSTS": site.hosts()}
    bench.command("add", *[f"https://live.bilibili.com/{10000 + n}" for n in range(count)], environment=environment)
    if "DISPLAY" in os.environ:
        environment["QT_QPA_PLATFORM"] = "xcb"
    for _ in range(2 if bench.quick else 7):
        began = time.monotonic()
        process = subprocess.Popen([bench.binary, "--profile", bench.folder / "profile"], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.PIPE, text=True, env=environment)
        bench.started.append(process)
        for line in process.stderr:
            if "the window is painted" in line:
                break
        times.append(time.monotonic() - began)
        process.stderr.close()
        process.terminate()
        process.wait()
    site.close()
    print(f"start: {count} streamers, {environment['QT_QPA_PLATFORM']}: painted after {median(times):.2f} s (median; best "
          f"{min(times):.2f}, under 1)")


def sockets(bench):
    """2000 log lines a second to 200 WebSocket clients, without and with 20 more that never read."""
    program, seconds = build_release("bench_sockets"), 3 if bench.quick else 30
    for lazy in (0, 20):
        out = subprocess.run([program, "server", "200", str(lazy), str(seconds)], check=True, capture_output=True, text=True,
                             env=bench.environment).stdout
        result = json.loads(out)
        print(f"ws: {result['lines']} log lines in {seconds} s to 200 clients, {lazy} more never read: {result['lost']:.0f} lost "
              f"(0), main thread late by {result['lateMs']:.0f} ms at most (under 50), {result['rssMiB']:.0f} MiB (under 150), "
              f"{result['cpuPercent']:.0f} % of a core")


def api(bench):
    """1000 requests a second for the list of 300 streamers, by wrk."""
    count, seconds, connections = 300, 5 if bench.quick else 20, 10
    site = Site(bench.folder, *[Room(10000 + n, f"Room {n}") for n in range(count)])
    hosts = {"BILIUP_QT_HOSTS": site.hosts()}
    bench.command("add", *[f"https://live.bilibili.com/{10000 + n}" for n in range(count)], environment=hosts)
    remote = Remote(bench, environment=hosts)
    process = remote.process
    time.sleep(20)  # the first round of checks
    script = bench.folder / "wrk.lua"  # each connection waits, so that all together ask 1000 times a second
    script.write_text(f'wrk.headers["Authorization"] = "Bearer {remote.token}"\nfunction delay() return {connections} end\n')
    before = used(process.pid)[0]
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}", "-s", script,
                          f"{remote.address}/api/streamers"], check=True, capture_output=True, text=True).stdout
    after, rss = used(process.pid)
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    share = (after - before) / seconds * 100
    bad = "Non-2xx" in out or "Socket errors" in out
    print(f"api: GET /api/streamers of {count} streamers: {rate:.0f} a second, {share:.0f} % of a core, "
          f"{share * 1000 / rate:.0f} % for 1000 a second (under 50), {rss:.0f} MiB{', with errors' if bad else ''}")
    process.terminate()
    process.wait()
    site.close()


def main():
    benches = {"record": lambda b: compare_record(b, False), "tls": lambda b: compare_record(b, True),
               "fix": compare_fix, "upload": compare_upload, "queue": many_uploads, "rooms": many_rooms, "idle": idle,
               "start": start, "table": table, "metrics": stored_metrics, "logs": stored_logs, "dashboard": dashboard,
               "ws": sockets, "api": api, "memory": memory}
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*benches, []], default=[])
    parser.add_argument("--binary", type=Path)
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    if not arguments.binary:
        subprocess.run(["cmake", "--preset", "release"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["cmake", "--build", "--preset", "release"], cwd=ROOT, check=True)
        arguments.binary = ROOT / "build/release/biliup-qt"
    for name in arguments.names or [n for n in benches if n != "memory"]:
        with TemporaryDirectory(prefix="biliup-bench-") as folder:
            bench = Bench(arguments.binary.resolve(), folder, arguments.quick)
            try:
                benches[name](bench)
            finally:
                bench.close()
            sys.stdout.flush()


if __name__ == "__main__":
    main()
