# SPDX-License-Identifier: GPL-3.0-only
#
# Bare systems to test packages in; sourced by run.sh.

say() { printf 'packaging: %s\n' "$*" >&2; }
fail() {
    say "FAILED: $*"
    exit 1
}

# Prints the Debian mirror of this machine.
mirror() {
    if [ -n "${SUPERSYNK_MIRROR:-}" ]; then
        echo "$SUPERSYNK_MIRROR"
        return
    fi
    uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' | head -n 1)
    echo "${uri:-http://deb.debian.org/debian}"
}

# make_system RELEASE FOLDER: creates a minimal RELEASE with apt, in memory if there is enough.
make_system() {
    if [ "$(awk '/MemAvailable/ { print $2 }' /proc/meminfo)" -gt 6000000 ]; then
        mount -t tmpfs -o size=3G,mode=755 bare "$2"
    fi
    debootstrap --variant=minbase "$1" "$2" "$(mirror)"
    cp /etc/resolv.conf "$2/etc/resolv.conf"
    apt-config dump | grep -E '^Acquire::https?::Proxy' >"$2/etc/apt/apt.conf.d/00proxy" || true
    in_system "$2" apt-get update -qq
}

# in_system FOLDER COMMAND…: runs a command in the system.
in_system() {
    system=$1
    shift
    # Mounts /proc and /dev for this command only, so that list_files does not see them. Services do not start, because
    # no init runs.
    unshare --mount sh -eu -c '
        system=$1; shift
        mount -t proc proc "$system/proc"
        mount --bind /dev "$system/dev"
        if [ -d /dev/pts ]; then mount --bind /dev/pts "$system/dev/pts"; fi
        exec chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 \
            DEBIAN_FRONTEND=noninteractive "$@"' sh "$system" "$@"
}

# list_files FOLDER: name, type, mode, owner and target of every file, and checksums of those in /etc, without the files
# that every call of apt changes.
list_files() {
    find "$1" -xdev \
        \( -path "$1/proc" -o -path "$1/sys" -o -path "$1/dev" -o -path "$1/run" -o -path "$1/tmp" \
        -o -path "$1/packages" -o -path "$1/var/log" -o -path "$1/var/cache" -o -path "$1/var/lib/apt" \
        -o -path "$1/var/lib/dpkg/status*" -o -path "$1/var/lib/dpkg/*ock*" -o -path "$1/var/lib/dpkg/triggers/Lock" \) -prune \
        -o -printf '%P %y %m %U:%G %l\n' | sort
    find "$1/etc" -type f -exec md5sum {} + | sed "s#$1##" | sort -k 2
}

# raise_version PACKAGE RESULT: copies the package with a higher version.
raise_version() {
    unpacked=$(mktemp -d)
    dpkg-deb -R "$1" "$unpacked"
    sed -i 's/^Version: .*/&+higher/' "$unpacked/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$unpacked" "$2" >/dev/null
    rm -rf "$unpacked"
}

# make_metapackage PACKAGE RESULT: makes an empty package with the same dependencies.
make_metapackage() {
    empty=$(mktemp -d)
    mkdir "$empty/DEBIAN"
    cat >"$empty/DEBIAN/control" <<EOF
Package: supersynk-dependencies
Version: 1
Architecture: $(dpkg-deb -f "$1" Architecture)
Maintainer: Supersynk tests <tests@supersynk.example>
Depends: $(dpkg-deb -f "$1" Depends)
Description: dependencies of Supersynk
EOF
    dpkg-deb --root-owner-group -b "$empty" "$2" >/dev/null
    rm -rf "$empty"
}

# build_elsewhere RELEASE FOLDER: builds the package in a system of RELEASE, from the tracked and untracked files of the
# checkout, and puts it into FOLDER.
build_elsewhere() {
    system=${SUPERSYNK_BUILD_ROOT:-}
    if [ -z "$system" ]; then
        system=$2/build
        mkdir "$system"
        say "creating a $1 to build in"
        make_system "$1" "$system" >"$2/build-debootstrap.log" 2>&1 || fail "creating a $1 fails: $(tail -n 5 "$2/build-debootstrap.log")"
    fi
    source=$system/root/supersynk-proof
    rm -rf "$source"
    mkdir -p "$source"
    git -C "$root" ls-files -z --cached --others --exclude-standard |
        tar -C "$root" --null --files-from=- --ignore-failed-read -c | tar -C "$source" -x
    git -C "$root" describe --always --exclude='*' --abbrev=40 >"$source/app/commit.txt"
    in_system "$system" env "SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)" \
        /root/supersynk-proof/packaging/package.sh >"$2/path" 2>"$2/build.log" ||
        fail "the package build fails: $(tail -n 20 "$2/build.log")"
    cp "$system/$(cat "$2/path")" "$2"
    rm -rf "$source"
}
