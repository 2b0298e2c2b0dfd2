#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs what is missing, builds the program and starts it. Arguments are the program's:
#     app/run.sh --headless --port 9999
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)

"$root/packaging/install-dependencies.sh"
(cd "$root" && cmake --preset release && cmake --build --preset release) >&2

exec "$root/build/release/supersynk" "$@"
