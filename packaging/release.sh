#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Builds what is published of a release, into dist/: the source, the Debian package for this machine's release,
# made from that source, its bill of materials, and the checksums of all. The checkout must be clean, the
# changelog must tell of the version, and the tag vVERSION must be here.
#     packaging/release.sh            arguments are those of packaging/package.sh
#     packaging/release.sh --draft    takes the last commit, whatever it is
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

fail() {
    printf 'release: %s\n' "$*" >&2
    exit 1
}

draft=
if [ "${1:-}" = --draft ]; then
    draft=yes
    shift
fi

packaging/install-dependencies.sh build package release
version=$(packaging/version.sh)
name=supersynk-$version

packaging/changelog.sh || fail "the changelog is not in order"
if [ -z "$draft" ]; then
    [ -z "$(git status --porcelain)" ] || fail "there are changes that are not committed"
    grep -q "^## \[$version\] - " CHANGELOG.md || fail "CHANGELOG.md does not tell of $version"
    [ "$(git rev-parse --verify --quiet "refs/tags/v$version^{commit}")" = "$(git rev-parse HEAD)" ] ||
        fail "the tag v$version is not here"
fi

SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
rm -rf dist
mkdir dist
git archive --format=tar --prefix="$name/" HEAD | gzip -9n >"dist/$name.tar.gz"

# From the source as it is published, so that nothing is missing there.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xzf "dist/$name.tar.gz"
package=$("$work/$name/packaging/package.sh" "$@")
if [ -z "$draft" ] && dpkg-deb --field "$package" Maintainer Homepage | grep -qF supersynk.example; then
    fail "the package does not say whose it is: give SUPERSYNK_MAINTAINER and SUPERSYNK_HOMEPAGE, as packaging/README.md says"
fi
cp "$package" dist/
packaging/sbom.py "dist/$(basename "$package")" >"dist/$name.spdx.json"
if command -v pyspdxtools >/dev/null; then # of the Python package spdx-tools
    pyspdxtools --infile "dist/$name.spdx.json" || fail "the bill of materials is not valid"
fi
(cd dist && sha256sum -- * >SHA256SUMS)
printf 'release: in %s/dist:\n' "$root" >&2
ls dist
