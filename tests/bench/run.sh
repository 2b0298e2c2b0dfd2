#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# The benchmark: builds the program and the load generator, and prints tables of requests per second, CPU time
# per request, latency and memory, compared with a bare QHttpServer route that answers prepared bytes of the same
# size, and with Node's and Go's HTTP servers, if installed. Takes about five minutes.
#     tests/bench/run.sh                  all these tables
#     tests/bench/run.sh --quick          half a minute: two rounds of the first one
#     tests/bench/run.sh cores bodies     these only, of: room sizes cores bodies observers timetable
# More tables, of one to four minutes each, about the window and the process, only if named:
#     tests/bench/run.sh window           throughput with the window open against headless
#     tests/bench/run.sh model            milliseconds of a refresh of the window
#     tests/bench/run.sh idle             CPU time without traffic
#     tests/bench/run.sh memory           100,000 clients, and after they have left
#     tests/bench/run.sh start            from launch to the first answer
#     tests/bench/run.sh scaleout         one and three nodes behind HAProxy, where it is installed
# The window opens on $DISPLAY, or else on Xvfb; without either it is skipped.
# Fails on any wrong answer. Processes are not pinned to cores, and other load disturbs the figures, CPU time and
# ratios least. tests/bench/instructions.sh counts instructions instead, which other load does not disturb.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
build=${SUPERSYNK_BUILD:-$root/build/bench}

"$root/packaging/install-dependencies.sh" >&2
cd "$root"
cmake --preset bench -B "$build" >&2
cmake --build "$build" --target supersynk benchload benchfloor modelbench >&2
if command -v go >/dev/null; then
    CGO_ENABLED=0 GOTOOLCHAIN=local go build -o "$build/benchgo" tests/bench/peers/go.go
fi
exec python3 -B tests/bench/room.py "$build" "$@"
