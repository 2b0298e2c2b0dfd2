#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds what is published of a release, into dist/: the source, the Debian package for this machine's release,
# made from that source, its bill of materials, and the checksums of all. The checkout must be clean, the
# changelog must tell of the version, and the tag vVERSION must be on this commit. dist/ changes only once all
# of it is there.
#     packaging/release.sh -DSUPERSYNK_MAINTAINER="Ada <ada@example.org>" -DSUPERSYNK_HOMEPAGE=https://example.org
#     packaging/release.sh --draft    takes the last commit, whatever it is, and needs to know no maintainer
# Further -DNAME=VALUE are CMake's.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

say() { printf 'release: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }
usage() { sed -n 's/^#     packaging/    packaging/p' "$0"; }

draft=
maintainer=
homepage=
for argument; do
    shift
    case $argument in
    --draft) draft=yes; continue ;;
    -DSUPERSYNK_MAINTAINER=?*) maintainer=yes ;;
    -DSUPERSYNK_HOMEPAGE=?*) homepage=yes ;;
    -D?*=*) ;;
    -h | --help) usage; exit 0 ;;
    *) say "unknown: $argument"; usage >&2; exit 2 ;;
    esac
    set -- "$@" "$argument"
done

version=$(packaging/version.sh)
name=supersynk-$version
commit=$(git rev-parse --verify --quiet HEAD) || fail "this is no git checkout"
packaging/changelog.sh || fail "the changelog is not in order"
if [ -z "$draft" ]; then
    [ -n "$maintainer" ] && [ -n "$homepage" ] ||
        fail "say whose it is, by -DSUPERSYNK_MAINTAINER and -DSUPERSYNK_HOMEPAGE: packaging/README.md shows how"
    [ -z "$(git status --porcelain)" ] || fail "there are changes that are not committed"
    grep -q "^## \[$version\] - " CHANGELOG.md || fail "CHANGELOG.md does not tell of $version"
    tagged=$(git rev-parse --verify --quiet "refs/tags/v$version^{commit}") || fail "there is no tag v$version"
    [ "$tagged" = "$commit" ] || fail "the tag v$version is on another commit, $tagged"
fi

packaging/install-dependencies.sh build package release
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/dist"
git archive --format=tar --prefix="$name/" HEAD | gzip -9n >"$work/dist/$name.tar.gz"

# From the source as it is published, so that nothing is missing there.
tar -C "$work" -xzf "$work/dist/$name.tar.gz"
package=$("$work/$name/packaging/package.sh" "$@")
cp "$package" "$work/dist/"
bill=$work/dist/$(basename "$package" .deb).spdx.json # there is one for each Debian release
packaging/sbom.py "$package" >"$bill"
if command -v pyspdxtools >/dev/null; then # of the Python package spdx-tools
    pyspdxtools --infile "$bill" || fail "the bill of materials is not valid"
fi
(cd "$work/dist" && sha256sum -- * >SHA256SUMS)
rm -rf dist
cp -r "$work/dist" dist
say "in $root/dist:"
ls dist
