#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Installs those packages of packaging/build-dependencies that are missing, through apt. Calls apt for
# nothing else, so with everything there it takes a fraction of a second and needs no rights and no network.
# Other lists are named without their ending:
#     packaging/install-dependencies.sh build package
set -eu

folder=$(dirname "$0")
if [ $# -eq 0 ]; then set -- build; fi
lists=
for name in "$@"; do lists="$lists $folder/$name-dependencies"; done

say() { printf 'supersynk: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# The list without its comments, alternatives parted by blanks.
# shellcheck disable=SC2086 # one argument a list
dependencies() { sed 's/#.*//; s/|/ /g' $lists | grep '[^[:space:]]'; }

is_installed() { dpkg-query --show --showformat '${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed; }
is_known() { apt-cache madison "$1" 2>/dev/null | grep -q .; } # "show" also knows names without a package

# The package to install for one line of the list: nothing if the line is fulfilled.
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
    say "this system has no apt. If the build misses something, install what Debian calls:"
    # shellcheck disable=SC2086
    cat $lists | grep '^[^#]' >&2
    exit 0
fi

packages=$(missing | xargs)
if [ -z "$packages" ]; then exit 0; fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null || fail "needed to build, and only root can install it: apt-get install $packages"
fi

say "apt installs what the build needs: $packages"
$as_root apt-get update -qq || say "the package lists could not be refreshed, trying those that are there"
packages=$(missing | xargs) # fresh lists may know a better alternative

# shellcheck disable=SC2086 # one argument a package
removed=$(apt-get install --simulate --no-install-recommends $packages 2>/dev/null |
    sed -n 's/^Remv \([^ ]*\).*/\1/p' | xargs)
if [ -n "$removed" ]; then
    fail "that would remove $removed. If it may, install it yourself: apt-get install $packages"
fi
# shellcheck disable=SC2086 # one argument a package
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove $packages ||
    fail "apt could not install $packages; its reason stands above"
