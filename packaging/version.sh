#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Says the version of Supersynk, which stands in CMakeLists.txt and nowhere else.
set -eu
sed -n '/^project(/,/)/s/.*VERSION \([0-9.]*\).*/\1/p' "$(dirname "$0")/../CMakeLists.txt"
