#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Tests what packaging/release.sh refuses before it builds, and that it leaves an earlier release in dist/ untouched.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=ada GIT_AUTHOR_EMAIL=ada@example.org
export GIT_COMMITTER_NAME=ada GIT_COMMITTER_EMAIL=ada@example.org
mkdir "$work/tree" "$work/tree/dist"
cp -r "$root/packaging" "$root/CMakeLists.txt" "$root/CHANGELOG.md" "$work/tree"
cd "$work/tree"
echo dist >.gitignore
echo old >dist/release

# refuses CODE WORDS ARGUMENT...: the script must exit with CODE and print WORDS.
refuses() {
    code=$1 words=$2 status=0
    shift 2
    printed=$(packaging/release.sh "$@" 2>&1) || status=$?
    [ "$status" -eq "$code" ] || { echo "$* ends with $status, not $code: $printed" >&2; exit 1; }
    case $printed in
    *"$words"*) ;;
    *) echo "$* does not print \"$words\": $printed" >&2; exit 1 ;;
    esac
    [ "$(cat dist/release)" = old ] || { echo "$* changes dist" >&2; exit 1; }
}
with_publisher() { refuses "$@" '-DSUPERSYNK_MAINTAINER=Ada <ada@example.org>' -DSUPERSYNK_HOMEPAGE=https://example.org; }

refuses 0 "--draft" --help
refuses 2 "unknown: --nonsense" --nonsense
with_publisher 1 "no git checkout"
git init -q .
git add .
git commit -qm first
refuses 1 "set -DSUPERSYNK_MAINTAINER"
refuses 1 "set -DSUPERSYNK_MAINTAINER" -DSUPERSYNK_MAINTAINER= -DSUPERSYNK_HOMEPAGE=https://example.org
version=$(packaging/version.sh)
if ! grep -q "^## \[$version\] - " CHANGELOG.md; then
    with_publisher 1 "has no version $version"
    sed -i "s/^## \[Unreleased\]/&\n\n## [$version] - 2026-01-31/" CHANGELOG.md
fi
with_publisher 1 "uncommitted changes"
git commit -qam second
with_publisher 1 "no tag v$version"
git tag "v$version" HEAD~1
with_publisher 1 "on another commit"
