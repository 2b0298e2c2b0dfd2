#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# The version stands in one place, which is where the program has it from: version.sh PROGRAM
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
version=$("$root/packaging/version.sh")
[ "$("$1" --version | head -n 1)" = "supersynk $version" ]

# Only the changelog repeats it.
if grep -rnF --include='*.cpp' --include='*.h' --include='*.in' --include='*.sh' --include='*.cmake' --include='*.json' \
    "$version" "$root/app" "$root/server" "$root/ui" "$root/packaging" "$root/resources" "$root/CMakePresets.json"; then
    echo "the version stands there too" >&2
    exit 1
fi
