#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds the program and makes the Debian package for this machine's own release, build/package/supersynk_*.deb.
# Its path is all that is said on stdout. Arguments are CMake's:
#     packaging/package.sh -DSUPERSYNK_MAINTAINER="Ada <ada@example.org>"
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

packaging/install-dependencies.sh build package >&2

# All that Debian hardens programs with; debug information would be stripped again.
eval "$(DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g dpkg-buildflags --export=sh)"
export CXXFLAGS="$CXXFLAGS $CPPFLAGS" # CMake knows no CPPFLAGS
# Dates in the package are those of the commit.
if [ -z "${SOURCE_DATE_EPOCH:-}" ] && SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null); then
    export SOURCE_DATE_EPOCH
fi

{
    rm -f build/package/*.deb
    cmake --preset package "$@"
    cmake --build --preset package
    (cd build/package && cpack -G DEB)
} >&2
ls "$root"/build/package/*.deb
