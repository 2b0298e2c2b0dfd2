#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-only
#
# Checks that CHANGELOG.md follows Keep a Changelog and matches the version in CMakeLists.txt:
#     packaging/changelog.sh [CHANGELOG.md [VERSION]]
# Prints every mistake with its line. Exit code 1 if there is one.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
file=${1:-$root/CHANGELOG.md}
version=${2:-$("$root/packaging/version.sh")}

awk -v version="$version" '
function wrong(what) { printf "%s:%d: %s\n", FILENAME, FNR, what; mistakes++ }
function number(text,  part) { split(text, part, "."); return part[1] * 1000000 + part[2] * 1000 + part[3] }
function close_group() { if (group != "" && !entries) wrong("\"" group "\" above is empty"); group = "" }

FNR == 1 && $0 != "# Changelog" { wrong("the first line is not \"# Changelog\"") }

/^## / {
    close_group()
    split("", seen)
    sections++
    if ($0 == "## [Unreleased]") {
        if (sections > 1) wrong("\"Unreleased\" is not the first section")
    } else if ($0 ~ /^## \[[0-9]+\.[0-9]+\.[0-9]+\] - [0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]$/) {
        name = substr($2, 2, length($2) - 2)
        if (latest == "") latest = name
        if (last != "" && number(name) >= number(last)) wrong(name " does not come before " last)
        if (day != "" && $4 > day) wrong($4 " is after " day " above")
        last = name
        day = $4
    } else {
        wrong("expected \"## [Unreleased]\" or \"## [1.2.3] - 2026-01-31\"")
    }
    next
}
/^### / {
    close_group()
    group = $2
    entries = 0
    if ($0 !~ /^### (Added|Changed|Deprecated|Removed|Fixed|Security)$/) wrong("unknown kind of change: " $0)
    if (!sections) wrong("this heading is in no version")
    if (seen[group]++) wrong("\"" group "\" appears twice in a version")
    next
}
/^- / { if (group == "") wrong("this entry is under no heading"); entries++ }
/^[*+] / { wrong("an entry must begin with a dash") }

END {
    close_group()
    if (!sections) wrong("there is no version")
    if (latest != "" && number(latest) > number(version))
        wrong("the latest version is " latest ", but CMakeLists.txt has " version)
    exit mistakes > 0
}' "$file" >&2
