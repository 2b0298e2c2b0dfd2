#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Endurance: loads a release build with headsets that join, leave, crash and stall, restarts it meanwhile, and
# prints memory, descriptors and threads every 10 s. Fails if they grow, or on any wrong answer.
#     tests/bench/soak.sh [minutes]        default: 20
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
build=${SUPERSYNK_BUILD:-$root/build/bench}

"$root/packaging/install-dependencies.sh"
cd "$root"
cmake --preset bench -B "$build"
cmake --build "$build" --target supersynk soak_facade
exec python3 -B tests/bench/soak.py "$build/supersynk" "$build/soak_facade" --minutes "${1:-20}"
