#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--asan | --clang] [-R REGEX]: installs what is missing, builds, runs the tests. This is what CI runs.
set -euo pipefail
cd "$(dirname "$0")/.."

preset=ci
regex=.
while [ $# -gt 0 ]; do
    case $1 in
    --asan) preset=asan ;;
    --clang) preset=clang ;;
    -R)
        regex=${2:?-R needs a regular expression}
        shift
        ;;
    *)
        echo "usage: tests/run.sh [--asan | --clang] [-R REGEX]" >&2
        exit 2
        ;;
    esac
    shift
done

lists="build.txt test.txt"
[ "$preset" != clang ] || lists="$lists clang.txt"
# shellcheck disable=SC2086 # one word a list
installer/packages/install.sh $lists
export LANG=C.UTF-8
cmake --preset "$preset"
cmake --build --preset "$preset"
python3 tests/commits.py || true # advice: history is not rewritten for it

# A session bus, a screen and folders of its own, so that nothing of the person who runs this is touched.
home=$(mktemp -d)
log=$(mktemp)
trap 'rm -rf "$home" "$log"' EXIT
mkdir -m 700 "$home/runtime"
status=0
# One more than there are cores: many tests wait for a server or a clock.
env -u DISPLAY -u WAYLAND_DISPLAY HOME="$home" XDG_RUNTIME_DIR="$home/runtime" \
    dbus-run-session -- xvfb-run -a -s '-screen 0 1920x1200x24' \
    ctest --test-dir "build/$preset" --output-on-failure -j "$(($(nproc) + 1))" -R "$regex" </dev/null 2>&1 |
    tee "$log" || status=$?
# The last line says it all.
grep -E '^[0-9]+% tests passed' "$log" || {
    echo "No tests were run."
    status=1
}
exit $status
