#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The remote interface of the built program: users by the command line, the README's examples as they are printed,
settings that are followed while it runs, and clients that mean it badly."""
import json
import os
import re
import socket
import subprocess
import unittest
import urllib.error
import urllib.request
from pathlib import Path

from flowlib.program import BINARY, FlowTest, wait_until
from flowlib.site import Room, Site

README = Path(__file__).resolve().parents[2] / "README.md"
PASSWORD = "correct horse battery"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def readme_examples():
    """The commands below "## Remote viewing", one a line."""
    section = README.read_text(encoding="utf-8").split("\n## Remote viewing\n", 1)[1].split("\n## ", 1)[0]
    return [line.strip() for line in section.splitlines() if line.startswith("    ")]


class Remote(FlowTest):
    def setUp(self):
        super().setUp()
        self.port = free_port()
        site = Site(self.folder, Room(7, "Ana"), Room(8, "Bea"))
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()

    def serve(self, *arguments):
        program = self.headless("--set", f"remote.port={self.port}", "--set", "remote.enabled=true", *arguments)
        wait_until(self.listens, 20, self.log_text())
        return program

    def listens(self):
        with socket.socket() as one:
            return one.connect_ex(("127.0.0.1", self.port)) == 0

    def add_user(self, name, role, password=PASSWORD):
        process = subprocess.run([BINARY, "--profile", self.profile, "user", "add", name, "--role", role,
                                  "--password-stdin"], input=password + "\n", env=self.environment, text=True,
                                 capture_output=True, timeout=60)
        return process.returncode, process.stderr

    def ask(self, method, path, body=None, token=None):
        """Status and JSON of an answer."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", method=method)
        if token:
            request.add_header("Authorization", f"Bearer {token}")
        if body is not None:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(body).encode()
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, json.load(refusal)

    def sign_in(self, name, password=PASSWORD):
        status, answer = self.ask("POST", "/api/login", {"name": name, "password": password, "bearer": True})
        self.assertEqual(status, 200, answer)
        return answer["token"]

    def test_the_readme_works_as_printed(self):
        """But for the port, which another program may have, and for the room, which is one of the test's site."""
        tools = self.folder / "tools"
        tools.mkdir()
        (tools / "biliup-qt").symlink_to(BINARY)
        lines = readme_examples()
        self.assertGreater(len([line for line in lines if line.startswith("curl")]), 6)
        script = "\n".join(lines).replace("19159", str(self.port)).replace(
            "--set remote.enabled=true", f"--set remote.port={self.port} --set remote.enabled=true")
        # What a person does by waiting: the program is ready when it listens.
        script = re.sub(r"^(biliup-qt --headless .*&)$", rf"\1\nuntil curl -s -o ready 127.0.0.1:{self.port}; do :; done",
                        script, flags=re.MULTILINE)
        environment = {**self.environment, "PATH": f"{tools}:{os.environ['PATH']}",
                       "XDG_DATA_HOME": str(self.folder / "share"), "XDG_CONFIG_HOME": str(self.folder / "config")}
        run = subprocess.run(["bash", "-eu", "-o", "pipefail", "-c", script + "\nbiliup-qt --quit --wait 10"],
                             cwd=self.output, env=environment, text=True, capture_output=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        answers = [json.loads(line) for line in re.findall(r'^\{.*?\}$', run.stdout.replace("}{", "}\n{"), re.MULTILINE)]
        self.assertTrue(any(a.get("role") == "operator" for a in answers), run.stdout)
        self.assertTrue(any(a.get("url") == "https://live.bilibili.com/7" for a in answers), run.stdout)
        self.assertFalse([a for a in answers if "error" in a and isinstance(a["error"], dict)], run.stdout)
        self.assertNotIn(PASSWORD, run.stdout + run.stderr)

    def test_users_by_the_command_line(self):
        self.assertEqual(self.add_user("ana", "operator"), (0, ""))  # on the profile itself
        status, err = self.add_user("Ana", "viewer")
        self.assertEqual((status, len(err.splitlines())), (2, 1))
        self.assertEqual(self.add_user("bea", "viewer", "short")[0], 2)
        self.assertEqual(self.command("user", "add", "bea", "--role", "viewer")[0], 2)
        self.assertEqual(self.command("user", "add", "bea", "--role", "king", "--password-stdin")[0], 2)
        program = self.serve()
        self.assertEqual(self.add_user("bea", "viewer"), (0, ""))  # and on the program that runs
        status, out, _ = self.command("user", "list", "--json")
        self.assertEqual([(u["name"], u["role"]) for u in map(json.loads, out)],
                         [("ana", "operator"), ("bea", "viewer")])
        ana, bea = self.sign_in("ana"), self.sign_in("bea")
        body = {"url": "https://live.bilibili.com/7"}
        self.assertEqual(self.ask("POST", "/api/streamers", body, bea)[0], 403)
        self.assertEqual(self.ask("POST", "/api/streamers", body, ana)[0], 201)
        self.assertEqual([s["url"] for s in self.list()], [body["url"]])
        self.assertEqual(self.command("user", "remove", "bea")[0], 0)
        self.assertEqual(self.ask("GET", "/api/streamers", token=bea)[0], 401)
        self.assertEqual(self.command("user", "remove", "bea")[0], 2)
        self.assertEqual(self.ask("GET", "/api/streamers", token=ana)[0], 200)
        self.assertEqual(self.terminate(program), 0)
        for secret in (PASSWORD, ana, bea):
            self.assertNotIn(secret, self.log_text())
            for path in self.profile.rglob("*"):
                self.assertFalse(path.is_file() and secret.encode() in path.read_bytes(), path)

    def test_settings_are_followed_while_it_runs(self):
        """Off by default; a change by the command line is seen by the port, one by the port by the file."""
        program = self.headless("--set", f"remote.port={self.port}")
        self.assertFalse(self.listens())
        self.assertEqual(self.command("--headless", "--set", "remote.enabled=true")[0], 0)
        wait_until(self.listens, 5)
        self.add_user("ana", "operator")
        token = self.sign_in("ana")
        self.assertEqual(self.ask("PUT", "/api/config", {"record.splitMinutes": 33}, token)[0], 200)
        config = next(self.profile.rglob("config.toml"), None) or self.profile / "config" / "config.toml"
        wait_until(lambda: config.exists() and "splitMinutes = 33" in config.read_text(), 5, "the file follows")
        status, answer = self.ask("PUT", "/api/config", {"hooks.segment": [{"do": "run", "command": ["id"]}]}, token)
        self.assertEqual((status, answer["error"]["field"]), (400, "hooks.segment"))
        self.assertEqual(self.command("--headless", "--set", "remote.enabled=false")[0], 0)
        wait_until(lambda: not self.listens(), 5)
        self.assertEqual(self.terminate(program), 0)

    def test_only_this_computer_unless_asked(self):
        self.serve()
        listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        places = {fields[1] for fields in listening if fields[3] == "0A" and fields[1].endswith(f":{self.port:04X}")}
        self.assertEqual(places, {f"0100007F:{self.port:04X}"})

    def test_ten_thousand_connections(self):
        """Each is opened and left open, silent; whoever asks something is answered all the while."""
        self.add_user("ana", "viewer")
        program = self.serve()
        token = self.sign_in("ana")

        def memory():
            return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{program.pid}/status").read_text()).group(1)) / 1024

        before, crowd = memory(), []
        for number in range(10_000):
            one = socket.socket()
            one.settimeout(20)
            one.connect(("127.0.0.1", self.port))
            crowd.append(one)
            if len(crowd) > 400:  # the program hung up on the first ones long ago
                crowd.pop(0).close()
            if number % 1000 == 999:
                self.assertEqual(self.ask("GET", "/api/streamers", token=token)[0], 200)
        descriptors = len(list(Path(f"/proc/{program.pid}/fd").iterdir()))
        self.assertLess(descriptors, 400)
        # AddressSanitizer keeps what was freed: up to 256 MiB of it.
        self.assertLess(memory() - before, 300 if os.environ.get("BILIUP_QT_SANITIZED") else 40)
        for one in crowd:
            one.close()
        self.assertEqual(self.ask("GET", "/api/streamers", token=token)[0], 200)
        self.assertEqual(self.terminate(program), 0)


if __name__ == "__main__":
    unittest.main()
