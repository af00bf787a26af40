#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The web page in a real browser: an operator signs in, watches a room go live, stops it, reads the log, sees charts.
With BILIUP_QT_GALLERY set it leaves pictures of every view: both languages, both themes, desktop and phone."""
import json
import socket
import sqlite3
import subprocess
import time
import unittest
import urllib.error
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory

from flowlib import flv, media
from flowlib.browser import DESKTOP, PHONE, Browser
from flowlib.program import BINARY, FlowTest, wait_until
from flowlib.site import Room, Site

FOLDER = TemporaryDirectory(prefix="biliup-media-")
NORMAL = flv.broadcast(media.make_flv(Path(FOLDER.name) / "normal.flv", seconds=12))
PASSWORD = "correct horse 电池"
VIEWS = ("streamers", "uploads", "log", "charts", "account")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def endless(connection):
    """Frames that never end, four times as fast as life."""
    tags = [tag for tag in NORMAL if tag.is_frame]
    connection.head()
    connection.write(flv.HEADER)
    connection.paced(flv.headers(NORMAL))
    for turn in range(1000):
        connection.paced(flv.shifted(tags, turn * 12000), 4)


class WebPage(FlowTest):
    def setUp(self):
        super().setUp()
        self.port = free_port()
        self.host = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.host}/"

    def room(self, number, name, title, live=False):
        room = Room(number, name)
        room.title = title
        room.flv = [endless] * 20
        if live:
            room.go_live()
        return room

    def open_program(self, *rooms, prepare=lambda: None):
        site = Site(self.folder, *rooms)
        self.addCleanup(site.close)
        self.environment["BILIUP_QT_HOSTS"] = site.hosts()
        self.user("Ada", "operator")
        self.user("Guest", "viewer")
        prepare()
        program = self.headless("--set", "remote.enabled=true", "--set", f"remote.port={self.port}")
        for room in rooms:
            status, _, err = self.command("add", f"https://live.bilibili.com/{room.number}")
            self.assertEqual(status, 0, err)
        wait_until(self.reachable, 20, self.log_text()[-2000:])
        return program

    def user(self, name, role):
        done = subprocess.run([BINARY, "--profile", str(self.profile), "user", "add", name, "--role", role, "--password-stdin"],
                              input=PASSWORD + "\n", env=self.environment, text=True, capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)

    def reachable(self):
        try:
            return urllib.request.urlopen(self.url, timeout=5).status == 200
        except OSError:
            return False

    def browser(self, language="en"):
        browser = Browser(self.folder / f"chromium-{language}", language)
        self.addCleanup(browser.close)
        return browser

    def sign_in(self, browser, name="Ada"):
        browser.open(self.url)
        browser.type("#loginName", name)
        browser.type("#loginPassword", PASSWORD)
        browser.click("#loginButton")
        browser.wait("#link.on")

    @staticmethod
    def submit(browser):
        browser.click("#loginButton")
        try:
            return browser.wait("#link.on", 3)
        except AssertionError:
            return False

    def show(self, browser, view):
        browser.run("location.hash = arguments[0]", view)
        browser.wait(f"#page-{view}")

    def check_clean(self, browser, expected=()):
        """Nothing left the host, nothing was complained about but what the test provoked itself."""
        self.assertEqual(browser.requests_elsewhere(self.host), [])
        self.assertEqual([text for text in browser.complaints() if not any(word in text for word in expected)], [])

    def test_an_operator_watches_and_stops_a_room(self):
        alice = self.room(1001, "Alice", "Late night <b>coding</b> & tea")
        bob = self.room(1002, "小波", "今晚继续打 Boss，冲冲冲！", live=True)
        program = self.open_program(alice, bob)
        browser = self.browser()

        browser.open(self.url)
        browser.wait("#loginForm")
        browser.shoot("login-en-light")
        browser.type("#loginName", "Ada")
        browser.type("#loginPassword", "wrong password")
        browser.click("#loginButton")
        browser.wait_text("#loginProblem", "wrong")
        browser.type("#loginPassword", PASSWORD)
        wait_until(lambda: self.submit(browser), 30, "signed in: a failure only makes the next try wait")

        browser.wait('[data-streamer="1"][data-state="idle"]')
        browser.wait('[data-streamer="2"][data-state="recording"]')
        alice.go_live()
        browser.wait('[data-streamer="1"][data-state="recording"]', 40)
        self.assertEqual(browser.text('[data-streamer="1"] .title'), alice.title)  # text, never markup
        size = browser.text('[data-streamer="1"] [data-fact="size"]')
        wait_until(lambda: browser.text('[data-streamer="1"] [data-fact="size"]') != size, 20, "the size grows")
        browser.wait_text('[data-streamer="1"] [data-fact="rate"]', "bps")
        browser.wait_text("#tile-recording", "2")

        browser.click('[data-streamer="1"] [data-verb="cut"]')
        wait_until(lambda: [f for f in self.files("*.flv") if "Alice" in str(f)], 20, "a finished file")
        browser.click('[data-streamer="1"] [data-verb="stop"]')
        browser.wait('[data-streamer="1"][data-state="live"]')
        wait_until(lambda: self.state(1) == "live", 10, "the program says so, too")
        browser.click('[data-streamer="1"] [data-verb="pause"]')
        browser.wait('[data-streamer="1"][data-state="paused"]')
        browser.click('[data-streamer="1"] [data-verb="resume"]')
        browser.wait('[data-streamer="1"]:not([data-state="paused"])')

        self.show(browser, "log")
        browser.wait("#logLines li[data-line]")
        lines = browser.run("return document.querySelectorAll('#logLines li').length")
        last = browser.run("return document.querySelector('#logLines li:last-child').dataset.line")
        browser.type("#logSearch", "no line says this")
        wait_until(lambda: not browser.find("#logLines li"), 10, "filtered by text")
        browser.run("arguments[0].value = ''; arguments[0].dispatchEvent(new Event('input'))", browser.wait("#logSearch"))
        browser.wait("#logLines li[data-line]")
        browser.run("const e = document.getElementById('logLevel'); e.value = 'error'; e.dispatchEvent(new Event('change'))")
        wait_until(lambda: browser.run("return document.querySelectorAll('#logLines li').length") < lines, 10, "filtered by level")
        # Back again: what was logged since the page is there is shown again, and once.
        browser.run("const e = document.getElementById('logLevel'); e.value = 'info'; e.dispatchEvent(new Event('change'))")
        browser.wait(f'#logLines li[data-line="{last}"]')
        ids = browser.run("return [...document.querySelectorAll('#logLines li')].map((e) => e.dataset.line)")
        self.assertEqual(len(ids), len(set(ids)))

        self.show(browser, "charts")
        wait_until(lambda: browser.text('[data-chart="memory"] .now'), 20, "a figure")
        self.assertIn("MiB", browser.text('[data-chart="memory"] .now'))
        painted = "const c = arguments[0]; return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some((v) => v > 0)"
        self.assertTrue(browser.run(painted, browser.wait('[data-chart="memory"] canvas')))
        browser.click('[data-range="day"]')
        browser.wait('[data-range="day"][aria-pressed="true"]')
        browser.wait('#chartList[aria-busy="false"]')
        self.assertEqual(browser.text("#chartProblem"), "")

        self.show(browser, "account")
        browser.wait_text("#sessionList", "Ada")
        browser.click("#logoutButton")
        browser.wait("#loginForm")
        self.check_clean(browser, expected=["401", "429"])
        self.assertEqual(self.terminate(program), 0)

    def test_a_viewer_only_watches(self):
        self.open_program(self.room(1001, "Alice", "Title", live=True))
        browser = self.browser()
        self.sign_in(browser, "Guest")
        browser.wait('[data-streamer="1"][data-state="recording"]', 40)
        self.assertIsNone(browser.find("button.operator"))
        answer = browser.run("return fetch('api/streamers/1/stop', {method: 'POST'}).then((r) => r.status)")
        self.assertEqual(answer, 403)
        # A busy computer may have let the line stall, and it is taken up again; what was stopped stays stopped.
        wait_until(lambda: self.state(1) == "recording", 40, "the recording to go on")
        self.check_clean(browser, expected=["403", "401"])

    def test_the_page_comes_back_by_itself(self):
        """The program is gone for a while, and comes back: the page shows the new state, without a reload."""
        room = self.room(1001, "Alice", "Title")
        program = self.open_program(room)
        browser = self.browser()
        self.sign_in(browser)
        browser.wait('[data-streamer="1"][data-state="idle"]')
        browser.run("window.stillTheSame = true")
        self.assertEqual(self.terminate(program), 0)
        browser.wait("#link.off")
        room.go_live()
        self.headless()
        browser.wait("#link.on", 60)
        browser.wait('[data-streamer="1"][data-state="recording"]', 40)
        self.assertTrue(browser.run("return window.stillTheSame"))

    def test_an_operator_acts_on_uploads(self):
        self.open_program(prepare=self.fill_uploads)
        browser = self.browser()
        self.sign_in(browser)
        self.show(browser, "uploads")
        browser.wait_text("#uploadList", "小波", "Late night coding", "BV1xx411c7mD")
        browser.click('[data-state="paused"] [data-verb="resume"]')
        wait_until(lambda: not browser.find('[data-upload][data-state="paused"]'), 20, "it goes on, or says why not")
        self.check_clean(browser, expected=["401"])

    def test_why_it_failed_is_told_in_the_page_s_language(self):
        self.open_program(prepare=self.fill_uploads)
        browser = self.browser("zh-CN")
        self.sign_in(browser)
        self.show(browser, "uploads")
        browser.wait_text("#uploadList", "标题超过 80 字。", "HTTP 503 from upos.example")  # the second is of before: English alone
        self.assertEqual(browser.run("return document.querySelector('[data-upload=\"4\"] .problem').title"), "title too long")
        browser.click(".top [data-act=language]")
        browser.wait_text("#uploadList", "The title is longer than 80 characters.")
        words = browser.run("""
            const file = (name) => import(new URL(name, document.baseURI).href);
            return Promise.all([file("texts.js"), file("problems.js")]).then(([{ en, zh }, { whyText }]) => ({
                differ: [...Object.keys(en).filter((k) => !(k in zh)), ...Object.keys(zh).filter((k) => !(k in en))],
                untold: ["cancelled", "network", "timeout", "http", "rateLimited", "protocol", "notFound", "loginNeeded", "refused", "disk", "database"]
                    .filter((kind) => whyText({ error: "english", errorKind: kind, errorCode: 0 }) === "english"),
                ended: whyText({ error: "the stream ended", errorKind: "network", errorCode: 0 }),
                empty: whyText({ error: "a.flv is empty", errorKind: "disk", errorCode: 61 }, "upload"),
                unknown: whyText({ error: "english", errorKind: null, errorCode: null }) }))""")
        self.assertEqual((words["differ"], words["untold"], words["unknown"]), ([], [], "english"))
        self.assertIn("tried again", words["ended"])
        self.assertIn("a.flv", words["empty"])
        self.check_clean(browser, expected=["401"])

    def test_a_refused_action_is_told_in_the_page_s_language(self):
        self.open_program()
        browser = self.browser("zh-CN")
        self.sign_in(browser)
        browser.click("#addButton")
        browser.type("#addUrl", "https://example.org/room")
        browser.click("#addOk")
        browser.wait_text("#addProblem", "直播间链接")
        texts = browser.run("""
            return import(new URL("api.js", document.baseURI).href).then(({ ApiError }) => [[404, "notFound"], [409, "refused"], [409, "disk"],
                [429, "rateLimited"], [502, "network"], [504, "timeout"], [500, "database"], [403, "refused"], [403, "refused", "host"], [403, "refused", "origin"]]
                .map(([status, kind, field]) => new ApiError(status, kind, "English", field).text))""")
        self.assertEqual([text for text in texts if "English" in text or not any(c > "\u4e00" for c in text)], [])
        self.assertEqual(len(set(texts[-3:])), 3)  # who may only look is not told of addresses, nor the other way round
        self.check_clean(browser, expected=["400", "401"])

    def test_a_pairing_link_in_the_tab_of_the_page(self):
        self.open_program()
        browser = self.browser()
        self.sign_in(browser, "Guest")
        browser.run("""
            const real = window.fetch;
            window.fetch = (path, how) => {
                if (path !== "api/login") return real(path, how);
                window.code = JSON.parse(how.body).code;
                window.fetch = real;
                return Promise.resolve(new Response("{}"));
            };
            location.hash = "pair=abc123";""")
        wait_until(lambda: browser.run("return window.code ?? ''") == "abc123", 10, "the code is used")
        browser.wait("#link.on")
        self.assertEqual(browser.run("return location.hash"), "")
        browser.run("location.hash = 'pair=nonsense'")
        browser.wait_text("#loginProblem", "pairing code")
        self.check_clean(browser, expected=["401"])

    def test_charts_show_what_was_not_measured_as_nothing(self):
        self.open_program()
        browser = self.browser()
        self.sign_in(browser)
        shown = browser.run("""
            return import(new URL("plot.js", document.baseURI).href).then(({ Plot }) => {
                const plot = new Plot("test", String, 10);
                document.body.append(plot.node);
                const line = (points) => [{ name: "chart.cpu", tone: "error", points }];
                const minutes = (from, to) => Array.from({ length: to - from }, (_, i) => [(from + i) * 60, 5]);
                // Is there anything of the line, at so many hundredths of the width?
                const paintedAt = (shares) => {
                    const { width, height } = plot.canvas;
                    const { data } = plot.canvas.getContext("2d").getImageData(0, 0, width, height);
                    const isRed = (i) => data[i + 3] > 200 && data[i] - data[i + 1] > 60;
                    return shares.map((share) => Array.from({ length: height }, (_, y) => 4 * (y * width + Math.round(width * share))).some(isRed));
                };
                plot.show(line([...minutes(0, 20), ...minutes(40, 60)]), 0, 3600, { gap: 90, fresh: 180 });
                const result = { now: plot.now.textContent, painted: paintedAt([0.2, 0.5, 0.8]) };
                plot.show(line(minutes(0, 20)), 0, 3600, { gap: 90, fresh: 180 });
                result.old = plot.now.textContent;
                plot.node.remove();
                return result;
            })""")
        self.assertEqual(shown, {"now": "5", "painted": [True, False, True], "old": "–"})
        self.check_clean(browser, expected=["401"])

    def test_strict_policy(self):
        self.open_program()
        head = urllib.request.urlopen(self.url, timeout=5).headers
        policy = head["Content-Security-Policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(head["X-Content-Type-Options"], "nosniff")
        with self.assertRaises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(self.url + "api/streamers", timeout=5)
        self.assertEqual(refused.exception.code, 401)
        self.assertIn("error", json.load(refused.exception))

    def test_every_view_fits_in_both_languages_themes_and_sizes(self):
        rooms = [self.room(1001 + i, name, title, live=live) for i, (name, title, live) in enumerate([
            ("小波", "今晚继续打 Boss，冲冲冲！", True), ("Alice", "Late night coding & tea", True),
            ("星野Official", "【3D】新衣装お披露目", False), ("A streamer with quite a long name indeed", "A title that goes on and on and does not end before the card does", True),
            ("老王", "钓鱼", False)])]
        self.open_program(*rooms, prepare=self.fill_uploads)
        for language in ("en", "zh-CN"):
            browser = self.browser(language)
            browser.scheme("light")
            self.sign_in(browser)
            self.assertEqual(browser.run("return document.documentElement.lang"), language)
            # A slow machine may be in the second language when the broadcasts have had all their media.
            browser.wait('[data-streamer][data-state="recording"], [data-streamer][data-state="reconnecting"]', 60)
            self.show(browser, "charts")
            wait_until(lambda b=browser: b.text('[data-chart="memory"] .now'), 20, "a figure")
            for scheme in ("light", "dark"):
                browser.scheme(scheme)
                wait_until(lambda b=browser, s=scheme: b.run("return document.documentElement.dataset.theme") == s, 5, scheme)
                for name, size in (("desktop", DESKTOP), ("phone", PHONE)):
                    browser.resize(size)
                    for view in VIEWS:
                        self.show(browser, view)
                        self.assertLessEqual(browser.overflow(), 0, f"{view} {language} {name}")
                        self.assertEqual(self.unnamed(browser), [], f"{view} {language}")
                        browser.shoot(f"{view}-{language}-{scheme}-{name}")
            browser.resize(DESKTOP)
            self.switches(browser)
            self.check_clean(browser, expected=["401"])
            browser.close()

    def switches(self, browser):
        """The buttons change language and theme, and what they chose is kept."""
        language = browser.run("return document.documentElement.lang")
        browser.click(".top [data-act=theme]")
        browser.click(".top [data-act=language]")
        browser.refresh()
        browser.wait("#link.on")
        self.assertEqual(browser.run("return document.documentElement.dataset.theme"), "light")
        self.assertNotEqual(browser.run("return document.documentElement.lang"), language)

    @staticmethod
    def unnamed(browser):
        """Controls that a screen reader could not name."""
        return browser.run("""
            const named = (e) => e.getAttribute("aria-label") || e.innerText.trim() || e.labels?.length || e.title;
            return [...document.querySelectorAll("button, a, input, select, canvas")].filter((e) => e.offsetParent && !named(e)).map((e) => e.outerHTML.slice(0, 120))""")

    def fill_uploads(self):
        """Archives that stand still, as the database keeps them."""
        archives = [("paused", "【直播回放】小波 2026-11-25", "", ""), ("failed", "Late night coding", "", "HTTP 503 from upos.example"),
                    ("inReview", "星野Official 新衣装お披露目", "BV1xx411c7mD", "")]
        with sqlite3.connect(next(self.profile.rglob("*.sqlite3"))) as database:
            for place, (state, title, bvid, error) in enumerate(archives):
                database.execute("INSERT INTO uploads (state, position, fields, bvid, error) VALUES (?, ?, ?, ?, ?)",
                                 (state, place, json.dumps({"title": title}), bvid, error))
            database.execute("INSERT INTO uploads (state, position, fields, error, error_kind, error_code) VALUES ('failed', 9, ?, 'title too long', 'refused', 21103)",
                             (json.dumps({"title": "Guild Raid"}),))


if __name__ == "__main__":
    unittest.main()
