#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Prints the version of Supersynk, which only CMakeLists.txt sets.
set -eu
sed -n '/^project(/,/)/s/.*VERSION \([0-9.]*\).*/\1/p' "$(dirname "$0")/../CMakeLists.txt"
