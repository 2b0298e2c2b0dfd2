#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Tests the Debian package in a bare system of the same release: builds and checks it, installs it by apt, starts it as a
# desktop does, sends HTTP requests, upgrades, removes and purges it without a trace, and tests its systemd service.
#     tests/packaging/run.sh            for this machine's release
#     tests/packaging/run.sh trixie     for another release, built in the system at $SUPERSYNK_BUILD_ROOT (with
#                                       proc and dev mounted), or in a new one
#     tests/packaging/run.sh --package FILE.deb [RELEASE]     for an existing package
# Needs root to create file systems. Installs its dependencies by apt. $SUPERSYNK_MIRROR is the Debian mirror; default:
# that of this machine. SUPERSYNK_SKIP_PACKAGING=1 skips the test.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=tests/packaging/system.sh
. "$here/system.sh"

if [ "${SUPERSYNK_SKIP_PACKAGING:-}" = 1 ]; then
    say "skipped, because SUPERSYNK_SKIP_PACKAGING is set"
    exit 0
fi
[ "$(id -u)" -eq 0 ] || fail "only root can create the file system of the test"

# A namespace for mounts and processes, so that they end with this script.
if [ -z "${SUPERSYNK_PROOF:-}" ]; then
    "$root/packaging/install-dependencies.sh" build package proof
    SUPERSYNK_PROOF=$(mktemp -d /var/tmp/supersynk-proof.XXXXXX) # on disk, because /tmp may be a small tmpfs
    export SUPERSYNK_PROOF
    status=0
    unshare --mount --pid --fork --kill-child --mount-proc "$0" "$@" || status=$?
    rm -rf --one-file-system "$SUPERSYNK_PROOF"
    exit $status
fi

package=
if [ "${1:-}" = --package ]; then
    package=$(readlink -f "$2")
    shift 2
fi
own=$(. /etc/os-release && echo "$VERSION_CODENAME")
release=${1:-$own}
bare=$SUPERSYNK_PROOF/bare
mkdir "$bare"

say "creating a bare $release while the package is built"
make_system "$release" "$bare" >"$SUPERSYNK_PROOF/debootstrap.log" 2>&1 &
making=$!

if [ -n "$package" ]; then
    cp "$package" "$SUPERSYNK_PROOF"
elif [ "$release" = "$own" ]; then
    "$root/packaging/package.sh" >"$SUPERSYNK_PROOF/path" 2>"$SUPERSYNK_PROOF/build.log" ||
        fail "the package build fails: $(tail -n 20 "$SUPERSYNK_PROOF/build.log")"
    cp "$(cat "$SUPERSYNK_PROOF/path")" "$SUPERSYNK_PROOF"
else
    build_elsewhere "$release" "$SUPERSYNK_PROOF"
fi
package=$(ls "$SUPERSYNK_PROOF"/supersynk_*.deb)
say "built $(basename "$package")"

"$here/files.sh" "$package"

wait "$making" || fail "creating a bare $release fails: $(tail -n 5 "$SUPERSYNK_PROOF/debootstrap.log")"
mkdir "$bare/packages"
cp "$package" "$bare/packages/supersynk.deb"
raise_version "$package" "$bare/packages/higher.deb"
make_metapackage "$package" "$bare/packages/dependencies.deb"

# Install only the dependencies first: after the purge, the system must be the same as now.
in_system "$bare" apt-get install -y -qq --no-install-recommends /packages/dependencies.deb >"$SUPERSYNK_PROOF/apt.log" 2>&1 ||
    fail "the dependencies cannot be installed: $(tail -n 5 "$SUPERSYNK_PROOF/apt.log")"
list_files "$bare" >"$SUPERSYNK_PROOF/before"

# install_package NAME SUMMARY: installs NAME.deb; apt's summary line must begin with SUMMARY.
install_package() {
    in_system "$bare" apt-get install -y -q --no-install-recommends "/packages/$1.deb" >"$SUPERSYNK_PROOF/apt.log" 2>&1 ||
        fail "$1.deb cannot be installed: $(tail -n 5 "$SUPERSYNK_PROOF/apt.log")"
    grep -q "^$2, 0 to remove" "$SUPERSYNK_PROOF/apt.log" ||
        fail "apt does more than install $1.deb: $(cat "$SUPERSYNK_PROOF/apt.log")"
}

install_package supersynk "0 upgraded, 1 newly installed"
unshare --net "$here/desktop.sh" "$bare"

echo 'SUPERSYNK_OPTIONS="--port 8080"' >"$bare/etc/default/supersynk"
install_package higher "1 upgraded, 0 newly installed"
case $(in_system "$bare" dpkg-query --show --showformat '${Version}' supersynk) in
*+higher) ;;
*) fail "the higher version does not replace the lower one" ;;
esac
grep -q 8080 "$bare/etc/default/supersynk" || fail "the upgrade drops the administrator's options"
unshare --net "$here/desktop.sh" "$bare"
say "upgraded"

in_system "$bare" apt-get remove -y -qq supersynk >/dev/null 2>&1
[ ! -e "$bare/usr/bin/supersynk" ] || fail "the program is still there after removal"
[ -e "$bare/etc/default/supersynk" ] || fail "removal drops the administrator's options"
mkdir -p "$bare/var/lib/private/supersynk/supersynk" # the state of the service
touch "$bare/var/lib/private/supersynk/supersynk/https.pem"
ln -s private/supersynk "$bare/var/lib/supersynk"
in_system "$bare" apt-get purge -y -qq supersynk >/dev/null 2>&1
rmdir "$bare/var/lib/private" || fail "purging leaves the service's state behind"
list_files "$bare" >"$SUPERSYNK_PROOF/after"
diff "$SUPERSYNK_PROOF/before" "$SUPERSYNK_PROOF/after" >&2 || fail "purging leaves (>) or removes (<) the files above"
say "removed and purged, nothing left behind"

"$here/service.sh" "$bare"
say "the package passes on $release"
