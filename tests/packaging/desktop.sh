#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Starts what the desktop entry names, as a user of the system at FOLDER, and talks to it: desktop.sh FOLDER
# To be run in a network of its own, where the port is free.
set -eu

# shellcheck source=tests/packaging/system.sh
. "$(dirname "$0")/system.sh"
system=$1
work=$(mktemp -d)
ip link set lo up

entry=$(ls "$system"/usr/share/applications/*supersynk.desktop)
value() { sed -n "s/^$1=//p" "$entry"; }
command=$(value Exec | sed 's/ *%[a-zA-Z]//g')
[ -n "$command" ] || fail "the desktop entry starts nothing"
chroot "$system" sh -c "command -v $(value TryExec)" >/dev/null || fail "TryExec names what is not there"

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
xvfb=$!
program=
end() {
    if [ -n "$program" ]; then kill "$program" 2>/dev/null || true; fi
    kill "$xvfb"
    wait
    umount "$system/tmp/.X11-unix" 2>/dev/null || true
    rm -rf "$system/tmp/.X11-unix" "$system/tmp/home" "$work"
}
trap end EXIT

# wait_for COMMAND…: until it succeeds, half a minute at most
wait_for() {
    left=150
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.2
    done
}
wait_for test -s "$work/display" || fail "there is no display"
DISPLAY=:$(cat "$work/display")
export DISPLAY

mkdir -p "$system/tmp/.X11-unix" "$system/tmp/home"
mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"
chown 1000:1000 "$system/tmp/home"
chmod 700 "$system/tmp/home"
# shellcheck disable=SC2086 # words, as a desktop takes them
chroot --userspec=1000:1000 "$system" env -i PATH=/usr/bin:/bin HOME=/tmp/home XDG_RUNTIME_DIR=/tmp/home "DISPLAY=$DISPLAY" LC_ALL=C.UTF-8 \
    $command 2>"$work/log" &
program=$!

url=http://127.0.0.1:9999/api/channels/test
wait_for curl -sf http://127.0.0.1:9999/api || fail "it does not answer: $(cat "$work/log")"
first=$(curl -s "$url" -d '{"client_id":"ada"}')
second=$(curl -s "$url" -d '{"client_id":"joe"}')
[ "$first" = '[]' ] && [ "$second" = '[{"client_id":"ada"}]' ] || fail "it answers POST with $first and $second"

wait_for sh -c "xwininfo -root -tree | grep -q Supersynk" || fail "there is no window: $(cat "$work/log")"
xwininfo -root -tree | grep -q "\"$(value StartupWMClass)\"" || fail "desktops do not know the window as that of the entry"
if grep -E 'warning|error' "$work/log" >&2; then fail "it complains"; fi

kill "$program"
status=0
wait "$program" || status=$?
program=
[ $status -eq 0 ] || fail "it ends with $status: $(cat "$work/log")"
say "started from the desktop entry, with a window; answered"
