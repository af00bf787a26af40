#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The architecture as a test: who may include whom (core/README.md). Reads every #include of app, core, ui.

A folder may include itself and folders of lower levels; never a higher one, never another one of its level.
"""
import re
import sys
from pathlib import Path

LEVELS = [
    {"core/base"},
    {"core/events", "core/config", "core/net", "core/store", "core/flv", "core/hls", "core/media"},
    {"core/platform", "core/danmaku", "core/account"},
    {"core/monitor", "core/record", "core/upload", "core/hooks", "core/notify", "core/metrics", "core/backup",
     "core/update"},
    {"core/retention"},  # judges what recording, publishing and hooks know of a file
    {"core"},  # core.h, roster.h, streamers.h: the wiring and the verbs
    {"core/remote", "core/import"},
    {"ui"},
    {"app"},
]
LEVEL_OF = {folder: level for level, folders in enumerate(LEVELS) for folder in folders}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
# `core` works without a window. (It does not link these either; this says it with the file and line.)
WINDOW = re.compile(r"^(QtGui|QtWidgets|QtCharts|QtSvg)/|^Q(Application|GuiApplication|Widget|Image|Pixmap|Icon|Color|"
                    r"Font|Painter|Palette|Clipboard|DesktopServices|Action|MessageBox|FileDialog|SystemTrayIcon)$")
# Where a nested event loop may be (design: never on the main thread; dialogs use open()).
LOOP_FILES = re.compile(r"^core/(net/qthttp\.cpp|danmaku/|base/process|hooks/|media/process)")


def room(path):
    """The folder a file counts as: core/net, core, ui, app."""
    parts = path.split("/")
    if parts[0] != "core":
        return parts[0]
    return "core" if len(parts) == 2 else "/".join(parts[:2])


def check(root):
    problems = []
    files = [f for top in ("app", "core", "ui") for f in sorted((root / top).rglob("*")) if f.suffix in (".h", ".cpp")]
    for file in files:
        path = file.relative_to(root).as_posix()
        text = file.read_text(encoding="utf-8")
        here = room(path)
        if here not in LEVEL_OF:
            problems.append(f"{path}: the folder {here} has no level in tests/layers.py")
            continue
        if not text.startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
            problems.append(f"{path}:1: the SPDX line is missing")
        for match in INCLUDE.finditer(text):
            line = text.count("\n", 0, match.start(2)) + 1
            kind, name = match.groups()
            if kind == "<":
                if here.startswith("core") and WINDOW.match(name):
                    problems.append(f"{path}:{line}: core knows no window, but includes <{name}>")
                continue
            if not name.startswith(("app/", "core/", "ui/")):
                generated = name.startswith("moc_") or name.endswith((".moc", ".inc"))
                if not generated and not (file.parent / name).exists():
                    problems.append(f"{path}:{line}: include \"{name}\" by its path from the root")
                continue
            there = room(name)
            if there == here:
                continue
            if there not in LEVEL_OF:
                problems.append(f"{path}:{line}: {there} has no level in tests/layers.py")
            elif LEVEL_OF[there] >= LEVEL_OF[here]:
                word = "a higher level" if LEVEL_OF[there] > LEVEL_OF[here] else "the same level"
                problems.append(f"{path}:{line}: {here} includes {name}, which is on {word}")
        if "<QEventLoop>" in text and not LOOP_FILES.match(path):
            problems.append(f"{path}: a nested QEventLoop does not belong here")
    return problems, len(files)


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    problems, files = check(root)
    for problem in problems:
        print(problem)
    print(f"{files} files, {len(problems)} problems")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main())
