#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Checks all sources with clang-format, and those of the program with clang-tidy; both must find nothing.
#     tests/lint.sh              all files
#     tests/lint.sh app server   clang-tidy only for the sources below these folders
# Only with the versions of Debian 12: others format differently and have other checks.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
version=14
cd "$root"
if git ls-files | grep -iE '(^|/)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|/|$)'; then
    echo "Windows reserves the names above: it can't check them out" >&2
    exit 1
fi
packaging/install-dependencies.sh build lint
for tool in clang-format clang-tidy; do
    if ! "$tool" --version | grep -q "version $version\."; then
        echo "NOT CHECKED: the sources, because $tool is not version $version" >&2
        exit 0
    fi
done

git ls-files '*.cpp' '*.h' | xargs clang-format --dry-run -Werror

if [ $# -eq 0 ]; then set -- app server ui; fi
sources=$(git ls-files -- "$@" | grep '\.cpp$') || {
    echo "there is no source below $*" >&2
    exit 2
}
cmake --preset lint >/dev/null
cmake --build build/lint --target supersynk_commit >/dev/null # a header of the program
# shellcheck disable=SC2086 # one argument a file
tests/lintgroups.py build/lint $sources
run-clang-tidy -p build/lint/groups -quiet -j "$(nproc)" >build/lint/log 2>&1 || {
    grep -a -E -A3 '(warning|error):' build/lint/log >&2 || cat build/lint/log >&2
    exit 1
}
