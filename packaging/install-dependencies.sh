#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs the missing packages of packaging/build-dependencies by apt. If none is missing, it takes a fraction of a
# second and needs neither root nor network. For other lists, give the names without "-dependencies":
#     packaging/install-dependencies.sh build package
set -eu

folder=$(dirname "$0")
if [ $# -eq 0 ]; then set -- build; fi
lists=
for name in "$@"; do lists="$lists $folder/$name-dependencies"; done

say() { printf 'supersynk: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# The lists without comments, alternatives separated by spaces.
# shellcheck disable=SC2086 # one argument per list
dependencies() { sed 's/#.*//; s/|/ /g' $lists | grep '[^[:space:]]'; }

is_installed() { dpkg-query --show --showformat '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }
is_known() { apt-cache madison "$1" 2>/dev/null | grep -q .; } # "show" also succeeds for names without a package

# Prints the package to install for one line of the list, or nothing if one of its alternatives is installed.
missing_of() {
    for package in "$@"; do
        if is_installed "$package"; then return; fi
        if is_known "$package"; then echo "$package"; return; fi
    done
    echo "$1"
}

missing() {
    dependencies | while read -r line; do
        # shellcheck disable=SC2086 # a line is a list of alternatives
        missing_of $line
    done
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    say "this system has no apt. If the build fails for a missing dependency, install what Debian calls:"
    # shellcheck disable=SC2086
    cat $lists | grep '^[^#]' >&2
    exit 0
fi

packages=$(missing | xargs)
if [ -z "$packages" ]; then exit 0; fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null || fail "packages are missing, and sudo is not installed. As root, run: apt-get install $packages"
fi

say "installing by apt: $packages"
$as_root apt-get update -qq || say "can't refresh the package lists, using the present ones"
packages=$(missing | xargs) # fresh lists may know a better alternative

# shellcheck disable=SC2086 # one argument per package
removed=$(apt-get install --simulate --no-install-recommends $packages 2>/dev/null |
    sed -n 's/^Remv \([^ ]*\).*/\1/p' | xargs)
if [ -n "$removed" ]; then
    fail "installing would remove $removed. To allow that, run: apt-get install $packages"
fi
# shellcheck disable=SC2086 # one argument per package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove $packages ||
    fail "apt could not install $packages; see its output above"
