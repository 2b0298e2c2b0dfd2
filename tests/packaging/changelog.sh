#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# CHANGELOG.md is in order, and packaging/changelog.sh finds what is not.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$root/packaging/changelog.sh"

good() {
    printf '# Changelog\n\n## [Unreleased]\n\n## [1.10.0] - 2026-02-01\n\n### Fixed\n\n- A fault.\n\n'
    printf '## [1.9.0] - 2026-01-31\n\n### Added\n\n- A feature.\n- Another.\n'
}
good >"$work/good"
"$root/packaging/changelog.sh" "$work/good" 1.10.0

# finds LINE EDIT: the mistake that sed makes with EDIT is reported with its line
finds() {
    good | sed "$2" >"$work/bad"
    if "$root/packaging/changelog.sh" "$work/bad" 1.10.0 2>"$work/errors" || ! grep -q "bad:$1:" "$work/errors"; then
        echo "not found: $2; errors: $(cat "$work/errors")" >&2
        exit 1
    fi
}
finds 1 '1s/.*/# Changes/'
finds 3 's/Unreleased/unreleased/'
finds 5 's/1.10.0/2.0/'
finds 5 's/2026-02-01/1 February 2026/'
finds 7 's/Fixed/Mended/'
finds 9 's/- A fault/* A fault/'
finds 11 's/1.9.0/1.11.0/'
finds 11 's/2026-01-31/2026-03-01/'
finds 10 '/A fault/d'
finds 10 '9a ### Fixed\n- Another fault.'
finds 17 '$a ## [Unreleased]'
if "$root/packaging/changelog.sh" "$work/good" 1.9.9 2>/dev/null; then
    echo "not found: a version that is not there yet" >&2
    exit 1
fi
