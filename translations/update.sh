#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# update.sh LUPDATE          collects the texts of the sources into the .ts files
# update.sh LUPDATE --check  fails when they are stale, or when zh_CN or en lacks a text (what ctest runs)
set -eu
lupdate=$1
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."

# English needs only its plural forms: the sources are English.
collect() { # folder with the .ts files
    "$lupdate" -silent -no-obsolete -locations none -I . core/config core/import core/notify ui app -ts "$1"/biliup-qt_zh_CN.ts "$1"/biliup-qt_zh_TW.ts "$1"/biliup-qt_ja.ts
    "$lupdate" -silent -no-obsolete -locations none -I . -pluralonly core/config core/import core/notify ui app -ts "$1"/biliup-qt_en.ts
}

if [ "${2:-}" != --check ]; then
    collect "$here"
    exit
fi
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp "$here"/*.ts "$copy"
collect "$copy"
status=0
for file in "$here"/*.ts; do
    if ! diff -u "$file" "$copy/$(basename "$file")"; then
        echo "stale: $(basename "$file"); build the target update_translations" >&2
        status=1
    fi
done
for language in zh_CN en; do
    if grep -n 'type="unfinished"' "$here/biliup-qt_$language.ts"; then
        echo "untranslated texts in biliup-qt_$language.ts" >&2
        status=1
    fi
done
exit $status
