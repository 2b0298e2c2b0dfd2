#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# What packaging/release.sh refuses before it builds anything, and that it leaves an older release alone meanwhile.
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

# refuses CODE WORDS ARGUMENT...: the script must end with the code and say the words.
refuses() {
    code=$1 words=$2 status=0
    shift 2
    said=$(packaging/release.sh "$@" 2>&1) || status=$?
    [ "$status" -eq "$code" ] || { echo "$* ends with $status, not $code: $said" >&2; exit 1; }
    case $said in
    *"$words"*) ;;
    *) echo "$* does not say \"$words\": $said" >&2; exit 1 ;;
    esac
    [ "$(cat dist/release)" = old ] || { echo "$* touches dist" >&2; exit 1; }
}
whose() { refuses "$@" '-DSUPERSYNK_MAINTAINER=Ada <ada@example.org>' -DSUPERSYNK_HOMEPAGE=https://example.org; }

refuses 0 "--draft" --help
refuses 2 "unknown: --nonsense" --nonsense
whose 1 "no git checkout"
git init -q .
git add .
git commit -qm first
refuses 1 "whose it is"
refuses 1 "whose it is" -DSUPERSYNK_MAINTAINER= -DSUPERSYNK_HOMEPAGE=https://example.org
version=$(packaging/version.sh)
if ! grep -q "^## \[$version\] - " CHANGELOG.md; then
    whose 1 "does not tell of $version"
    sed -i "s/^## \[Unreleased\]/&\n\n## [$version] - 2026-01-31/" CHANGELOG.md
fi
whose 1 "not committed"
git commit -qam second
whose 1 "no tag v$version"
git tag "v$version" HEAD~1
whose 1 "on another commit"
