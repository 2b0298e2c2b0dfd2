#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Reads all sources of the program as Windows' compiler would, so that a mistake is seen on Debian the same day. Makes no
# object files.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
build=$root/build/windows-syntax
"$root/packaging/install-dependencies.sh" build windows-syntax
cd "$root"
cmake -S . -B "$build" -G Ninja --toolchain "$root/packaging/windows/syntax/toolchain.cmake" -DCMAKE_BUILD_TYPE=Debug \
    -DBUILD_TESTING=OFF -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
cmake --build "$build" --target supersynk_commit >/dev/null # a header of the program
# shellcheck disable=SC2046 # one argument a file
tests/lintgroups.py "$build" $(git ls-files 'app/*.cpp' 'server/*.cpp' 'ui/*.cpp')
# With one check, as it asks for one; errors of the compiler are what counts.
run-clang-tidy -p "$build/groups" -checks='-*,clang-diagnostic-*,modernize-use-override' -quiet -j "$(nproc)" >"$build/log" 2>&1 || {
    grep -a -E -A3 '(warning|error):' "$build/log" >&2 || cat "$build/log" >&2
    exit 1
}
