#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs missing packages, builds the tests and runs them:
#     tests/run.sh            a debug build
#     tests/run.sh asan       under AddressSanitizer and UndefinedBehaviorSanitizer; tsan: ThreadSanitizer
#     tests/run.sh dev -R tst_channel      arguments after the preset go to ctest
#     tests/run.sh dev -LE scaleout        without the proxy tests, which take half a minute
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
preset=${1:-dev}
if [ $# -gt 0 ]; then shift; fi

"$root/packaging/install-dependencies.sh" build test
"$root/tests/npm/install.sh"
cd "$root"
# Half the time of GCC; another compiler is chosen by CXX. ThreadSanitizer of clang 14 aborts where QProcess clones.
if [ -z "${CXX:-}" ] && [ "$preset" != tsan ] && command -v clang++ >/dev/null; then export CXX=clang++; fi
cmake --preset "$preset"
cmake --build --preset "$preset"
exec ctest --preset "$preset" --parallel "$(nproc)" "$@"
