#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Checks that the program has the version of CMakeLists.txt, and that no other file repeats it: version.sh PROGRAM
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
version=$("$root/packaging/version.sh")
[ "$("$1" --version | head -n 1)" = "supersynk $version" ]

# Only the changelog may repeat it.
if grep -rnF --include='*.cpp' --include='*.h' --include='*.in' --include='*.sh' --include='*.cmake' --include='*.json' \
    "$version" "$root/app" "$root/server" "$root/ui" "$root/packaging" "$root/resources" "$root/CMakePresets.json"; then
    echo "these lines repeat the version" >&2
    exit 1
fi
