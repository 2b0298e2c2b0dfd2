#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Takes the README's screenshots of the running program. For a minute, twelve simulated headsets walk in a channel, one
# client falls silent, and one sends late requests. Takes three minutes in all.
#     resources/screenshots.sh            resources/screenshot-light.png and -dark.png
#     resources/screenshots.sh FOLDER     the same in FOLDER
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(cd "${1:-$root/resources}" && pwd)
"$root/packaging/install-dependencies.sh" build screenshot
cd "$root"
cmake --preset release >/dev/null
cmake --build --preset release --target supersynk

port=9999
width=1280
height=800
home=$(mktemp -d)
pids=
trap 'kill $pids 2>/dev/null || true; wait || true; rm -rf "$home"' EXIT

# post ID SECONDS: posts the state of a client that does not move, with SECONDS as its Client-Time
post() {
    curl -s -o "$home/answer" -H "Client-Id: $1" -H "Client-Time: $2" -H 'Content-Type: application/json' \
        -d "{\"client_id\":\"$1\",\"data\":[\"id=head;pos=3.2,1.6,-1.4;rot=0,0,0,1;shape=ball;color=blue\"]}" \
        "http://127.0.0.1:$port/api/channels/atelier"
}

# take NAME THEME BESIDE BELOW: saves NAME.png, the window in THEME with the tabs BESIDE and BELOW open
take() {
    mkdir -p "$home/$1/supersynk"
    cat > "$home/$1/supersynk/supersynk.conf" <<END
[window]
colors=$2
[workspace]
tab_beside=$3
tab_below=$4
END
    Xvfb -displayfd 3 -screen 0 "${width}x$height"x24 3>"$home/display" 2>"$home/xvfb.log" &
    screen=$!
    pids="$pids $screen"
    while ! [ -s "$home/display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$home/display")
    export DISPLAY
    XDG_CONFIG_HOME="$home/$1" XDG_RUNTIME_DIR="$home/$1" LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb \
        dbus-run-session -- build/release/supersynk --port $port --client-timeout 60 --simulate 12@30/atelier \
        2>"$home/log" &
    program=$!
    pids="$pids $program"
    until post lobby-kiosk 1; do sleep 0.2; done
    window=$(xdotool search --sync --onlyvisible --name '^Supersynk$' | tail -n 1)
    xdotool windowmove "$window" 0 0 windowsize "$window" $width $height
    clock=100
    while [ $clock -lt 165 ]; do # a minute of history for the plots; every fifth request is late
        post headset-07 $clock
        case $clock in *0 | *5) post headset-07 $((clock - 2)) ;; esac
        clock=$((clock + 1))
        sleep 0.9
        case $clock in 11? | 12? | 13? | 14?) post lobby-kiosk $clock ;; esac # then it is silent
    done
    xdotool mousemove 100 260 click 1 mousemove $((width - 1)) $((height - 1))
    sleep 3
    import -window root "$folder/$1.png"
    optipng -quiet "$folder/$1.png"
    kill $program
    wait $program || true
    kill $screen
    wait $screen || true
    rm "$home/display"
}

take screenshot-light 1 map events
take screenshot-dark 2 inspector activity
