#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [ARGUMENTS]: installs what is missing, builds biliup-qt and starts it with these arguments.
set -eu
source=$(cd "$(dirname "$0")/.." && pwd)

"$source/installer/packages/install.sh" build.txt
cd "$source"
{
    [ -f build/release/build.ninja ] || cmake --preset release
    cmake --build --preset release
} >&2
cd - >/dev/null

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" = Linux ]; then
    echo "biliup-qt is built, but there is no display to open its window on." >&2
    echo "Run it without one:  $0 --headless      or see  $0 --help" >&2
    exit 1
fi
exec "$source/build/release/biliup-qt" "$@"
