# SPDX-License-Identifier: GPL-3.0-or-later
"""A real headless Chromium through ChromeDriver: what the page does, prints and asks the network for."""
import base64
import json
import os
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from flowlib.program import wait_until

DESKTOP = (1280, 860)
PHONE = (390, 844)
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver's JSON names an element


class Driver:
    """ChromeDriver by its own protocol (W3C WebDriver), which is a few lines of JSON."""

    def __init__(self, arguments):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.base = f"http://127.0.0.1:{probe.getsockname()[1]}"
        self.process = subprocess.Popen([shutil.which("chromedriver"), f"--port={urlsplit(self.base).port}"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            wait_until(self.ready, 30, "ChromeDriver")
            session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
                "browserName": "chrome", "goog:chromeOptions": {"args": arguments},
                "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"}}}})
        except BaseException:
            self.process.kill()
            self.process.wait()
            raise
        self.session = f"/session/{session['sessionId']}"

    def ready(self):
        try:
            return self.call("GET", "/status")["ready"]
        except OSError:
            return False

    def call(self, method, path, body=None):
        request = urllib.request.Request(self.base + path, method=method, headers={"Content-Type": "application/json"},
                                         data=json.dumps(body or {}).encode() if method == "POST" else None)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as problem:
            value = json.load(problem)["value"]
            raise WebDriverError(f"{value['error']}: {value['message']}") from None

    def ask(self, path, body=None, method="POST"):
        return self.call(method, self.session + path, body)

    def quit(self):
        try:
            self.ask("", method="DELETE")
        finally:
            self.process.terminate()
            self.process.wait()


class WebDriverError(Exception):
    pass


class Browser:
    """One browser with a profile of its own, in `folder`."""

    def __init__(self, folder, language="en"):
        arguments = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--mute-audio",
                     "--disable-background-networking", "--disable-component-update", "--no-first-run",
                     "--disable-sync", "--ignore-certificate-errors", "--hide-scrollbars",
                     f"--user-data-dir={folder}", f"--accept-lang={language}"]
        self.driver = Driver(arguments)
        self.network = []
        self.console = []
        self.resize(DESKTOP)

    def close(self):
        if self.driver:
            self.driver.quit()
        self.driver = None

    def cdp(self, command, **parameters):
        return self.driver.ask("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def open(self, url):
        self.driver.ask("/url", {"url": url})

    def refresh(self):
        self.driver.ask("/refresh")

    def resize(self, size):
        width, height = size
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, mobile=size == PHONE,
                 deviceScaleFactor=2 if size == PHONE else 1)

    def scheme(self, name):
        """What the system prefers: light or dark."""
        self.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def run(self, script, *arguments):
        """What the script returns; a promise is waited for."""
        return self.driver.ask("/execute/sync", {"script": script, "args": list(arguments)})

    def find(self, selector):
        """The first one that is shown; None when there is none."""
        return self.run("return [...document.querySelectorAll(arguments[0])].find((e) => e.checkVisibility({visibilityProperty: true})) ?? null", selector)

    def wait(self, selector, seconds=30):
        return wait_until(lambda: self.find(selector), seconds, f"{selector}; shown: {self.text('body')[:600]}")

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector)

    def wait_text(self, selector, *texts, seconds=30):
        return wait_until(lambda: all(text in self.text(selector) for text in texts), seconds,
                          f"{texts} in {selector}: {self.text(selector)[:400]}")

    def click(self, selector):
        """As a mouse does: refused when something lies over it."""
        self.driver.ask(f"/element/{self.wait(selector)[ELEMENT]}/click")

    def type(self, selector, text):
        element = f"/element/{self.wait(selector)[ELEMENT]}"
        self.driver.ask(element + "/clear")
        self.driver.ask(element + "/value", {"text": text})

    def shoot(self, name):
        """A picture into the folder BILIUP_QT_GALLERY, if that is set."""
        folder = os.environ.get("BILIUP_QT_GALLERY")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            picture = self.driver.ask("/screenshot", method="GET")
            (Path(folder) / f"{name}.png").write_bytes(base64.b64decode(picture))

    def collect(self):
        """Takes over what the browser has logged since the last call."""
        for entry in self.driver.ask("/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.network.append(message["params"]["request"]["url"])
            elif message["method"] == "Network.webSocketCreated":
                self.network.append(message["params"]["url"])
        self.console += self.driver.ask("/se/log", {"type": "browser"})

    def requests_elsewhere(self, host):
        self.collect()
        return [url for url in self.network
                if urlsplit(url).scheme not in ("data", "blob", "chrome", "about", "chrome-extension")
                and urlsplit(url).netloc != host]

    def complaints(self):
        """What the console shows as an error or a warning."""
        self.collect()
        return [entry["message"] for entry in self.console if entry["level"] in ("SEVERE", "WARNING")]

    def overflow(self):
        """How many pixels the page is wider than the window."""
        return self.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
