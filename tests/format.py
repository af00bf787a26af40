#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every C++ file is as .clang-format says (`tests/format.py --fix` makes it so)."""
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = 14  # later versions lay out a few constructs differently


def program():
    for name in (f"clang-format-{WANTED}", "clang-format"):
        path = shutil.which(name)
        if path:
            version = subprocess.run([path, "--version"], capture_output=True, text=True, check=True).stdout
            if re.search(rf"version {WANTED}\.", version):
                return path
    return None


def main():
    clang_format = program()
    if not clang_format:
        print(f"clang-format {WANTED} is needed")
        return 1
    files = [str(f) for top in ("app", "core", "ui", "tests") for f in sorted((ROOT / top).rglob("*"))
             if f.suffix in (".h", ".cpp")]
    how = ["-i"] if "--fix" in sys.argv[1:] else ["--dry-run", "--Werror"]
    jobs = os.cpu_count() or 1
    running = [subprocess.Popen([clang_format, *how, *files[n::jobs]], cwd=ROOT) for n in range(jobs) if files[n::jobs]]
    return max(process.wait() for process in running)


if __name__ == "__main__":
    sys.exit(main())
