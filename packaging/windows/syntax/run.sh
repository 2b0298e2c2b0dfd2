#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Compiles all sources of the program for Windows, so that a mistake is seen on Debian the same day. Links nothing.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
build=$root/build/windows-syntax
"$root/packaging/install-dependencies.sh" build windows-syntax
cmake -S "$root" -B "$build" -G Ninja --toolchain "$root/packaging/windows/syntax/toolchain.cmake" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG= -DBUILD_TESTING=OFF -DSUPERSYNK_WERROR=ON
ninja -C "$build" -t targets all | sed -n 's/^\(.*\.obj\): CXX_COMPILER.*/\1/p' | xargs ninja -C "$build" -k 0
