#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs what is missing, builds the tests and runs them all:
#     tests/run.sh            a debug build
#     tests/run.sh asan       under AddressSanitizer and UndefinedBehaviorSanitizer; tsan: ThreadSanitizer
#     tests/run.sh dev -R tst_channel      what follows the preset is ctest's
#     tests/run.sh dev -LE scaleout        without the nodes behind a proxy, which take half a minute
# SUPERSYNK_WERROR=ON in the environment makes compiler warnings errors.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
preset=${1:-dev}
if [ $# -gt 0 ]; then shift; fi

"$root/packaging/install-dependencies.sh" build test
cd "$root"
cmake --preset "$preset" "-DSUPERSYNK_WERROR=${SUPERSYNK_WERROR:-OFF}"
cmake --build --preset "$preset"
exec ctest --preset "$preset" --parallel "$(nproc)" "$@"
