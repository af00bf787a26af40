#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program with its window, from outside: one instance, verbs, leaving. (tests/ui drives what is in the window.)"""
import json
import signal
import subprocess
import unittest

from flowlib.program import FlowTest, wait_until


class Window(FlowTest):
    def open_window(self):
        log = open(self.folder / "log.txt", "a", encoding="utf-8")  # noqa: SIM115 closed with the process
        self.addCleanup(log.close)
        process = self.start("--profile", self.profile, stdout=subprocess.DEVNULL, stderr=log)
        wait_until(lambda: any(self.folder.glob("biliup-qt-*")), what="the window's socket")
        wait_until(lambda: "the window is painted" in self.log_text(), what="the window")
        return process

    def test_a_second_start_hands_over_and_leaves(self):
        window = self.open_window()
        status, _, err = self.command("--add", "http://127.0.0.1:9/live.flv", "--pause")
        self.assertEqual((status, err), (0, ""))
        self.assertIsNone(window.poll())
        self.assertEqual([s["url"] for s in self.list()], ["http://127.0.0.1:9/live.flv"])
        self.assertEqual(self.command("--quit", "--wait", "10")[0], 0)
        self.assertEqual(window.wait(timeout=10), 0)
        self.assert_layout_is_kept()

    def test_terminating_leaves_without_a_question(self):
        window = self.open_window()
        self.assertEqual(self.terminate(window, signal.SIGTERM), 0)
        self.assert_layout_is_kept()

    def assert_layout_is_kept(self):
        """However the program was left (UX-08)."""
        state = json.loads(self.rows("SELECT value FROM settings WHERE layer = 'state' AND key = 'ui'")[0]["value"])
        self.assertTrue(state["layout/geometry"] and state["layout/docks"])

    def test_without_a_display_it_says_so(self):
        del self.environment["QT_QPA_PLATFORM"]
        self.environment.pop("WAYLAND_DISPLAY", None)
        status, out, err = self.command()
        self.assertEqual((status, out, len(err.splitlines())), (1, [], 1))
        self.assertIn("--headless", err)


if __name__ == "__main__":
    unittest.main()
