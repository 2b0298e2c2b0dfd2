#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Checks the files of a package with the tools for their formats: files.sh FILE.deb
set -eu

# shellcheck source=tests/packaging/system.sh
. "$(dirname "$0")/system.sh"
package=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
dpkg-deb -x "$package" "$tree"
share=$tree/usr/share

lintian --fail-on error,warning --allow-root "$package" >&2 || fail "lintian reports errors or warnings"

desktop=$(ls "$share"/applications/*.desktop)
desktop-file-validate "$desktop" || fail "the desktop entry is not valid"
metainfo=$(ls "$share"/metainfo/*.metainfo.xml)
appstreamcli validate --pedantic --no-net "$metainfo" >&2 || fail "the metainfo is not valid"

id=$(basename "$desktop" .desktop)
[ "$(basename "$metainfo" .metainfo.xml)" = "$id" ] || fail "the metainfo and the desktop entry have different file names"
grep -qF "<id>$id</id>" "$metainfo" || fail "the id of the metainfo is not the name of the desktop entry"
grep -qx "Icon=$id" "$desktop" || fail "Icon is not the name of the desktop entry"
for size in 16x16 24x24 32x32 48x48 64x64 128x128 256x256; do
    file "$share/icons/hicolor/$size/apps/$id.png" | grep -q "PNG.* $(echo $size | sed 's/x/ x /')" ||
        fail "the icon of $size is missing"
done
file "$share/icons/hicolor/scalable/apps/$id.svg" | grep -q SVG || fail "the scalable icon is missing"
strings "$tree/usr/bin/supersynk" -e l | grep -qF "$id" || strings "$tree/usr/bin/supersynk" | grep -qF "$id" ||
    fail "the program does not contain the desktop id"

warnings=$(man --warnings -E UTF-8 -l -Tutf8 "$share/man/man1/supersynk.1.gz" 2>&1 >/dev/null)
[ -z "$warnings" ] || fail "the manual page has mistakes: $warnings"

grep -q '<glob pattern="\*.mcap"/>' "$share/mime/packages/$id.xml" || fail "recordings have no MIME type"
grep -q '"openapi": "3\.1' "$share/doc/supersynk/openapi.json" || fail "the OpenAPI document is missing"
for file in README.md haproxy.cfg nginx.conf; do
    [ -s "$share/doc/supersynk/examples/scale-out/$file" ] || fail "the recipe for several servers lacks $file"
done

unit=$tree/usr/lib/systemd/system/supersynk.service
limit=20 # tenths
exposure=$(systemd-analyze security --offline=true --threshold=$limit "$unit") || fail "the exposure of the service is above the limit: $exposure"
echo "$exposure" | tail -n 1 >&2
verified=$(SYSTEMD_UNIT_PATH="$tree/usr/lib/systemd/system:" systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1 |
    grep -v 'supersynk is not executable' || true)
[ -z "$verified" ] || fail "systemd-analyze verify reports: $verified"

# The completion runs the program of the package, which works only on the release it was built for.
if "$tree/usr/bin/supersynk" --help >/dev/null 2>&1; then
    completed=$(PATH="$tree/usr/bin:$PATH" bash -c '
        . "$1"
        COMP_WORDS=(supersynk --head) COMP_CWORD=1
        _supersynk
        echo "${COMPREPLY[*]}"
        COMP_WORDS=(supersynk --port "") COMP_CWORD=2
        _supersynk
        echo "${COMPREPLY[*]}"' bash "$share/bash-completion/completions/supersynk")
    [ "$completed" = "--headless --head-time" ] || fail "bash completes --head to: $completed"
    completed=$(PATH="$tree/usr/bin:$PATH" bash -c '
        . "$1"
        COMP_WORDS=(supersynk --bind = lo) COMP_CWORD=3
        _supersynk
        echo "${COMPREPLY[*]}"' bash "$share/bash-completion/completions/supersynk")
    [ "$completed" = localhost ] || fail "bash completes --bind=lo to: $completed"
fi
say "lintian, desktop entry, AppStream, manual page, unit and completion are fine"
