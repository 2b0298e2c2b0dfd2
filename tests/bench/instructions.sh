#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Part two of the benchmark: instructions per request, counted by callgrind, of Supersynk on one thread, of its guard
# alone (as on Windows, where there is no epoll) and of a bare QHttpServer route that answers prepared bytes of the same
# size. Without those of the kernel. Other load on the machine changes the figures by half a percent at most, so use them
# to compare commits.
#     tests/bench/instructions.sh             rooms of 30 and of 100 headsets with 330-byte bodies
#     tests/bench/instructions.sh 10 300      others
#     RECORD=/tmp/x tests/bench/instructions.sh 30    while it records there, without the thread that writes
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
build=${SUPERSYNK_BUILD:-$root/build/bench}

"$root/packaging/install-dependencies.sh" >&2
if ! command -v valgrind >/dev/null; then
    echo "supersynk: apt installs what the count needs: valgrind" >&2
    as_root=
    if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
    $as_root apt-get install -y -qq --no-install-recommends --no-remove valgrind >&2
fi
cd "$root"
cmake --preset bench -B "$build" >&2
cmake --build "$build" --target supersynk benchload benchfloor >&2
exec python3 -B tests/bench/instructions.py "$build" "$@"
