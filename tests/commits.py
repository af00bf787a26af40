#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""commits.py [RANGE]: checks the subjects of commits (default: the last 20): `area: what`, at most 70 characters."""
import re
import subprocess
import sys

SUBJECT = re.compile(r"^(?:Revert \".*|[a-z][a-z0-9_/,. -]*: \S.*[^.\s])$")


def problems(subject):
    if not SUBJECT.match(subject):
        yield "is not `area: what`"
    if len(subject) > 70:
        yield f"has {len(subject)} characters, more than 70"


def main():
    wanted = sys.argv[1:] or ["-20"]
    command = ["git", "-c", "safe.directory=*", "log", "--no-merges", "--format=%h %s", *wanted]
    log = subprocess.run(command, capture_output=True, text=True, check=False)
    if log.returncode != 0:
        print(f"commits.py: no history to check ({log.stderr.strip()})")
        return 0
    bad = 0
    for line in log.stdout.splitlines():
        commit, _, subject = line.partition(" ")
        for problem in problems(subject):
            print(f"commit {commit}: the subject {problem}: {subject}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
