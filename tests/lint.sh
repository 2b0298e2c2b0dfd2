#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Checks the layout of all sources with clang-format and the program's with clang-tidy; both must find nothing.
#     tests/lint.sh            all
#     tests/lint.sh server/    the files below a folder
# Other versions than Debian 12's lay code out differently and know other checks, so they are not asked.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
version=14
cd "$root"
packaging/install-dependencies.sh build lint
for tool in clang-format clang-tidy; do
    if ! "$tool" --version | grep -q "version $version\."; then
        echo "NOT CHECKED: the sources, as $tool here is not version $version" >&2
        exit 0
    fi
done

git ls-files "${1:-.}" | grep -E '\.(cpp|h)$' | xargs clang-format --dry-run -Werror
cmake --preset lint >/dev/null
cmake --build build/lint --target supersynk_commit >/dev/null # a header of the program
# shellcheck disable=SC2046 # one argument a file
run-clang-tidy -p build/lint -quiet -j "$(nproc)" \
    $(git ls-files "${1:-.}" | grep -E '^(app|server|ui)/.*\.cpp$') >build/lint/log 2>&1 || {
    grep -E -A3 '(warning|error):' build/lint/log >&2
    exit 1
}
