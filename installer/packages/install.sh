#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# install.sh LIST...: installs the packages of these lists that are missing (Debian, Ubuntu and relatives).
set -eu
cd "$(dirname "$0")"

if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This is no Debian-like system: please install what installer/packages/*.txt name by hand." >&2
    exit 0
fi
missing=""
for package in $(sed 's/#.*//' "$@"); do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) || state=""
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=""
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
        echo "Missing packages, and neither root nor sudo to install them:$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
echo "Installing:$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq </dev/null >&2
# shellcheck disable=SC2086 # one word a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing </dev/null >&2
