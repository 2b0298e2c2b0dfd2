#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Proves the Debian package in a bare system of the same release: it is built, checked, installed by apt,
# started as a desktop starts it, asked over HTTP, upgraded, removed and purged without a trace, and run as the
# service that it brings, under systemd.
#     tests/packaging/run.sh            for this machine's own release
#     tests/packaging/run.sh trixie     for another, built in a system of that release: the one at
#                                       $SUPERSYNK_BUILD_ROOT (proc and dev mounted), or a new one
#     tests/packaging/run.sh --package FILE.deb [RELEASE]     for a package that is there
# Needs root, as it makes file systems. Installs what it needs by apt. $SUPERSYNK_MIRROR is where Debian comes
# from, if not from where this machine has it. SUPERSYNK_SKIP_PACKAGING=1 leaves all of it out.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=tests/packaging/system.sh
. "$here/system.sh"

if [ "${SUPERSYNK_SKIP_PACKAGING:-}" = 1 ]; then
    say "left out, as SUPERSYNK_SKIP_PACKAGING demands"
    exit 0
fi
[ "$(id -u)" -eq 0 ] || fail "only root can make a file system to install in"

# Mounts and processes of its own, which end with it, however it ends.
if [ -z "${SUPERSYNK_PROOF:-}" ]; then
    "$root/packaging/install-dependencies.sh" build package proof
    SUPERSYNK_PROOF=$(mktemp -d /var/tmp/supersynk-proof.XXXXXX) # not in memory, if that is small
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

say "makes a bare $release while the package is built"
make_system "$release" "$bare" >"$SUPERSYNK_PROOF/debootstrap.log" 2>&1 &
making=$!

if [ -n "$package" ]; then
    cp "$package" "$SUPERSYNK_PROOF"
elif [ "$release" = "$own" ]; then
    "$root/packaging/package.sh" >"$SUPERSYNK_PROOF/path" 2>"$SUPERSYNK_PROOF/build.log" ||
        fail "the package is not built: $(tail -n 20 "$SUPERSYNK_PROOF/build.log")"
    cp "$(cat "$SUPERSYNK_PROOF/path")" "$SUPERSYNK_PROOF"
else
    build_elsewhere "$release" "$SUPERSYNK_PROOF"
fi
package=$(ls "$SUPERSYNK_PROOF"/supersynk_*.deb)
say "built $(basename "$package")"

"$here/files.sh" "$package"

wait "$making" || fail "no bare $release: $(tail -n 5 "$SUPERSYNK_PROOF/debootstrap.log")"
mkdir "$bare/packages"
cp "$package" "$bare/packages/supersynk.deb"
raise_version "$package" "$bare/packages/higher.deb"
make_metapackage "$package" "$bare/packages/dependencies.deb"

# First what the package depends on, and nothing else: what is there now is there afterwards.
in_system "$bare" apt-get install -y -qq --no-install-recommends /packages/dependencies.deb >"$SUPERSYNK_PROOF/apt.log" 2>&1 ||
    fail "the dependencies cannot be had: $(tail -n 5 "$SUPERSYNK_PROOF/apt.log")"
list_files "$bare" >"$SUPERSYNK_PROOF/before"

# install_package NAME SUMMARY: the line in which apt says what it does must begin so.
install_package() {
    in_system "$bare" apt-get install -y -q --no-install-recommends "/packages/$1.deb" >"$SUPERSYNK_PROOF/apt.log" 2>&1 ||
        fail "$1.deb cannot be installed: $(tail -n 5 "$SUPERSYNK_PROOF/apt.log")"
    grep -q "^$2, 0 to remove" "$SUPERSYNK_PROOF/apt.log" ||
        fail "installing $1.deb does more than that: $(cat "$SUPERSYNK_PROOF/apt.log")"
}

install_package supersynk "0 upgraded, 1 newly installed"
unshare --net "$here/desktop.sh" "$bare"

echo 'SUPERSYNK_OPTIONS="--port 8080"' >"$bare/etc/default/supersynk"
install_package higher "1 upgraded, 0 newly installed"
case $(in_system "$bare" dpkg-query --show --showformat '${Version}' supersynk) in
*+higher) ;;
*) fail "the higher version does not take the place of the lower" ;;
esac
grep -q 8080 "$bare/etc/default/supersynk" || fail "the upgrade takes the administrator's options away"
unshare --net "$here/desktop.sh" "$bare"
say "upgraded"

in_system "$bare" apt-get remove -y -qq supersynk >/dev/null 2>&1
[ ! -e "$bare/usr/bin/supersynk" ] || fail "the program is still there when it is removed"
[ -e "$bare/etc/default/supersynk" ] || fail "removal takes the administrator's options away"
mkdir -p "$bare/var/lib/private/supersynk/supersynk" # what the service leaves
touch "$bare/var/lib/private/supersynk/supersynk/https.pem"
ln -s private/supersynk "$bare/var/lib/supersynk"
in_system "$bare" apt-get purge -y -qq supersynk >/dev/null 2>&1
rmdir "$bare/var/lib/private" || fail "purging leaves the service's state behind"
list_files "$bare" >"$SUPERSYNK_PROOF/after"
diff "$SUPERSYNK_PROOF/before" "$SUPERSYNK_PROOF/after" >&2 || fail "purging leaves behind (>) or takes away (<) what stands above"
say "removed and purged, nothing left behind"

"$here/service.sh" "$bare"
say "the package is proven on $release"
