#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Runs the command of the desktop entry as a user of the system at FOLDER, and sends requests to it: desktop.sh FOLDER
# Run it in a separate network namespace, where the port is free.
set -eu

# shellcheck source=tests/packaging/system.sh
. "$(dirname "$0")/system.sh"
system=$1
work=$(mktemp -d)
ip link set lo up

entry=$(ls "$system"/usr/share/applications/*supersynk.desktop)
value() { sed -n "s/^$1=//p" "$entry"; }
command=$(value Exec | sed 's/ *%[a-zA-Z]//g')
[ -n "$command" ] || fail "the desktop entry has no command"
chroot "$system" sh -c "command -v $(value TryExec)" >/dev/null || fail "the program of TryExec is missing"

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

# wait_for COMMAND…: waits until it succeeds, at most half a minute
wait_for() {
    left=150
    until "$@" >/dev/null 2>&1; do
        left=$((left - 1))
        [ $left -gt 0 ] || return 1
        sleep 0.2
    done
}
wait_for test -s "$work/display" || fail "Xvfb does not start"
DISPLAY=:$(cat "$work/display")
export DISPLAY

mkdir -p "$system/tmp/.X11-unix" "$system/tmp/home"
mount --bind /tmp/.X11-unix "$system/tmp/.X11-unix"
chown 1000:1000 "$system/tmp/home"
chmod 700 "$system/tmp/home"
# shellcheck disable=SC2086 # split into words, as a desktop does
chroot --userspec=1000:1000 "$system" env -i PATH=/usr/bin:/bin HOME=/tmp/home XDG_RUNTIME_DIR=/tmp/home "DISPLAY=$DISPLAY" LC_ALL=C.UTF-8 \
    $command 2>"$work/log" &
program=$!

url=http://127.0.0.1:9999/api/channels/test
wait_for curl -sf http://127.0.0.1:9999/api || fail "the server does not respond: $(cat "$work/log")"
first=$(curl -s "$url" -d '{"client_id":"ada"}')
second=$(curl -s "$url" -d '{"client_id":"joe"}')
[ "$first" = '[]' ] && [ "$second" = '[{"client_id":"ada"}]' ] || fail "POST returns $first and $second"

wait_for sh -c "xwininfo -root -tree | grep -q Supersynk" || fail "no window appears: $(cat "$work/log")"
xwininfo -root -tree | grep -q "\"$(value StartupWMClass)\"" || fail "the class of the window is not StartupWMClass"
if grep -E 'warning|error' "$work/log" >&2; then fail "the log has warnings or errors"; fi

kill "$program"
status=0
wait "$program" || status=$?
program=
[ $status -eq 0 ] || fail "the program exits with $status: $(cat "$work/log")"
say "started from the desktop entry: window and responses are there"
