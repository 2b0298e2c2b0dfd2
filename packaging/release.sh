#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds a release into dist/: the source, the Debian package for this machine's release, made from that source, its
# bill of materials, and checksums. The checkout must be clean, the changelog must have the version, and the tag
# vVERSION must be on this commit. dist/ is replaced only after everything is built.
#     packaging/release.sh -DSUPERSYNK_MAINTAINER="Ada <ada@example.org>" -DSUPERSYNK_HOMEPAGE=https://example.org
#     packaging/release.sh --draft    builds the last commit; needs no tag, maintainer or home page
# Other -DNAME=VALUE go to CMake.
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
packaging/changelog.sh || fail "the changelog has mistakes"
if [ -z "$draft" ]; then
    [ -n "$maintainer" ] && [ -n "$homepage" ] ||
        fail "set -DSUPERSYNK_MAINTAINER and -DSUPERSYNK_HOMEPAGE, see packaging/README.md"
    [ -z "$(git status --porcelain)" ] || fail "there are uncommitted changes"
    grep -q "^## \[$version\] - " CHANGELOG.md || fail "CHANGELOG.md has no version $version"
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

# Build from the published source, so that a missing file is noticed.
tar -C "$work" -xzf "$work/dist/$name.tar.gz"
package=$("$work/$name/packaging/package.sh" "$@")
cp "$package" "$work/dist/"
bill=$work/dist/$(basename "$package" .deb).spdx.json # one per Debian release
packaging/sbom.py "$package" >"$bill"
if command -v pyspdxtools >/dev/null; then # from the Python package spdx-tools
    pyspdxtools --infile "$bill" || fail "the bill of materials is not valid"
fi
(cd "$work/dist" && sha256sum -- * >SHA256SUMS)
rm -rf dist
cp -r "$work/dist" dist
say "in $root/dist:"
ls dist
