#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Checks the files in a package with the tools that use them: files.sh FILE.deb
set -eu

# shellcheck source=tests/packaging/system.sh
. "$(dirname "$0")/system.sh"
package=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
dpkg-deb -x "$package" "$tree"
share=$tree/usr/share

lintian --fail-on error,warning --allow-root "$package" >&2 || fail "lintian objects"

desktop=$(ls "$share"/applications/*.desktop)
desktop-file-validate "$desktop" || fail "the desktop entry is not valid"
metainfo=$(ls "$share"/metainfo/*.metainfo.xml)
appstreamcli validate --pedantic --no-net "$metainfo" >&2 || fail "the metainfo is not valid"

id=$(basename "$desktop" .desktop)
[ "$(basename "$metainfo" .metainfo.xml)" = "$id" ] || fail "the metainfo bears another name than the desktop entry"
grep -qF "<id>$id</id>" "$metainfo" || fail "the metainfo bears another id than the desktop entry"
grep -qx "Icon=$id" "$desktop" || fail "the icon bears another name than the desktop entry"
for size in 16x16 24x24 32x32 48x48 64x64 128x128 256x256; do
    file "$share/icons/hicolor/$size/apps/$id.png" | grep -q "PNG.* $(echo $size | sed 's/x/ x /')" ||
        fail "there is no icon of $size"
done
file "$share/icons/hicolor/scalable/apps/$id.svg" | grep -q SVG || fail "there is no scalable icon"
strings "$tree/usr/bin/supersynk" -e l | grep -qF "$id" || strings "$tree/usr/bin/supersynk" | grep -qF "$id" ||
    fail "the program does not name its desktop entry"

warnings=$(man --warnings -E UTF-8 -l -Tutf8 "$share/man/man1/supersynk.1.gz" 2>&1 >/dev/null)
[ -z "$warnings" ] || fail "the manual page has mistakes: $warnings"

grep -q '"openapi": "3\.1' "$share/doc/supersynk/openapi.json" || fail "there is no OpenAPI document"
for file in README.md haproxy.cfg nginx.conf; do
    [ -s "$share/doc/supersynk/examples/scale-out/$file" ] || fail "there is no recipe for several servers: $file"
done

unit=$tree/usr/lib/systemd/system/supersynk.service
most=20 # tenths
exposure=$(systemd-analyze security --offline=true --threshold=$most "$unit") || fail "the service is exposed: $exposure"
echo "$exposure" | tail -n 1 >&2
verified=$(SYSTEMD_UNIT_PATH="$tree/usr/lib/systemd/system:" systemd-analyze verify --man=no --recursive-errors=no "$unit" 2>&1 |
    grep -v 'supersynk is not executable' || true)
[ -z "$verified" ] || fail "systemd does not like the unit: $verified"

# The completion asks the program of the package, which runs here only on its own release.
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
