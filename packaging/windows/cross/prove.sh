#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Tries under wine what packaging/windows/cross.sh has built: the tests, the installer, the program with and without its
# window, over HTTP and HTTPS. Prints a line for each step, and at the end what wine can't show.
#     prove.sh BUILD QT_PREFIX OPENSSL_PREFIX
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
build=$1
say() { printf 'supersynk: %s\n' "$*"; }
fail() { say "FAILED: $*" >&2; exit 1; }
"$root/packaging/install-dependencies.sh" windows-proof

WINEPREFIX=$(mktemp -d /var/tmp/supersynk-wine.XXXXXX)
export WINEPREFIX WINEDEBUG=-all
display=:$(($$ % 1000 + 1000))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
screen=$!
finish() {
    wineserver -k || true
    kill "$screen" || true
    rm -rf --one-file-system "$WINEPREFIX"
}
trap finish EXIT
export DISPLAY="$display"
windows_path() { printf 'Z:%s' "$1" | tr / '\\'; }
wineboot --init >/dev/null 2>&1
winecfg -v win10 >/dev/null 2>&1
for font in "MS Shell Dlg" "MS Shell Dlg 2"; do # wine may take one for mathematics, whose lines are four times as high
    wine reg add 'HKLM\Software\Microsoft\Windows NT\CurrentVersion\FontSubstitutes' \
        /v "$font" /d "DejaVu Sans" /f >/dev/null 2>&1
done
wineserver -w

# Waits for at most 60 s until a command succeeds.
wait_for() {
    n=0
    until "$@" >/dev/null 2>&1; do
        n=$((n + 1))
        [ $n -lt 120 ] || return 1
        sleep 0.5
    done
}

runtime=$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
WINEPATH="$(windows_path "$2/bin");$(windows_path "$2/lib");$(windows_path "$3/bin");$(windows_path "$runtime");$(windows_path /usr/x86_64-w64-mingw32/lib)"
QT_PLUGIN_PATH=$(windows_path "$2/plugins")
export WINEPATH QT_PLUGIN_PATH
ctest --test-dir "$build" --parallel "$(nproc)" --output-on-failure >"$build/tests.log" 2>&1 || {
    sed -n '/The following tests FAILED/,$p' "$build/tests.log"
    fail "the tests; see $build/tests.log"
}
say "$(grep 'tests passed' "$build/tests.log")"
unset WINEPATH QT_PLUGIN_PATH # from here on, the installed program has to do with its own files

folder="$WINEPREFIX/drive_c/Program Files/Supersynk"
program="$folder/bin/supersynk.exe"
installer=$(ls "$build"/supersynk-*.exe)
before=$(find "$WINEPREFIX/drive_c" -not -path '*/users/*' -not -path '*/windows/*' | sort)
wine "$installer" /S
[ -f "$program" ] || fail "the installer has not installed the program"
find "$WINEPREFIX/drive_c/ProgramData" "$WINEPREFIX/drive_c/users" -name 'Supersynk*.lnk' | grep -q . || fail "no entry in the Start menu"
say "installed silently, with an entry in the Start menu"

body='{"client_id":"ada"}'
post() { [ "$(curl -sk --max-time 5 --data-binary "$body" "$1/api/channels/test")" = "[]" ]; }
is_gone() { ! pgrep -f "supersynk.exe --bind 127.0.0.1 --port 9871" >/dev/null; }

# In a console, whose Ctrl+C is the character 3 of its terminal. The shell in the terminal outlives the program.
cat >"$build/headless.cmd" <<COMMAND
@"C:\\Program Files\\Supersynk\\bin\\supersynk.exe" --headless --bind 127.0.0.1 --port 9871 --tls-port 9872 2>"$(windows_path "$build/headless.log")"
COMMAND
rm -f "$build/headless.answers"
{
    wait_for post http://127.0.0.1:9871 && echo http >>"$build/headless.answers"
    wait_for post https://127.0.0.1:9872 && echo https >>"$build/headless.answers"
    printf '\003'
    sleep 10
} | script -qec "trap : INT; wine cmd /c '$(windows_path "$build/headless.cmd")'; sleep 5" /dev/null >/dev/null
grep -qx http "$build/headless.answers" || fail "headless: no answer over HTTP"
grep -qx https "$build/headless.answers" || fail "headless: no answer over HTTPS"
grep -q "Listening on" "$build/headless.log" || fail "headless: the log is empty"
grep -q "Stopped" "$build/headless.log" || fail "headless: Ctrl+C has not ended it in good order"
say "headless: POST over HTTP and HTTPS, a log, Ctrl+C"

wine "$program" --bind 127.0.0.1 --port 9871 --simulate 6@30/lab >"$build/window.log" 2>&1 &
wait_for post http://127.0.0.1:9871 || fail "window: no answer"
wait_for xdotool search --onlyvisible --name Supersynk || fail "no window"
sleep 5
import -window root "$build/window.png"
say "window: see $build/window.png"
wineserver -k # as a crash
wineserver -w
wine "$program" --bind 127.0.0.1 --port 9871 >"$build/window.log" 2>&1 &
wait_for grep -q "Listening on" "$build/window.log" || fail "window: no start after a crash: $(tail -n 1 "$build/window.log")"
wait_for xdotool search --onlyvisible --name Supersynk || fail "no window after a crash"
sleep 2
wine taskkill /IM supersynk.exe >/dev/null 2>&1
wait_for is_gone || fail "window: the program does not end when its window is closed"
say "window: starts after a crash, ends when it is closed"

touch "$folder/bin/from-the-version-before"
wine "$installer" /S
[ ! -f "$folder/bin/from-the-version-before" ] || fail "the upgrade left a file of the version before"
[ -f "$program" ] || fail "the upgrade has removed the program"
say "upgraded, without files of the version before"

wine "$folder/Uninstall.exe" /S # goes on in a copy of itself
has_no_folder() { [ ! -e "$folder" ]; }
wait_for has_no_folder || fail "the uninstaller left $(find "$folder" | tail -n 3)"
wineserver -w
find "$WINEPREFIX/drive_c" -not -path '*/users/*' -not -path '*/windows/*' | sort >"$build/after"
left=$(printf '%s\n' "$before" | comm -13 - "$build/after")
[ -z "$left" ] || fail "the uninstaller left: $left"
say "uninstalled, with nothing left"
say "NOT TRIED: Visual C++, its runtime on a bare PC, windeployqt, Schannel as a server, the firewall, a real Windows"
