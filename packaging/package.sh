#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds the Debian package for this machine's release, build/package/supersynk_*.deb, and prints its path on stdout,
# nothing else. Arguments go to CMake:
#     packaging/package.sh -DSUPERSYNK_MAINTAINER="Ada <ada@example.org>"
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

packaging/install-dependencies.sh build package >&2

# All of Debian's hardening flags. Without -g, because the package is stripped.
eval "$(DEB_BUILD_MAINT_OPTIONS=hardening=+all DEB_CXXFLAGS_MAINT_STRIP=-g dpkg-buildflags --export=sh)"
export CXXFLAGS="$CXXFLAGS $CPPFLAGS" # CMake ignores CPPFLAGS
# Files in the package get the date of the commit.
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
