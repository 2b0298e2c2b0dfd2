#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Runs one test of this folder with the program that SUPERSYNK names: module, page, devices, trouble or python. Returns 77, which ctest
# shows as skipped, and says why if this system lacks what the test needs.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
skip() { echo "skipped: $*"; exit 77; }

if [ "$1" = python ]; then exec python3 "$here/python_test.py"; fi
command -v node >/dev/null || skip "node is not installed"
node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' || skip "node is older than 18"
if [ "$1" != module ]; then
    [ -x "${CHROMIUM:=/usr/bin/chromium}" ] || skip "chromium is not installed"
    [ -d "$here/../../build/npm/node_modules/playwright-core" ] || skip "tests/npm/install.sh has not installed playwright-core"
    export CHROMIUM
fi
exec node --test "$here/$1.test.mjs"
